import DeskInterface

/// What the clippings claim in figures: a chart for each of the units that matter most, and a table of all.
struct ClaimsSection {
    private static let chartLimit = 8
    private static let rowLimit = 300

    let dossier: StoryDossier
    let ledger: ExcerptLedger

    var html: HTML {
        let section: HTML = """
            <section id="claims" aria-labelledby="claims-heading">
            <h2 id="claims-heading">Claims</h2>

            """
        guard !dossier.claims.isEmpty else {
            return section + "<p class=\"none\">No figures were found in the story.</p>\n</section>\n"
        }
        return section + charts + table + "</section>\n"
    }

    private var charts: HTML {
        // The left sixth is left to the values' labels.
        let chronology = Chronology(
            dossier.claims.flatMap(\.clippings).compactMap { dossier.appearances[$0] },
            low: 0.18,
            high: 0.94
        )
        let byUnit = Dictionary(grouping: dossier.claims.filter { $0.unit?.isEmpty == false }) { $0.unit ?? "" }
        let groups = byUnit.flatMap { unit, claims in ClaimGroup.groups(of: unit, claims) }
        // Groups in which sources differ first, then those with the most to compare.
        let ranked = groups.sorted { left, right in
            if left.weight != right.weight { return left.weight > right.weight }
            return left.unit == right.unit ? left.least < right.least : left.unit < right.unit
        }
        let charts = ranked.prefix(Self.chartLimit).enumerated().compactMap { number, group -> HTML? in
            guard
                let chart = ClaimsChart(
                    unit: group.unit,
                    claims: group.claims,
                    chronology: chronology,
                    dossier: dossier,
                    number: number
                )
            else { return nil }
            return "<figure>\n<h3>\(group.unit): \(chart.extent)</h3>\n\(chart.svg)</figure>\n"
        }
        guard !charts.isEmpty else { return "" }
        return """
            <div class="charts">
            \(charts.joined())</div>
            <p class="note">A dot is a claim in one clipping, a diamond with ≠ one that differs from others about the same \
            matter, a bar a range, a dotted line an open end; a thin line ties the clippings that carry one claim. Times in \
            \(dossier.clock.name).</p>

            """
    }

    private var table: HTML {
        let rows = dossier.claims.prefix(Self.rowLimit).map(row).joined()
        let more = dossier.claims.count - Self.rowLimit
        let note: HTML =
            more > 0 ? "<p class=\"note\">\(Figures.grouped(more)) more claims are not shown.</p>\n" : ""
        return """
            <table class="claims">
            <caption>All claims, by unit and value</caption>
            <thead><tr><th scope="col">Claim</th><th scope="col">Unit</th><th scope="col">Said by</th>\
            <th scope="col">Outlets</th><th scope="col">First</th><th scope="col">Standing</th></tr></thead>
            <tbody>
            \(rows)</tbody>
            </table>
            \(note)
            """
    }

    private func row(_ claim: DeskClaim) -> HTML {
        let first = claim.clippings.compactMap { dossier.appearances[$0] }.min { $0.precedes($1) }
        let source = claim.clippings.first
        let sentence: HTML =
            source.map { ledger.prints(claim.sentence, of: $0) } ?? true
            ? "<q>\(Wording.shortened(claim.sentence, limit: 60, first: 40, last: 15))</q>"
            : "<span class=\"left-out\">its sentence is not printed: rights reserved</span>"
        let outlets = claim.outlets.isEmpty ? "unknown" : claim.outlets.joined(separator: ", ")
        let standing: HTML =
            switch claim.standing {
            case "outlier": "<strong>≠ differs</strong>"
            case "agreed": "= agreed"
            default: "alone"
            }
        let language = source.flatMap { dossier.hits[$0]?.language } ?? "und"
        return """
            <tr><th scope="row"><bdi>\(claim.text)</bdi><span class="sentence"\(HTML.language(language))>\(sentence)</span></th>\
            <td data-label="Unit">\(claim.unit ?? "none")</td>\
            <td data-label="Said by"><bdi>\(claim.speaker ?? "nobody named")</bdi></td>\
            <td data-label="Outlets"><bdi>\(outlets)</bdi></td>\
            <td data-label="First">\(first?.text(dossier.clock) ?? dossier.clock.dayAndMinute(claim.firstSeen))</td>\
            <td data-label="Standing">\(standing)</td></tr>

            """
    }
}
