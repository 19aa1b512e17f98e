import Clippings

/// The links of an entry, or of a feed, and what they are for.
enum FeedLinks {
    /// More levels of `xml:base` around an element than this are not looked at.
    private static let deepest = 16

    /// The entry's page: `link`, the best `rel="alternate"`, or what a feed service kept of it.
    static func page(_ parts: FeedParts, _ base: String?) -> (text: String, place: String)? {
        func found(_ address: String, _ part: FeedParts.Part) -> (String, String) {
            let own = part.element["xml:base"].map { WebAddress.resolve($0, against: base) } ?? base
            return (WebAddress.resolve(address, against: own), part.element.qualifiedName)
        }
        // FeedBurner puts its own address into `link`.
        if let original = parts.first("feedburner:origlink") { return found(original.text, original) }
        let links = parts.all("link", "atom:link", "l:link")
        if let canonical = links.first(where: { relation($0) == "canonical" }), let address = address(canonical) {
            return found(address, canonical)
        }
        let pages = links.filter { relation($0) == "alternate" && address($0) != nil }
        let best =
            pages.first { $0.element["href"] == nil }
            ?? pages.first { $0.element["type"].map { $0.lowercased().contains("html") } ?? true } ?? pages.first
        return best.flatMap { part in address(part).map { found($0, part) } }
    }

    static func license(_ parts: FeedParts) -> String? {
        if let link = parts.all("link", "atom:link").first(where: { relation($0) == "license" }) {
            return address(link)
        }
        guard let part = parts.all("cc:license", "dcterms:license", "media:license").first else { return nil }
        return part.element["resource"] ?? part.element["href"] ?? (part.text.isEmpty ? nil : part.text)
    }

    static func relations(_ parts: FeedParts, _ base: String?) -> [Article.Relation] {
        var result: [Article.Relation] = []
        func add(_ kind: Article.Relation.Kind, _ address: String?, title: String? = nil) {
            guard let address, !address.isEmpty, result.count < 100 else { return }
            let uri = WebAddress.resolve(address, against: base)
            if !result.contains(where: { $0.kind == kind && $0.uri == uri }) {
                result.append(Article.Relation(kind, uri: uri, title: title))
            }
        }
        for part in parts.all("link", "atom:link", "l:link") {
            switch relation(part) {
            case "via": add(.derivedFrom, address(part), title: part.element["title"])
            case "related": add(.seeAlso, address(part), title: part.element["title"])
            default: break
            }
        }
        for part in parts.all("thr:in-reply-to") { add(.seeAlso, part.element["href"] ?? part.element["ref"]) }
        for part in parts.all("dcterms:replaces") { add(.supersedes, part.element["resource"] ?? part.text) }
        for part in parts.all("dc:source", "dcterms:source") where WebAddress.isAbsolute(part.text) {
            add(.derivedFrom, part.text)
        }
        return result
    }

    /// `xml:base` of the element and those around it, resolved from the outermost in.
    static func base(of element: XMLElement, outermost: String?) -> String? {
        var stated: [String] = []
        var next: XMLElement? = element
        while let current = next, stated.count < deepest {
            if let base = current["xml:base"] { stated.append(base) }
            next = current.parent
        }
        return stated.reversed().reduce(outermost) { WebAddress.resolve($1, against: $0) }
    }

    /// `alternate` for a link that does not say what it is.
    private static func relation(_ part: FeedParts.Part) -> String {
        let text = part.element["rel"]?.lowercased() ?? "alternate"
        return text.split(separator: "/").last.map(String.init) ?? text
    }

    private static func address(_ part: FeedParts.Part) -> String? {
        let text = part.element["href"] ?? part.element["resource"] ?? part.text
        return text.isEmpty ? nil : text
    }
}
