/// The elements that belong to one entry, or to the feed itself, by name.
struct FeedParts {
    struct Part {
        /// As `FeedVocabulary` has it.
        var key: String
        var element: XMLElement
        /// Whether other parts stand inside it because its end tag is missing: only its own text is its.
        var isBroken: Bool

        /// All text on one line.
        var text: String {
            guard isBroken else { return element.text }
            let own = Part.ownText(element)
            return TextLines.singleSpaced(own, 0..<own.count).text
        }

        /// All text as the document has it.
        var verbatim: [UInt8] { isBroken ? Part.ownText(element) : element.verbatim }

        private static func ownText(_ element: XMLElement) -> [UInt8] {
            var own: [UInt8] = []
            for case .text(let bytes) in element.content { own += bytes + [Byte.space] }
            return own
        }
    }

    private(set) var list: [Part] = []

    /// Elements whose end tag is missing hold what follows them; `isWellFormed` spares the look.
    init(_ element: XMLElement, _ dialect: FeedRoot.Dialect, isWellFormed: Bool) {
        var pending = Array(element.children.reversed())
        while let next = pending.popLast() {
            let key = FeedVocabulary.key(next, dialect)
            if FeedTree.entryNames.contains(key) || key == "channel" { continue }
            let children = isWellFormed ? [] : next.children
            let isBroken =
                children.contains { Self.simple.contains(FeedVocabulary.key($0, dialect)) }
                && !Self.nested.contains(key)
            list.append(Part(key: key, element: next, isBroken: isBroken))
            if isBroken { pending += children.reversed() }
            // Media descriptions come in groups.
            if key == "media:group" || key == "media:content" { pending += next.children.reversed() }
        }
    }

    /// The parts of a name, in document order.
    func all(_ keys: String...) -> [Part] { keys.flatMap { key in list.filter { $0.key == key } } }

    /// The first part that says something, by the order of the names.
    func first(_ keys: String...) -> Part? {
        for key in keys {
            if let found = list.first(where: { $0.key == key && !$0.text.isEmpty }) { return found }
        }
        return nil
    }

    /// Names that stand beside one another and never inside.
    private static let simple: Set<String> = [
        "title", "link", "description", "guid", "pubdate", "id", "updated", "published", "summary", "content",
        "content:encoded", "dc:creator", "dc:date", "author", "category", "issued", "modified", "created",
        "item", "entry",
    ]
    /// Elements that hold such names by right.
    private static let nested: Set<String> = [
        "source", "image", "textinput", "media:group", "media:content", "wp:author",
    ]
}
