/// A feed's entries and what it says of itself.
struct FeedTree {
    static let entryNames: Set<String> = ["item", "entry"]

    let tree: XMLTree
    let dialect: FeedRoot.Dialect
    private(set) var entries: [XMLElement] = []
    private(set) var tombstones: [XMLElement] = []
    private(set) var feed: FeedParts

    init(_ tree: XMLTree, _ dialect: FeedRoot.Dialect) {
        self.tree = tree
        self.dialect = dialect
        var owners: [XMLElement] = []
        var pending = [tree.root]
        while let element = pending.popLast() {
            let key = FeedVocabulary.key(element, dialect)
            switch key {
            case _ where Self.entryNames.contains(key):
                entries.append(element)
                // What follows an entry without its end tag stands inside it.
                if !tree.isWellFormed { pending += element.children.reversed() }
            case "at:deleted-entry": tombstones.append(element)
            case _ where Self.containers.contains(key):
                if key != "items" { owners.append(element) }
                pending += element.children.reversed()
            default:
                if !tree.isWellFormed { pending += element.children.reversed() }
            }
        }
        // A channel says more of the feed than the root around it.
        let channel = owners.last { FeedVocabulary.key($0, dialect) == "channel" } ?? tree.root
        feed = FeedParts(channel, dialect, isWellFormed: tree.isWellFormed)
    }

    private static let containers: Set<String> = ["rss", "rdf", "rdf:rdf", "channel", "feed", "items"]
}
