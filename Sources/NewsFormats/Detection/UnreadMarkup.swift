import Clippings

/// XML that is no web page: recognised so that its tags do not end up in a clipping.
struct UnreadMarkup: ArticleFormat {
    func recognises(_ document: SourceDocument) -> Bool { format(document.head) != nil }

    func read(_ document: SourceDocument) throws(Refusal) -> [Article] {
        throw FileSignature.refusal(format(document.head) ?? "markup")
    }

    private func format(_ head: [UInt8]) -> String? {
        guard head.first == Byte.less, let root = XMLRoot.name(head), root != "html" else { return nil }
        if let name = Self.roots[root] { return name }
        return head.starts(with: "<?xml") && !Self.pageElements.contains(root) ? "XML with the root '\(root)'" : nil
    }

    private static let roots = ["rdf": "RDF", "svg": "an SVG image", "opml": "OPML"]
    private static let pageElements: Set<String> = ["html", "head", "body", "div", "p", "article", "main", "section"]
}
