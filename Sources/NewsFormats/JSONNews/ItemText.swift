/// Text of a news item as its JSON carries it, plain or as markup.
enum ItemText {
    /// The text's paragraphs; `isMarkup` says what the item states, which the text may belie.
    static func paragraphs(_ text: String, isMarkup: Bool) -> [[UInt8]] {
        let bytes = withoutHead(Array(text.utf8))
        if (isMarkup && bytes.contains(Byte.less)) || looksLikeMarkup(bytes) { return MarkupText.paragraphs(bytes) }
        return isMarkup ? blocks(Array(HTMLEntities.decode(text).utf8)) : TextLines.split(bytes).map(\.bytes)
    }

    /// Markup without an element: a line end is a space there, an empty line parts what was meant as paragraphs.
    private static func blocks(_ text: [UInt8]) -> [[UInt8]] {
        var result: [[UInt8]] = [[]]
        for line in text.split(separator: Byte.newline, omittingEmptySubsequences: false) {
            let words = TextLines.singleSpaced(Array(line), 0..<line.count)
            if words.isEmpty {
                result.append([])
            } else {
                result[result.count - 1] += (result[result.count - 1].isEmpty ? [] : [Byte.space]) + words
            }
        }
        return result.filter { !$0.isEmpty }
    }

    /// The content of a whole NITF document, whose head says again what the item's properties do.
    private static func withoutHead(_ bytes: [UInt8]) -> [UInt8] {
        guard let start = bytes.first([UInt8]("<body.content")) else { return bytes }
        let end = bytes.first([UInt8]("</body.content>"), from: start) ?? bytes.count
        return bytes.slice(start..<end)
    }

    /// The text on one line.
    static func line(_ text: String, isMarkup: Bool = false) -> String {
        let bytes = Array(text.utf8)
        let isPlain = ![Byte.less, Byte.ampersand, Byte.newline].contains(where: bytes.contains)
        if isPlain { return bytes.trimmed.text }
        let lines = paragraphs(text, isMarkup: isMarkup || bytes.contains(Byte.ampersand))
        return Array(lines.joined(separator: [Byte.space])).text
    }

    /// Whether text that is said to be plain holds paragraphs of markup.
    private static func looksLikeMarkup(_ bytes: [UInt8]) -> Bool {
        guard bytes.contains(Byte.less) else { return false }
        let head = folded(Array(bytes.prefix(20_000)))
        return ["</p>", "<br>", "<br/>", "<br />", "</div>"].contains { head.contains($0) }
    }
}
