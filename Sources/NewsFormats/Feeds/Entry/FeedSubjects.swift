import Clippings

/// Categories, tags and keywords of an entry.
enum FeedSubjects {
    private static let most = 60

    static func read(_ parts: FeedParts, _ dialect: FeedRoot.Dialect, isExport: Bool) -> [Article.Subject] {
        var result: [Article.Subject] = []
        func add(_ name: String, _ kind: Article.Subject.Kind, uri: String? = nil) {
            guard !name.isEmpty, result.count < most, !result.contains(where: { $0.name == name }) else { return }
            result.append(Article.Subject(name, kind, uri: uri))
        }
        for part in parts.all("category", "atom:category", "dc:subject", "dcterms:subject", "media:category") {
            let element = part.element
            let scheme = element["scheme"] ?? element["domain"]
            // What kind of thing the entry is, not what it is about.
            if let scheme, scheme.hasSuffix("#kind") { continue }
            let term = element["term"]
            let text = FeedText(part, dialect).line
            let name = element["label"] ?? (text.isEmpty ? term ?? "" : text)
            if let uri = concept(term ?? text, scheme) {
                add(name, .concept, uri: uri)
            } else {
                add(name, isExport && scheme == "category" ? .section : .keyword)
            }
        }
        for part in parts.all("itunes:category") { add(part.element["text"] ?? "", .keyword) }
        for part in parts.all("media:keywords", "itunes:keywords") {
            for keyword in CollectedCredits.list(part.text) { add(keyword, .keyword) }
        }
        return result
    }

    /// A concept of IPTC's vocabularies, whose addresses are made of scheme and code.
    private static func concept(_ code: String, _ scheme: String?) -> String? {
        if code.hasPrefix("http://cv.iptc.org/") || code.hasPrefix("medtop:") { return code }
        guard let scheme, scheme.hasPrefix("http://cv.iptc.org/newscodes/"), !code.isEmpty else { return nil }
        return scheme.hasSuffix("/") ? scheme + code : scheme + "/" + code
    }
}
