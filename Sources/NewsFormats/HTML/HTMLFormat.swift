import Clippings

/// A saved web page with one article.
struct HTMLFormat: ArticleFormat {
    /// A page with fewer words of its own is no article.
    private static let fewestWords = 5

    func recognises(_ document: SourceDocument) -> Bool {
        let head = document.head
        guard head.contains(Byte.less) else { return false }
        if head.starts(with: "<!doctype html") || head.starts(with: "<html") { return true }
        let tags = Self.tags.filter { head.contains($0) }.count
        return head.contains("<html") || head.contains("<!doctype html") || tags >= 3
            || (tags >= 1 && head.first == Byte.less)
    }

    func read(_ document: SourceDocument) throws(Refusal) -> [Article] {
        let page = Page(PageParser.parse(document.text.bytes), hints: document.hints)
        guard let body = PageBody(page) else {
            throw Refusal(
                .notAnArticle,
                "the page has no text of its own, only links and furniture; deliver the article's own page"
            )
        }
        let lines = body.lines
        // Scripts that write without spaces show as one long word.
        let isLong = lines.contains { $0.count >= 60 }
        guard isLong || lines.reduce(0, { $0 + Words.count($1, limit: Self.fewestWords) }) >= Self.fewestWords else {
            throw Refusal(.notAnArticle, "the page holds hardly a word; deliver the article's own page")
        }
        var assembly = ArticleAssembly(format: "html", document: document, sample: sample(page, lines))
        PageFields.fill(&assembly, from: page)
        for (index, line) in lines.enumerated() {
            if case .commentForm = LineReader.role(of: line), index > 0 { break }
            assembly.take(line, place: "block \(index + 1)")
        }
        return [assembly.finish()]
    }

    private func sample(_ page: Page, _ lines: [[UInt8]]) -> String {
        var bytes = Array((page.headline?.text ?? "").utf8)
        for line in lines where bytes.count < 6000 { bytes += [Byte.newline] + line }
        return bytes.text
    }

    private static let tags = [
        "<p>", "<p ", "<div", "<meta", "<head", "<body", "<article", "<h1", "<title", "<script", "<table", "<br",
    ]
}
