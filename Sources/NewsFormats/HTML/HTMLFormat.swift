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
        let lines = PageBody(page)?.lines ?? []
        let reader = PageKindReader(page, lines: lines)
        let kind = reader.kind
        if case .refused(let other) = kind { throw Refusal(.notAnArticle, other.detail) }
        try check(lines)
        var assembly = ArticleAssembly(format: "html", document: document, sample: sample(page, lines))
        let authors = AuthorChoice.choose(page, lines: lines)
        PageFields.fill(&assembly, from: page, authors: authors?.choice)
        assembly.add(rights: PageRights.signals(of: page, leavingOut: lines))
        let heads = HeadLine.count(in: lines)
        for (index, line) in lines.enumerated() {
            if index < heads,
                HeadLine.isOne(line, by: authors?.choice.value ?? [], language: assembly.dateLanguage)
            {
                assembly.pass(line, place: "block \(index + 1)")
                continue
            }
            if case .commentForm = LineReader.role(of: line), index > 0 { break }
            assembly.take(line, place: "block \(index + 1)")
        }
        var article = assembly.finish()
        if let authors, authors.arePeople {
            // What the text credits besides those the page names stands in its teasers.
            article.people.removeAll { $0.role == .author && !authors.choice.value.contains($0.name) }
        }
        if case .item(let name) = kind { article.pageType = name.rawValue }
        if let spot = reader.paywallSpot { article.gaps.append(Article.Gap(.paywall, paragraph: nil, text: spot)) }
        if let next = PageSequence.next(of: page) {
            article.gaps.append(Article.Gap(.cutOff, paragraph: nil, text: next))
        }
        return [article]
    }

    private func check(_ lines: [[UInt8]]) throws(Refusal) {
        guard !lines.isEmpty else {
            throw Refusal(
                .notAnArticle,
                "the page has no text of its own, only links and furniture; deliver the article's own page"
            )
        }
        // Scripts that write without spaces show as one long word.
        let isLong = lines.contains { $0.count >= 60 }
        guard isLong || lines.reduce(0, { $0 + Words.count($1, limit: Self.fewestWords) }) >= Self.fewestWords else {
            throw Refusal(.notAnArticle, "the page holds hardly a word; deliver the article's own page")
        }
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
