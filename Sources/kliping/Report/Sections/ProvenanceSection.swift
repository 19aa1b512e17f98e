import DeskInterface

/// The originals and what draws on them, each clipping once.
struct ProvenanceSection {
    let dossier: StoryDossier

    var html: HTML {
        var section: HTML = """
            <section id="provenance" aria-labelledby="provenance-title">
            <h2 id="provenance-title">Provenance</h2>

            """
        guard !dossier.tree.rows.isEmpty else {
            return section + "<p class=\"none\">The story has no clippings.</p>\n</section>\n"
        }
        section += """
            <p class="note">Below each original stands what draws on it. The reasons are evidence, no proof.</p>
            \(tree)
            """
        if dossier.clippingsLeftOut > 0 {
            section +=
                "<p class=\"note\">\(Figures.grouped(dossier.clippingsLeftOut)) more clippings are not shown.</p>\n"
        }
        return section + "</section>\n"
    }

    private var tree: HTML {
        var html: HTML = "<ul class=\"tree\">\n"
        var depth = 0
        for (index, row) in dossier.tree.rows.enumerated() {
            if index > 0 {
                if row.depth > depth {
                    html += "<ul>\n"
                } else {
                    html += "</li>\n"
                    for _ in row.depth..<depth { html += "</ul>\n</li>\n" }
                }
            }
            depth = row.depth
            html += item(row)
        }
        html += "</li>\n"
        for _ in 0..<depth { html += "</ul>\n</li>\n" }
        return html + "</ul>\n"
    }

    /// A list item that is still open.
    private func item(_ row: ProvenanceTree.Row) -> HTML {
        guard let hit = dossier.hits[row.id] else { return "<li>" }
        var item: HTML = """
            <li id="clipping-\(row.id)"><p class="headline"\(HTML.language(hit.language))>\
            \(HTML.link("\(hit.headline ?? "(no headline)")", to: dossier.texts[row.id]?.uri))</p>
            <p class="slip">\(slip(hit))</p>

            """
        for (index, edge) in row.edges.enumerated() { item += description(edge, isFirst: index == 0) }
        if row.edges.isEmpty {
            item += "<p class=\"edge\"><span class=\"chip first\">original</span> draws on nothing here</p>\n"
        }
        if !row.sightings.isEmpty {
            let names = row.sightings.prefix(5).map { "<bdi>\($0)</bdi>" as HTML }.joined(separator: ", ")
            let count = row.sightings.count == 1 ? "once more" : "\(row.sightings.count) times more"
            item += "<p class=\"edge\">the same file came \(count): \(names)</p>\n"
        }
        return item
    }

    private func slip(_ hit: DeskHit) -> HTML {
        let outlet = dossier.outlet(of: hit.id)
        let agency = hit.agency.flatMap { $0.lowercased() == outlet.lowercased() ? nil : " / \($0)" } ?? ""
        var parts: [HTML] = ["<bdi>\(outlet + agency)</bdi>"]
        if let appearance = dossier.appearances[hit.id] { parts.append("\(appearance.text(dossier.clock))") }
        if hit.language != "und" { parts.append("\(hit.language)") }
        parts.append("clipping \(hit.id)")
        if dossier.texts[hit.id]?.isReserved == true { parts.append("rights reserved") }
        return parts.joined(separator: " · ")
    }

    private func description(_ edge: DeskCopyEdge, isFirst: Bool) -> HTML {
        let source = edge.original.id
        var parts: [HTML] = [
            "\(percent(edge.coverage.copy)) of it from there",
            "\(percent(edge.coverage.original)) of the original kept",
        ]
        if let delay = dossier.appearances[source].flatMap({ dossier.appearances[edge.copy.id]?.delay(after: $0) }) {
            parts.append("\(delay)")
        }
        parts.append("score \(percent(edge.score))")
        let compared = dossier.differences.contains { difference in
            difference.edge.copy.id == edge.copy.id && difference.edge.original.id == source
        }
        if compared { parts.append("<a href=\"#difference-\(edge.copy.id)-\(source)\">what it changed</a>") }
        let reasons = edge.reasons.isEmpty ? "" : "Evidence: \(edge.reasons.joined(separator: ", "))"
        return """
            <p class="edge"><span class="chip">\(edge.class)</span> \(isFirst ? "of" : "also of") \
            <a href="#clipping-\(source)"><bdi>\(dossier.outlet(of: source))</bdi>, \(source)</a> · \
            \(parts.joined(separator: " · "))</p>
            <p class="reasons">\(reasons)</p>

            """
    }

    private func percent(_ share: Double) -> String {
        "\(Int((Share(share).value * 100).rounded()))\u{A0}%"
    }
}
