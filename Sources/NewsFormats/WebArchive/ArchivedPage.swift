import Clippings

/// The page in a record, read as if it were a file of its own.
struct ArchivedPage {
    private let record: ArchivedRecord

    init(_ record: ArchivedRecord) {
        self.record = record
    }

    /// Emits the page's articles; nothing for a picture, a script, a redirect.
    ///
    /// - Throws: why a page that could have held one gave none.
    func read(_ content: [UInt8], _ reading: Reading) throws(Refusal) {
        var hints = SourceHints()
        hints.sourceURL = record.url.flatMap { OutletName.host(ofURL: $0) == nil ? nil : $0 }
        let bytes: [UInt8]
        var fields = HeaderFields()
        if let response = HTTPResponse(content) {
            guard (200..<300).contains(response.status), Self.isText(response.mediaType) else { return }
            fields = response.fields
            bytes = try response.decodedContent(reading)
        } else {
            guard Self.isText(record.contentType.map(MediaType.name)) else { return }
            bytes = content
        }
        guard !bytes.isEmpty else { return }
        let type = fields["content-type"] ?? record.contentType
        hints.charset = type.flatMap(MediaType.charset)
        for var article in try articles(
            in: bytes,
            hints,
            isData: type.map(MediaType.name) == "application/json",
            reading
        ) {
            complete(&article, fields)
            try reading.emit(article)
        }
    }

    /// The articles in a page; none, and no refusal, for the data that pages fetch beside their text.
    private func articles(
        in bytes: [UInt8],
        _ hints: SourceHints,
        isData: Bool,
        _ reading: Reading
    ) throws(Refusal) -> [Article] {
        do throws(Refusal) {
            return try reading.articles(in: bytes, hints: hints)
        } catch {
            guard isData, [.unsupportedFormat, .notAnArticle, .damaged, .truncated].contains(error.reason) else {
                throw error
            }
            return []
        }
    }

    private func complete(_ article: inout Article, _ fields: HeaderFields) {
        article.evidence["format"] = Article.Evidence("record content", raw: article.format)
        article.format = "warc"
        if article.uri == nil { article.uri = article.sourceURL }
        let place = record.identifier ?? record.name
        if let date = record.date { article.evidence["captured"] = Article.Evidence(place, raw: date) }
        if let identifier = record.identifier {
            article.alternativeIdentifiers.append(.init(role: "warc-record-id", value: identifier))
        }
        for name in Self.keptFields {
            if let value = fields[name] { article.evidence["http \(name)"] = Article.Evidence(place, raw: value) }
        }
        article.add(rights: HeaderRights.signals(fields.all))
        if record.isTruncated { article.noteCutOff() }
    }

    /// Fields that tell when a page was made and what may be done with it.
    private static let keptFields = [
        "content-type", "date", "last-modified", "x-robots-tag", "tdm-reservation", "tdm-policy", "content-usage",
        "link", "server",
    ]

    private static func isText(_ mediaType: String?) -> Bool {
        guard let mediaType, !mediaType.isEmpty, mediaType != "unk", mediaType != "no-type" else { return true }
        return types.contains(mediaType) || mediaType.hasSuffix("+xml") && mediaType != "image/svg+xml"
    }

    private static let types: Set<String> = [
        "text/html", "text/plain", "text/xml", "text/markdown", "application/xml", "application/pdf",
        "application/json", "application/feed+json", "application/rtf", "text/rtf", "message/rfc822",
        "multipart/related", "application/msword", "application/epub+zip",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.oasis.opendocument.text",
    ]
}
