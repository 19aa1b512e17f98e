import Clippings

/// Reads a NewsML 1 `ContentItem`: an NITF document, a page, or plain text.
enum NewsML1Content {
    /// Adds the text to the body, and what an NITF document says besides.
    static func read(_ content: XMLElement, into wire: inout WireArticle) {
        guard let data = data(content) else { return }
        if let nitf = data.first("nitf") {
            let before = wire.body
            wire.body = []
            NITFHead.read(nitf, into: &wire)
            NITFBody.read(nitf, into: &wire)
            wire.body = before + wire.body
        } else {
            wire.body += lines(of: content)
        }
    }

    /// The content's lines; none for what is no text.
    static func lines(of content: XMLElement) -> [[UInt8]] {
        let type = content.first("MimeType")?["FormalName"]?.lowercased() ?? ""
        guard type.isEmpty || type.contains("text") || type.contains("html") || type.contains("xml"),
            !type.contains("css"), let data = data(content)
        else { return [] }
        if let nitf = data.first("nitf") {
            var inner = WireArticle(format: "nitf")
            NITFBody.read(nitf, into: &inner)
            return inner.body
        }
        if let page = data.first("html") { return BodyMarkup.lines(ofPage: page) }
        if !data.children.isEmpty { return BodyMarkup.lines(ofPage: data) }
        var text = data.verbatim
        if isBase64(content) {
            guard let bytes = BodyMarkup.decoded(base64: text), let decoded = try? TextDecoder.decode(bytes) else {
                return []
            }
            text = decoded.bytes
        }
        return BodyMarkup.lines(ofText: text)
    }

    /// What the content is when it is no text.
    static func readKind(_ content: XMLElement, into wire: inout WireArticle) {
        let kinds = [
            "photo": "picture", "picture": "picture", "graphic": "graphic", "audio": "audio", "video": "video",
        ]
        let type = content.first("MediaType")?["FormalName"]?.lowercased() ?? ""
        wire.set(\.pageType, "pageType", kinds[type], "ContentItem/MediaType")
    }

    private static func data(_ content: XMLElement) -> XMLElement? {
        content.first("DataContent") ?? content.path("Encoding", "DataContent")
    }

    private static func isBase64(_ content: XMLElement) -> Bool {
        content.first("Encoding")?["Notation"]?.lowercased().contains("base64") == true
    }
}
