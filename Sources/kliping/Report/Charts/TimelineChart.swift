import DeskInterface

/// The clippings in time, a lane for each outlet, originals tied to their copies.
struct TimelineChart: Sendable {
    static let laneLimit = 40
    private static let laneHeight = 40
    private static let top = 8

    private let dossier: StoryDossier
    private let chronology: Chronology
    /// Outlets by their first clipping.
    private let lanes: [String]
    let lanesLeftOut: Int

    init(_ dossier: StoryDossier) {
        self.dossier = dossier
        chronology = Chronology(dossier.clippings.compactMap { dossier.appearances[$0.id] }, low: 0.03, high: 0.97)
        var seen: Set<String> = []
        let outlets = dossier.clippings.map { dossier.outlet(of: $0.id) }.filter { seen.insert($0).inserted }
        lanes = Array(outlets.prefix(Self.laneLimit))
        lanesLeftOut = outlets.count - lanes.count
    }

    var svg: HTML {
        let bottom = Self.top + lanes.count * Self.laneHeight
        var drawing: HTML = """
            <svg class="chart" width="100%" height="\(bottom + 38)" role="img" aria-labelledby="timeline-title timeline-text">
            <title id="timeline-title">Clippings by outlet and time</title>
            <desc id="timeline-text">\(description)</desc>

            """
        drawing += chronology.scale(dossier.clock, bottom: bottom)
        var positions: [String: Int] = [:]
        var names = HTML()
        for (index, outlet) in lanes.enumerated() {
            positions[outlet] = index
            let y = Self.top + index * Self.laneHeight
            names += "<text class=\"lane\" x=\"0\" y=\"\(y + 12)\">\(ChartParts.short(outlet, 40))</text>\n"
            drawing += "<line class=\"rule\" x1=\"0\" x2=\"100%\" y1=\"\(y + 26)\" y2=\"\(y + 26)\"/>\n"
        }
        var ties = HTML()
        var marks = HTML()
        for hit in dossier.clippings {
            guard let lane = positions[dossier.outlet(of: hit.id)] else { continue }
            if let tie = tie(hit, lane, positions) { ties += tie }
            marks += mark(hit, y: y(lane))
        }
        return drawing + ties + names + marks + "</svg>\n"
    }

    private func y(_ lane: Int) -> Int { Self.top + lane * Self.laneHeight + 26 }

    private func tie(_ hit: DeskHit, _ lane: Int, _ positions: [String: Int]) -> HTML? {
        guard let parent = dossier.tree.parents[hit.id], let from = dossier.appearances[parent],
            let to = dossier.appearances[hit.id], let parentLane = positions[dossier.outlet(of: parent)]
        else { return nil }
        return """
            <line class="tie" x1="\(chronology.start(from))" y1="\(y(parentLane))" \
            x2="\(chronology.start(to))" y2="\(y(lane))"/>

            """
    }

    private func mark(_ hit: DeskHit, y: Int) -> HTML {
        guard let appearance = dossier.appearances[hit.id] else { return "" }
        let isOriginal = dossier.tree.parents[hit.id] == nil
        let style: HTML = isOriginal ? "original" : "copy"
        let radius = isOriginal ? 7 : 5
        let x = chronology.start(appearance)
        let label: HTML = """
            <title>\(dossier.outlet(of: hit.id)), \(appearance.text(dossier.clock)): \(hit.headline ?? "no headline")</title>
            """
        switch appearance.basis {
        case .instant:
            return "<circle class=\"\(style)\" cx=\"\(x)\" cy=\"\(y)\" r=\"\(radius)\">\(label)</circle>\n"
        case .arrival:
            return "<circle class=\"\(style) hollow\" cx=\"\(x)\" cy=\"\(y)\" r=\"\(radius)\">\(label)</circle>\n"
        case .day:
            let width = Share(chronology.end(appearance).value - x.value)
            return """
                <rect class="\(style)" x="\(x)" y="\(y - radius)" width="\(width)" height="\(2 * radius)" \
                rx="\(radius)">\(label)</rect>

                """
        }
    }

    private var description: String {
        let first = dossier.clippings.first.map { hit in
            "; the first is from \(dossier.outlet(of: hit.id))"
        }
        return Figures.counted(dossier.clippings.count, "clipping") + " of " + Figures.counted(lanes.count, "outlet")
            + (first ?? "") + ". The list under Provenance says the same in words."
    }
}
