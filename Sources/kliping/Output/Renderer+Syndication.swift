import DeskInterface
import Varlink

extension Renderer {
    /// A table of outlets with the shares of what they carry, then who copies whom.
    func lines(_ reply: Desk.Syndication.Reply) -> String {
        guard !reply.outlets.isEmpty else { return style.aside("nothing found") + "\n" }
        var text = style.aside(row("outlet", ["clips"] + Self.classes.map(\.label) + ["copied"])) + "\n"
        for outlet in reply.outlets {
            let counts = Self.classes.map { kind in
                kind.names.reduce(0) { sum, name in sum + (outlet.classes.first { $0.value == name }?.count ?? 0) }
            }
            let cells = [Figures.grouped(outlet.clippings)] + counts.map { share($0, of: outlet.clippings) }
            text += row(outlet.name ?? "(unknown)", cells + [outlet.copied > 0 ? Figures.grouped(outlet.copied) : "."])
            text += "\n"
        }
        if !reply.pairs.isEmpty { text += "\n" }
        for pair in reply.pairs {
            text +=
                style.title(InertText.line(pair.copier)) + " has from "
                + style.title(InertText.line(pair.source)) + "\n"
            let kinds = pair.classes.map { "\(Figures.grouped($0.count)) \(InertText.line($0.value))" }
            let facts = [
                kinds.joined(separator: ", "),
                "median \(delay(pair.delay.median))",
                pair.delay.shortest != pair.delay.longest
                    ? "from \(delay(pair.delay.shortest)) to \(delay(pair.delay.longest))" : "",
            ]
            text += "  " + style.aside(facts.filter { !$0.isEmpty }.joined(separator: " · ")) + "\n"
        }
        text += style.aside("\(Figures.counted(reply.clippings, "clipping")) looked at") + "\n"
        if let note = reply.note { text += style.aside(InertText.line(note)) + "\n" }
        return text
    }

    /// The columns of the table, and which classes each stands for.
    private static let classes: [(label: String, names: [String])] = [
        ("original", ["original"]), ("wire", ["wire"]), ("reprint", ["reprint"]), ("rewrite", ["rewrite"]),
        ("transl.", ["translation"]), ("release", ["release"]), ("unknown", ["unknown"]),
    ]

    /// Of the columns behind the name: a space and the label, and room for figures.
    private static let widths = [7] + classes.map { max(6, $0.label.utf8.count + 1) } + [7]

    private func row(_ name: String, _ cells: [String]) -> String {
        let width = max(10, min(columns, 120) - Self.widths.reduce(0, +))
        let name = TextWidth.cut(InertText.line(name), width: width)
        let padding = String(repeating: " ", count: width - TextWidth.columns(of: name))
        return name + padding
            + zip(cells, Self.widths).map { cell, width in
                String(repeating: " ", count: max(1, width - cell.utf8.count)) + cell
            }.joined()
    }

    private func share(_ count: Int, of all: Int) -> String {
        guard count > 0, all > 0 else { return "." }
        let percent = (Double(count) * 100 / Double(all)).rounded()
        return percent < 1 ? "<1%" : "\(Int(percent))%"
    }

    /// `3 h later`, or `2 d earlier`.
    private func delay(_ seconds: Int64) -> String {
        guard seconds != 0 else { return "at once" }
        let span = Figures.span(seconds: abs(seconds))
        return seconds > 0 ? "\(span) later" : "\(span) earlier"
    }
}

extension JSONLines {
    /// The outlets, the pairs, then one object with what is true of all of them.
    static func lines(_ reply: Desk.Syndication.Reply) throws -> [JSONValue] {
        var rest: JSONObject = ["clippings": .integer(Int64(reply.clippings))]
        if let note = reply.note { rest["note"] = .string(note) }
        return try reply.outlets.map { ["outlet": try JSONValue(encoding: $0)] }
            + reply.pairs.map { ["pair": try JSONValue(encoding: $0)] } + [["syndication": .object(rest)]]
    }
}
