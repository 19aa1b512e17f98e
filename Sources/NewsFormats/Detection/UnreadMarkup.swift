import Clippings

/// XML that is no web page: recognised so that its tags do not end up in a clipping.
struct UnreadMarkup: ArticleFormat {
    func recognises(_ document: SourceDocument) -> Bool { format(document.head) != nil }

    func read(_ document: SourceDocument) throws(Refusal) -> [Article] {
        throw FileSignature.refusal(format(document.head) ?? "markup")
    }

    private func format(_ head: [UInt8]) -> String? {
        guard head.first == Byte.less, let root = rootElement(head), root != "html" else { return nil }
        if let name = Self.roots[root] { return name }
        return head.starts(with: "<?xml") && !Self.pageElements.contains(root) ? "XML with the root '\(root)'" : nil
    }

    /// The name of the first element, past declarations and comments, without its prefix.
    private func rootElement(_ head: [UInt8]) -> String? {
        var index = 0
        while let open = head[index...].firstIndex(of: Byte.less), open + 1 < head.count {
            if head.has("<!--".utf8, at: open) {
                guard let end = head.first([UInt8]("-->"), from: open) else { return nil }
                index = end + 3
            } else if head.has("<!doctype".utf8, at: open), let bracket = head.first([UInt8]("["), from: open),
                let end = head.first([UInt8]("]>"), from: open),
                let close = head[open...].firstIndex(of: Byte.greater), bracket < close
            {
                index = end + 2
            } else if Byte.isLetter(head[open + 1]) {
                let name = head[(open + 1)...].prefix { Byte.isWord($0) || $0 == Byte.colon || $0 == Byte.hyphen }
                return name.split(separator: Byte.colon).last.map { String(decoding: $0, as: UTF8.self) }
            } else {
                index = open + 1
            }
        }
        return nil
    }

    private static let roots = ["rdf": "RDF", "svg": "an SVG image", "opml": "OPML"]
    private static let pageElements: Set<String> = ["html", "head", "body", "div", "p", "article", "main", "section"]
}
