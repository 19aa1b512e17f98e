import Varlink

extension Renderer {
    /// Where each field of a file's articles came from, and what lost.
    func explanation(of file: ParsedFile) -> String {
        guard case .articles(let articles) = file.outcome else { return lines(file) }
        return articles.enumerated().map { part, article in
            let place = articles.count > 1 ? " (article \(part + 1) of \(articles.count))" : ""
            return style.aside(InertText.line(file.file) + place) + "\n" + lines(Explanation(article)) + "\n"
        }.joined()
    }

    private func lines(_ explanation: Explanation) -> String {
        explanation.fields.map { field in
            let value = field.value.map { " " + InertText.line($0) } ?? ""
            let taken = "  from " + statement(field.taken) + "\n"
            let lost = field.lost.map { "  not  " + statement($0) + "\n" }.joined()
            return style.title(InertText.line(field.name)) + value + "\n" + taken + lost
        }.joined()
    }

    private func statement(_ statement: Explanation.Statement) -> String {
        let raw = TextWidth.wrap(InertText.line(statement.raw), width: max(columns - 12, 20))
        let quoted = (raw.first ?? "") + (raw.count > 1 ? " …" : "")
        return style.aside(InertText.line(statement.place)) + (quoted.isEmpty ? "" : ": " + quoted)
    }
}

extension JSONLines {
    /// One object an article: its fields with value, place, raw text and what lost.
    static func explanation(of file: ParsedFile) -> [JSONValue] {
        guard case .articles(let articles) = file.outcome else { return lines(file) }
        return articles.enumerated().map { part, article in
            [
                "file": .string(file.file), "part": .integer(Int64(part)),
                "fields": .array(Explanation(article).fields.map(object)),
            ]
        }
    }

    private static func object(_ field: Explanation.Field) -> JSONValue {
        var object: JSONObject = [
            "field": .string(field.name), "where": .string(field.taken.place), "raw": .string(field.taken.raw),
            "lost": .array(
                field.lost.map { ["where": .string($0.place), "raw": .string($0.raw)] }
            ),
        ]
        if let value = field.value { object["value"] = .string(value) }
        return .object(object)
    }
}
