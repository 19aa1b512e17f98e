import Clippings

/// A web page that a browser saved with all it shows in one file (`.mhtml`, `.mht`).
struct MHTMLFormat: BinaryFormat {
    func recognises(_ file: SourceFile) -> Bool {
        let header = MailHeader(file.head)
        guard let type = header.token("content-type"), type == "multipart/related" || type == "text/html" else {
            return false
        }
        if header.has("snapshot-content-location")
            || header.text("from").map({ folded($0).contains("saved by") }) == true
        {
            return true
        }
        // No mail program writes a message that is for nobody.
        let isMail = Self.mailFields.contains { header.has($0) }
        return !isMail && (type == "multipart/related" || header.has("content-location"))
    }

    func read(_ file: SourceFile, _ reading: Reading) throws(Refusal) {
        let bytes = try file.whole(limit: reading.maximumBytes)
        let header = MailHeader(bytes)
        guard let object = MimeObject(message: bytes, header), let page = Self.page(object.part) else {
            throw Refusal(.damaged, "the saved page has no page in it; save it again")
        }
        let content = page.content
        try reading.spend(content.count)
        let location = Self.location(header, page)
        var hints = file.hints
        hints.charset = page.parameter("charset")
        hints.sourceURL = file.hints.sourceURL ?? location?.url
        for var article in try reading.articles(in: content, hints: hints) {
            article.evidence["format"] = Article.Evidence("the page inside", raw: article.format)
            article.format = "mhtml"
            article.add(rights: HeaderRights.signals { [page.field($0), header[$0]].compactMap { $0 }.map(\.text) })
            if file.hints.sourceURL == nil, let location {
                article.evidence["sourceURL"] = Article.Evidence("MHTML header " + location.field, raw: location.url)
            }
            try reading.emit(article)
        }
    }

    /// The page itself: the part that is named as the start, else the first that is marked up.
    private static func page(_ part: MimePart) -> MimePart? {
        let leaves = part.leaves.filter { pages.contains($0.type) }
        guard let start = part.parameter("start")?.filter({ $0 != "<" && $0 != ">" }) else { return leaves.first }
        return leaves.first { $0.contentID == start } ?? leaves.first
    }

    private static func location(_ header: MailHeader, _ page: MimePart) -> (url: String, field: String)? {
        let candidates = [
            (header["snapshot-content-location"], "Snapshot-Content-Location"),
            (page.field("content-location"), "Content-Location"), (header["content-location"], "Content-Location"),
        ]
        for (value, field) in candidates {
            if let url = value.map({ EncodedWords.decode($0).text }), OutletName.host(ofURL: url) != nil {
                return (url, field)
            }
        }
        return nil
    }

    private static let pages: Set<String> = ["text/html", "application/xhtml+xml"]
    private static let mailFields = [
        "to", "cc", "bcc", "received", "message-id", "delivered-to", "return-path", "reply-to",
    ]
}
