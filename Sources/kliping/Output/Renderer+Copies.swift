import Comparison
import DeskInterface

extension Renderer {
    /// The family of copies around a clipping as a tree: originals first, each with its copies below it.
    func lines(_ family: Desk.Copies.Reply, of id: Int64, _ differences: [CopyDifference] = []) -> String {
        guard !family.edges.isEmpty else { return style.aside("no copies are known of clipping \(id)") + "\n" }
        let tree = CopyTree(family)
        var text = ""
        for row in tree.rows {
            let indent = String(repeating: "  ", count: row.depth)
            let title = InertText.line(row.hit?.headline ?? row.file)
            let line = TextWidth.wrap(title, width: max(20, columns - 2 * row.depth))
            text += line.map { indent + (row.id == id ? style.mark($0) : style.title($0)) + "\n" }.joined()
            text += indent + style.aside(origin(row.hit, id: row.id)) + "\n"
            if let hit = row.hit, let line = edition(of: hit) { text += indent + line + "\n" }
            if let edge = row.edge {
                text += indent + description(edge) + "\n"
                text += differences.first { $0.edge == edge }.map { changes($0, indent: indent) } ?? ""
            }
        }
        return text
    }

    /// The least and the greatest figure of a unit, as printed; `nil` where no two differ about one thing.
    private func range(_ claims: [DeskClaim]) -> String? {
        func low(_ claim: DeskClaim) -> Double { claim.value ?? claim.min ?? claim.max ?? 0 }
        guard let least = claims.min(by: { low($0) < low($1) }), let greatest = claims.max(by: { low($0) < low($1) }),
            low(least) < low(greatest), claims.contains(where: { $0.standing == "outlier" })
        else { return nil }
        return "from \(InertText.line(least.text)) to \(InertText.line(greatest.text))"
    }

    /// What a copy changed in short: a few figures and names, how many passages it cut and added.
    private func changes(_ difference: CopyDifference, indent: String) -> String {
        let told = difference.changes.prefix(4).map { "\(InertText.line($0.old)) > \(InertText.line($0.new))" }
        var parts: [String] = []
        if !told.isEmpty {
            let more = difference.changes.count - told.count
            parts.append("changed " + told.joined(separator: ", ") + (more > 0 ? " and \(more) more" : ""))
        }
        if !difference.dropped.isEmpty { parts.append("cut \(Figures.counted(difference.dropped.count, "passage"))") }
        if !difference.added.isEmpty { parts.append("added \(Figures.counted(difference.added.count, "passage"))") }
        guard !parts.isEmpty else { return "" }
        return TextWidth.wrap(parts.joined(separator: " · "), width: max(20, columns - indent.utf8.count))
            .map { indent + $0 + "\n" }.joined()
    }

    /// One edge on a line.
    func line(_ edge: DeskCopyEdge) -> String {
        "\(end(edge.copy)) <- \(end(edge.original))  \(description(edge))\n"
    }

    /// A story: what it is, then its clippings in order with what they draw on.
    func lines(_ reply: Desk.Story.Reply) -> String {
        var text = lines(reply.story)
        if !reply.merged.isEmpty {
            text += style.aside("joined with \(reply.merged.map(String.init).joined(separator: ", "))") + "\n"
        }
        for event in reply.history { text += style.aside(line(event)) + "\n" }
        let first = reply.clippings.map(\.added).min() ?? 0
        for hit in reply.clippings {
            text += "\n" + lines(hit)
            text += "    \(delay(hit.added - first, isFirst: hit.id == reply.clippings.first?.id))\n"
            for edge in reply.edges where edge.copy.id == hit.id && edge.original.id != hit.id {
                text += "    \(description(edge, of: edge.original.id))\n"
            }
        }
        return text
    }

    /// What happened to a story, and why.
    private func line(_ event: DeskStoryEvent) -> String {
        let what =
            event.kind == "split"
            ? "story \(event.other) was split off \(event.story)" : "story \(event.other) became part of \(event.story)"
        return "\(Figures.time(event.time)) \(what): \(InertText.line(event.reason))"
    }

    /// A story in a list.
    func lines(_ story: DeskStory) -> String {
        let title = TextWidth.wrap(InertText.line(story.title ?? "(no headline)"), width: columns)
        var text = title.map { style.title($0) + "\n" }.joined()
        let facts = [
            "story \(story.id)", Figures.counted(story.clippings, "clipping"),
            InertText.line(story.outlets.joined(separator: ", ")),
            "\(Figures.time(story.firstSeen)) to \(Figures.time(story.lastSeen))",
        ]
        text += style.aside(facts.filter { !$0.isEmpty }.joined(separator: " · ")) + "\n"
        return text
    }

    /// Claims, one a row, those of one unit together.
    func lines(_ reply: Desk.Figures.Reply) -> String {
        var text = ""
        var unit: String?
        for claim in reply.claims {
            if unit != claim.measure ?? claim.unit ?? "" {
                unit = claim.measure ?? claim.unit ?? ""
                text += style.title(InertText.line(claim.unit ?? "(no unit)"))
                if let range = range(reply.claims.filter { $0.measure ?? $0.unit ?? "" == unit }) {
                    text += "  " + style.aside(range)
                }
                text += "\n"
            }
            let mark = claim.standing == "outlier" ? style.failure("differs") : style.aside(claim.standing)
            let speaker = claim.speaker.map { "says \(InertText.line($0))" } ?? "nobody is named"
            text += "  \(InertText.line(claim.text))  \(mark)\n"
            let outlets = claim.outlets.isEmpty ? "outlet unknown" : claim.outlets.joined(separator: ", ")
            let facts = [
                speaker, InertText.line(outlets), Figures.counted(claim.clippings.count, "clipping"),
                "since \(Figures.time(claim.firstSeen))",
            ]
            text += "    " + style.aside(facts.joined(separator: " · ")) + "\n"
        }
        text += style.aside(
            "\(Figures.counted(reply.claims.count, "claim")) in \(Figures.counted(reply.clippings, "clipping"))"
        )
        text += "\n"
        if let note = reply.note { text += style.aside(InertText.line(note)) + "\n" }
        return text
    }

    private func description(_ edge: DeskCopyEdge, of original: Int64? = nil) -> String {
        let covered = "\(Int((edge.coverage.copy * 100).rounded()))% of it covered"
        let reasons = edge.reasons.map(InertText.line).joined(separator: ", ")
        let later =
            edge.delay >= 60 && !edge.reasons.contains { $0.hasPrefix("published") }
            ? "\(Figures.span(seconds: edge.delay)) later" : ""
        let score = "score \(Self.hundredths(edge.score))"
        let whose = original.map { " of \($0)" } ?? ""
        return style.mark(edge.class + whose) + " "
            + style.aside([covered, later, score, reasons].filter { !$0.isEmpty }.joined(separator: " · "))
    }

    private func origin(_ hit: DeskHit?, id: Int64) -> String {
        let parts = [hit?.publisher ?? "", hit?.published ?? "", hit.map { Figures.time($0.added) } ?? "", "id \(id)"]
        return InertText.line(parts.filter { !$0.isEmpty }.joined(separator: " · "))
    }

    private func end(_ end: DeskCopyEnd) -> String { "\(end.id) \(InertText.line(end.file))" }

    private func delay(_ milliseconds: Int64, isFirst: Bool) -> String {
        let minutes = milliseconds / 60_000
        if isFirst { return style.aside("first here") }
        if minutes < 1 { return style.aside("here within a minute of it") }
        return style.aside(
            "here " + (minutes < 120 ? Figures.counted(Int(minutes), "minute") : "\(minutes / 60) hours") + " later"
        )
    }

    private static func hundredths(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}
