import DeskInterface

/// Claims of one unit and of like size: value upwards, time across, a mark for each clipping that carries one.
struct ClaimsChart: Sendable {
    /// Labels that a chart has room for; those that differ come first.
    private static let labelLimit = 12
    private static let labelHeight = 14

    /// A claim that has a place on the chart.
    private struct Plotted {
        var claim: DeskClaim
        /// Where its marks lie; the same for a claim without a range.
        var low: Double
        var high: Double
        var value: Double
        var places: [Share]

        /// `more than` and `less than` give one end of a range.
        var isOpen: Bool { claim.value == nil && high == low }
        var isOpenUpwards: Bool { isOpen && claim.min != nil }
    }

    let unit: String
    private let dossier: StoryDossier
    private let plotted: [Plotted]
    private let values: ValueAxis
    private let chronology: Chronology
    private let number: Int

    /// `nil` where no claim has a value and a clipping to stand at; `number` tells the page's charts apart.
    init?(unit: String, claims: [DeskClaim], chronology: Chronology, dossier: StoryDossier, number: Int) {
        plotted = claims.compactMap { claim in
            let numbers = [claim.value, claim.min, claim.max].compactMap { $0 }.filter(ValueAxis.bounds.contains)
            let places = claim.clippings.compactMap { dossier.appearances[$0] }.map(chronology.middle)
            guard let low = numbers.min(), let high = numbers.max(), !places.isEmpty else { return nil }
            let sorted = places.sorted { $0.value < $1.value }
            return Plotted(claim: claim, low: low, high: high, value: claim.value ?? (low + high) / 2, places: sorted)
        }
        guard !plotted.isEmpty else { return nil }
        self.unit = unit
        self.dossier = dossier
        self.chronology = chronology
        self.number = number
        values = ValueAxis(plotted.flatMap { [$0.low, $0.high] })
    }

    /// What the values lie between.
    var extent: String {
        let low = ValueAxis.label(plotted.map(\.low).min() ?? 0)
        let high = ValueAxis.label(plotted.map(\.high).max() ?? 0)
        return low == high ? low : "\(low) to \(high)"
    }

    var svg: HTML {
        let height = 80 + min(plotted.count, Self.labelLimit) * 26
        var drawing: HTML = """
            <svg class="chart" width="100%" height="\(height + 38)" role="img" \
            aria-labelledby="claims-\(number)-title claims-\(number)-text">
            <title id="claims-\(number)-title">Claims in \(unit), \(extent)</title>
            <desc id="claims-\(number)-text">\(description)</desc>

            """
        for tick in values.ticks {
            let y = y(tick, height)
            drawing += """
                <line class="grid" x1="0" x2="100%" y1="\(y)" y2="\(y)"/>
                <text class="tick" x="0" y="\(y - 4)">\(ValueAxis.label(tick))</text>

                """
        }
        drawing += chronology.scale(dossier.clock, bottom: height)
        for claim in plotted { drawing += marks(claim, height) }
        return drawing + labels(height) + "</svg>\n"
    }

    private var description: String {
        let differing = plotted.count { $0.claim.standing == "outlier" }
        return Figures.counted(plotted.count, "claim")
            + (differing == 0 ? "" : ", \(differing) of them unlike the others")
            + (values.isLogarithmic ? ", on a logarithmic scale" : "") + ". The table of claims has all of them."
    }

    /// From the top, in pixels; all marks lie inside the chart.
    private func y(_ value: Double, _ height: Int) -> Int {
        12 + Int(((1 - values.place(value)) * Double(height - 18)).rounded())
    }

    private func marks(_ plotted: Plotted, _ height: Int) -> HTML {
        let y = y(plotted.value, height)
        let differs = plotted.claim.standing == "outlier"
        let style: HTML = differs ? "differs" : "agrees"
        var marks = HTML()
        if let first = plotted.places.first, let last = plotted.places.last, first != last {
            marks += """
                <line class="carried \(style)" x1="\(first)" x2="\(last)" y1="\(y)" y2="\(y)"/>

                """
        }
        for place in plotted.places {
            let x = place
            if plotted.high > plotted.low {
                let (top, bottom) = (self.y(plotted.high, height), self.y(plotted.low, height))
                marks += "<line class=\"range \(style)\" x1=\"\(x)\" x2=\"\(x)\" y1=\"\(top)\" y2=\"\(bottom)\"/>\n"
            }
            if plotted.isOpen {
                let end = plotted.isOpenUpwards ? y - 18 : y + 18
                marks += "<line class=\"open \(style)\" x1=\"\(x)\" x2=\"\(x)\" y1=\"\(y)\" y2=\"\(end)\"/>\n"
            }
            marks +=
                differs
                ? ChartParts.diamond(x, y) : "<circle class=\"agrees\" cx=\"\(x)\" cy=\"\(y)\" r=\"5\"/>\n"
        }
        return marks
    }

    private func labels(_ height: Int) -> HTML {
        let chosen = plotted.sorted { left, right in
            let ranks = (left.claim.standing == "outlier" ? 0 : 1, right.claim.standing == "outlier" ? 0 : 1)
            return ranks.0 == ranks.1 ? left.places.count > right.places.count : ranks.0 < ranks.1
        }.prefix(Self.labelLimit).sorted { $0.value > $1.value }
        let heights = LabelColumn.spread(
            chosen.map { y($0.value, height) - ($0.isOpenUpwards ? 26 : 8) },
            gap: Self.labelHeight,
            within: 10...height
        )
        return zip(chosen, heights).map { plotted, y in
            let others = plotted.claim.outlets.count - 1
            let outlet = ChartParts.short(plotted.claim.outlets.first ?? "outlet unknown", others > 0 ? 20 : 24)
            let differs = plotted.claim.standing == "outlier"
            let text = (differs ? "≠ " : "") + outlet + (others > 0 ? " +\(others)" : "")
            let first = plotted.places.first ?? Share(0)
            // Beyond the middle a label ends at its first mark, lest it leave the chart.
            let endsThere = first.value > 0.5
            return """
                <text class="label\(differs ? " strong" : "")" x="\(first)" dx="\(endsThere ? "6" : "-6")" y="\(y)" \
                text-anchor="\(endsThere ? "end" : "start")">\(text)</text>

                """
        }.joined()
    }
}
