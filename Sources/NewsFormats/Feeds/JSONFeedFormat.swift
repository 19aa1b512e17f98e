import Clippings

/// JSON Feed 1.0 and 1.1 (jsonfeed.org): every item an article.
struct JSONFeedFormat: ArticleFormat {
    func recognises(_ document: SourceDocument) -> Bool {
        guard document.head.first == UInt8(ascii: "{") else { return false }
        // The version may stand behind the items.
        let end = document.text.bytes.suffix(2048)
        return Self.marks.contains { document.head.contains($0) || Array(end).contains($0) }
    }

    func read(_ document: SourceDocument) throws(Refusal) -> [Article] {
        let bytes = document.text.bytes
        let (values, isCut) = JSONDocument.read(bytes)
        guard let feed = values.first, case .object = feed else {
            throw Refusal(.damaged, "the file begins as a JSON Feed and holds no object; have it sent again")
        }
        var items = feed["items"]?.list ?? []
        // The last item may have lost its end to the limit.
        if isCut, items.count > 1 { items.removeLast() }
        guard !items.isEmpty else {
            throw Refusal(.notAnArticle, "the feed has no entries; deliver it again once it has some")
        }
        let maker = FeedArticle(head: head(feed), document: document)
        let base = document.hints.sourceURL ?? maker.head.address
        var articles: [Article] = []
        var leftOut: [Article.LeftOut] = []
        for (index, item) in items.enumerated() {
            guard var article = maker.make(entry(item, index + 1, base)) else {
                leftOut.append(
                    Article.LeftOut(
                        "entry \(index + 1)",
                        Refusal(.notAnArticle, "the entry has neither a title nor a text; deliver the article itself")
                    )
                )
                continue
            }
            article.leftOut = Array(leftOut.prefix(200))
            leftOut = []
            articles.append(article)
        }
        guard let last = articles.indices.last else {
            throw Refusal(.notAnArticle, "none of the feed's entries has a title or a text; deliver the articles")
        }
        if JSONEnd.isMissing(bytes) { articles[last].noteCutOff() }
        if isCut {
            leftOut.insert(Article.LeftOut("the items behind entry \(items.count)", JSONDocument.overfull), at: 0)
        }
        articles[last].leftOut += leftOut.prefix(200)
        return articles
    }

    private func head(_ feed: JSONValue) -> FeedHead {
        var head = FeedHead(format: "json-feed")
        head.title = statement(feed, "title", "feed")
        head.address = feed["home_page_url"]?.text
        head.language = statement(feed, "language", "feed")
        head.authors = authors(feed, "feed")
        return head
    }

    private func entry(_ item: JSONValue, _ number: Int, _ base: String?) -> FeedEntry {
        let place = "entry \(number)"
        var entry = FeedEntry()
        entry.number = number
        entry.title = statement(item, "title", place).map { stated in
            let bytes = Array(stated.text.utf8)
            let line =
                FeedMarkup.looksLikeMarkup(bytes)
                ? FeedMarkup.line(bytes, mayBeEscapedAgain: true)
                : TextLines.singleSpaced(bytes, 0..<bytes.count).text
            return FeedEntry.Statement(line, stated.place, raw: stated.raw)
        }.flatMap { $0.text.isEmpty ? nil : $0 }
        for (name, isMarkup, isSummary) in [
            ("content_html", true, false), ("content_text", false, false), ("summary", false, true),
        ] {
            guard let text = item[name]?.text else { continue }
            let bytes = Array(text.utf8)
            let paragraphs =
                isMarkup || FeedMarkup.hasBlocks(bytes)
                ? FeedMarkup.paragraphs(bytes) : TextLines.split(bytes).map(\.bytes)
            guard !paragraphs.isEmpty else { continue }
            entry.bodies.append(
                FeedEntry.Body(paragraphs: paragraphs, place: "\(place), \(name)", isSummary: isSummary)
            )
        }
        if let stated = statement(item, "url", place) ?? statement(item, "external_url", place) {
            entry.address = FeedEntry.Statement(
                WebAddress.resolve(stated.text, against: base),
                stated.place,
                raw: stated.raw
            )
        }
        if let external = item["external_url"]?.text, item["url"] != nil {
            entry.relations.append(Article.Relation(.seeAlso, uri: WebAddress.resolve(external, against: base)))
        }
        entry.identifier = statement(item, "id", place)
        entry.published = statement(item, "date_published", place)
        entry.modified = statement(item, "date_modified", place)
        entry.language = statement(item, "language", place)
        entry.authors = authors(item, place)
        for tag in (item["tags"]?.list ?? []).prefix(60) {
            guard let name = tag.text, !entry.subjects.contains(where: { $0.name == name }) else { continue }
            entry.subjects.append(Article.Subject(name, .keyword))
        }
        return entry
    }

    private func statement(_ object: JSONValue, _ name: String, _ place: String) -> FeedEntry.Statement? {
        object[name]?.text.map { Array($0.utf8).trimmed.text }
            .flatMap { $0.isEmpty ? nil : FeedEntry.Statement($0, "\(place), \(name)") }
    }

    /// `authors` of version 1.1, or `author` of 1.0.
    private func authors(_ object: JSONValue, _ place: String) -> [FeedEntry.Statement] {
        let list = (object["authors"]?.list ?? []) + (object["author"]?.list ?? [])
        return list.prefix(12).compactMap { $0["name"]?.text ?? $0.text }
            .filter { !FeedPerson.names($0).isEmpty }.map { FeedEntry.Statement($0, "\(place), author") }
    }

    private static let marks = ["jsonfeed.org/version", "jsonfeed.org\\/version"]
}
