import FoundationEssentials

/// A sidecar in JSON: one object.
enum JSONSidecar {
    private struct Content: Decodable {
        var source_url: String?
        var publisher: String?
        var language: String?
        var published: String?
        var tags: [String]?
    }

    static func read(_ bytes: [UInt8]) throws(SidecarError) -> SourceHints {
        let content: Content
        do {
            content = try JSONDecoder().decode(Content.self, from: Data(bytes))
        } catch DecodingError.typeMismatch(_, let context) {
            let key = context.codingPath.first?.stringValue ?? "it"
            throw SidecarError(
                "'\(key)' is not of the right type; tags are a list of strings, the others strings",
                line: nil
            )
        } catch {
            throw SidecarError("it is not a JSON object", line: nil)
        }
        var hints = SourceHints()
        if let url = content.source_url { hints.sourceURL = try Sidecar.sourceURL(url) }
        hints.publisher = content.publisher
        if let language = content.language { hints.language = try Sidecar.language(language) }
        if let published = content.published { hints.published = try Sidecar.date(published, line: nil) }
        hints.tags = content.tags ?? []
        return hints
    }
}
