import DeskInterface

extension Renderer {
    /// A page of hits with what is true of all of them behind it.
    func lines(_ page: Desk.Search.Reply, next: String?) -> String {
        var text = page.hits.map { lines($0) + "\n" }.joined()
        for facet in page.facets {
            let values = facet.values.map { "\(InertText.line($0.value)) \(Figures.grouped($0.count))" }
            text +=
                TextWidth.wrap("\(InertText.line(facet.field)): \(values.joined(separator: ", "))", width: columns)
                .joined(separator: "\n") + "\n"
        }
        let total = (page.totalIsLowerBound ? "more than " : "") + Figures.counted(page.total, "clipping")
        text +=
            style.aside(page.hits.isEmpty ? "nothing found" : "\(Figures.grouped(page.hits.count)) of \(total)") + "\n"
        if let note = page.note { text += style.aside(InertText.line(note)) + "\n" }
        if let next { text += style.aside("next page: \(InertText.line(next))") + "\n" }
        return text
    }

    /// A hit: headline, where it is from, and the passage that matched.
    func lines(_ hit: DeskHit) -> String {
        let headline = TextWidth.wrap(InertText.line(hit.headline ?? "(no headline)"), width: columns)
        var text = headline.map { style.title($0) + "\n" }.joined()
        // A wire is publisher and agency of its own texts.
        let agency = hit.agency?.lowercased() == hit.publisher?.lowercased() ? nil : hit.agency
        let origin = [hit.publisher, agency].compactMap(\.self).joined(separator: " / ")
        let parts = [
            origin, hit.published ?? "", hit.language, "id \(hit.id)", hit.tags.map { "#\($0)" }.joined(separator: " "),
            hit.copies.map { "+ \($0 == 1 ? "1 copy" : "\(Figures.grouped($0)) copies")" } ?? "",
        ]
        text += style.aside(InertText.line(parts.filter { !$0.isEmpty }.joined(separator: " · "))) + "\n"
        if let line = edition(of: hit) { text += line + "\n" }
        if let snippet = hit.snippet { text += passage(snippet, marks: hit.marks) }
        return text
    }

    /// What a clipping is worth, where something later took its place or its sender holds it back.
    func edition(of hit: DeskHit) -> String? {
        let edition = hit.edition.map { InertText.line($0) + (hit.editionBy.map { " by clipping \($0)" } ?? "") }
        let embargo = hit.embargo.map { "embargoed until \(InertText.line($0))" }
        let standing = [edition, embargo].compactMap(\.self).joined(separator: " · ")
        return standing.isEmpty ? nil : style.failure(standing)
    }

    /// A snippet, wrapped and indented, its matches marked.
    private func passage(_ snippet: String, marks: [Int]) -> String {
        let words = MarkedText(snippet, marks: marks).words
        var lines: [String] = []
        var line = ""
        var used = 0
        for word in words {
            if used > 0, used + 1 + word.columns > columns - 4 {
                lines.append(line)
                line = ""
                used = 0
            }
            if used > 0 { line += " " }
            line += word.runs.map { $0.isMatch ? style.mark($0.text) : $0.text }.joined()
            used += (used > 0 ? 1 : 0) + word.columns
        }
        if used > 0 { lines.append(line) }
        return lines.map { "    \($0)\n" }.joined()
    }
}
