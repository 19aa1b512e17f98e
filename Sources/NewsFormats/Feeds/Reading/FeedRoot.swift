/// Where a feed begins in a document: its root element may stand below comments, declarations, even a server's errors.
struct FeedRoot: Equatable {
    enum Dialect {
        /// RSS 0.9x to 2.0, RDF Site Summary, WordPress exports.
        case rss
        /// Atom 0.3 and 1.0, a document of one entry included.
        case atom
        /// Microsoft's Channel Definition Format, of which some are left.
        case channel
    }

    var dialect: Dialect
    /// Where to begin reading; 0 but for documents with something before their markup.
    var start: Int

    /// Looks at the first bytes (folded); `nil` for what is no feed.
    static func find(in head: [UInt8]) -> FeedRoot? {
        var index = 0
        guard let element = nextElement(head, from: &index) else { return nil }
        if let dialect = dialect(element, head) { return FeedRoot(dialect: dialect, start: 0) }
        // A page may speak of feeds, and a server's error before one may have a few tags.
        return garbage.contains(element.name) ? pastGarbage(head, from: element.start) : nil
    }

    private struct Opening {
        var name: String
        var start: Int
        /// The tag's bytes, attributes and all.
        var tag: Range<Int>
    }

    private static func nextElement(_ head: [UInt8], from index: inout Int) -> Opening? {
        while index < head.count, let open = head[index...].firstIndex(of: Byte.less), open + 1 < head.count {
            if head.has("<!--".utf8, at: open) {
                guard let end = head.first([UInt8]("-->"), from: open) else { return nil }
                index = end + 3
            } else if head.has("<?".utf8, at: open) {
                guard let end = head[open...].firstIndex(of: Byte.greater) else { return nil }
                index = end + 1
            } else if head.has("<!".utf8, at: open) {
                index = afterDeclaration(head, open)
            } else if Byte.isLetter(head[open + 1]) {
                let name = head[(open + 1)...].prefix { Byte.isWord($0) || $0 == Byte.colon || $0 == Byte.hyphen }
                let end = head[open...].firstIndex(of: Byte.greater) ?? head.count
                let local = name.split(separator: Byte.colon).last.map(Array.init) ?? []
                index = end
                return Opening(name: local.text, start: open, tag: open..<end)
            } else {
                index = open + 1
            }
        }
        return nil
    }

    private static func afterDeclaration(_ head: [UInt8], _ open: Int) -> Int {
        let close = head[open...].firstIndex(of: Byte.greater) ?? head.count
        guard let bracket = head[open..<close].firstIndex(of: UInt8(ascii: "[")) else {
            return min(close + 1, head.count)
        }
        return head.first([UInt8]("]>"), from: bracket).map { $0 + 2 } ?? head.count
    }

    private static func dialect(_ element: Opening, _ head: [UInt8]) -> Dialect? {
        switch element.name {
        case "rss": return .rss
        case "rdf": return rdfMarks.contains { head.contains($0) } ? .rss : nil
        case "feed": return .atom
        case "entry": return head.slice(element.tag).contains("atom") ? .atom : nil
        case "channel":
            let isDefinition = head.slice(element.tag).contains("href=") || channelMarks.contains { head.contains($0) }
            return isDefinition ? .channel : nil
        default: return nil
        }
    }

    private static func pastGarbage(_ head: [UInt8], from start: Int) -> FeedRoot? {
        let roots: [(String, Dialect)] = [("<rss", .rss), ("<rdf:rdf", .rss), ("<feed", .atom)]
        for (mark, dialect) in roots {
            guard let place = head.first([UInt8](mark), from: start), place + mark.utf8.count < head.count else {
                continue
            }
            let next = head[place + mark.utf8.count]
            guard Byte.isSpace(next) || next == Byte.greater else { continue }
            let declaration = head.first([UInt8]("<?xml "), from: start).flatMap { $0 < place ? $0 : nil }
            return FeedRoot(dialect: dialect, start: declaration ?? place)
        }
        return nil
    }

    private static let garbage: Set<String> = ["br", "b", "p", "font", "pre", "div", "script", "strong", "i", "center"]
    private static let channelMarks = ["<item", "<title", "<link", "<abstract", "<schedule", "<logo"]
    private static let rdfMarks = ["purl.org/rss/", "netscape.com/rdf/", "<channel", "<item"]
}
