import Clippings

/// An article in Markdown, with or without fields above it.
struct MarkdownFormat: ArticleFormat {
    /// What a text's signs must weigh, and what they must when its name ends as Markdown's do.
    private static let leastWeight = 3
    private static let leastWeightWhenNamed = 1

    func recognises(_ document: SourceDocument) -> Bool {
        let head = document.head
        if head.first == Byte.less || head.contains("<html") || head.contains("<!doctype") { return false }
        let bytes = document.text.bytes
        if head.starts(with: "---") || head.starts(with: "+++"), let front = FrontMatter(bytes),
            front.values("title", "judul", "headline", "date", "layout", "author") != nil
        {
            return true
        }
        let isNamed = document.hints.fileName.map(Self.isNamed) ?? false
        return MarkdownMarks(bytes).weight >= (isNamed ? Self.leastWeightWhenNamed : Self.leastWeight)
    }

    func read(_ document: SourceDocument) throws(Refusal) -> [Article] {
        let bytes = document.text.bytes
        let front = FrontMatter(bytes)
        let title = front?.values("title", "judul", "headline")?.values.first
        let text = front.map { bytes.slice($0.end..<bytes.count) } ?? bytes
        var (headline, lines) = MarkdownDocument.read(text, takingHeadline: title == nil)
        if let title, let first = lines.first, comparisonKey(first) == comparisonKey(Array(title.utf8)) {
            lines.removeFirst()
        }
        guard title != nil || headline != nil || !lines.isEmpty else {
            throw Refusal(.empty, "the file holds no words; deliver it again once it is written")
        }
        let sample = ([headline ?? Array((title ?? "").utf8)] + lines.prefix(40)).joined(separator: [Byte.newline])
        var assembly = ArticleAssembly(format: "markdown", document: document, sample: Array(sample.prefix(6000)).text)
        if let title {
            assembly.set(headline: title, place: "front matter, title", raw: title)
        } else if let headline {
            assembly.set(headline: headline.text, place: "heading", raw: headline.text)
        }
        if let front { FrontMatterFields.fill(&assembly, from: front, hints: document.hints) }
        for (index, line) in lines.enumerated() { assembly.take(line, place: "block \(index + 1)") }
        return [assembly.finish()]
    }

    private static func isNamed(_ name: String) -> Bool {
        let name = name.lowercased()
        return [".md", ".markdown", ".mdown", ".mkd", ".mdx"].contains { name.hasSuffix($0) }
    }
}
