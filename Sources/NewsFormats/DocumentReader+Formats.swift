package import Clippings

/// Reading as one format, whatever the bytes look like: for tests that throw random bytes at each parser.
extension DocumentReader {
    /// The formats' names, in the order in which they are tried.
    package static var formatNames: [String] {
        FormatTable.binary.map { name(of: $0) } + FormatTable.formats.map { name(of: $0) }
    }

    /// Reads a document as the format of that name would, had it recognised it; `nil` for a name there is not.
    package func read(_ bytes: [UInt8], as name: String, hints: SourceHints) -> DocumentOutcome? {
        var articles: [Article] = []
        let reading = Reading(
            languages: languages,
            maximumBytes: 1 << 20,
            budget: ExpansionBudget(size: bytes.count)
        ) { article throws(Refusal) in articles.append(article) }
        do throws(Refusal) {
            let file = try SourceFile(BytesInMemory(bytes), hints: hints)
            if let format = FormatTable.binary.first(where: { Self.name(of: $0) == name }) {
                try format.read(file, reading)
            } else if let format = FormatTable.formats.first(where: { Self.name(of: $0) == name }) {
                let text = try TextDecoder.decode(bytes)
                let document = SourceDocument(text: text, hints: hints, languages: languages)
                for article in try format.read(document) { try reading.emit(article) }
            } else {
                return nil
            }
            try reading.finish()
        } catch {
            return .refused(error)
        }
        return .articles(articles)
    }

    private static func name(of format: Any) -> String {
        String(describing: type(of: format))
    }
}
