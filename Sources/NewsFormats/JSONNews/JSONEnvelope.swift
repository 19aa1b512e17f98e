import Clippings

/// A way to write a news item as a JSON object.
protocol JSONNewsDialect: Sendable {
    func recognises(_ object: NewsObject) -> Bool

    /// The item's article, then those of items inside it; none for an item without text.
    func read(_ object: NewsObject, _ document: SourceDocument) -> [Article]
}

/// The items in JSON that may wrap them in an answer of a service.
struct JSONEnvelope {
    /// The particular before the general.
    private static let dialects: [any JSONNewsDialect] = [DPADialect(), APDialect(), NinjsDialect()]
    /// Members that hold a service's items (`data.item`, `data.items[].item`, `_items`).
    private static let wrappers = ["data", "item", "items", "_items", "results", "newsitems", "docs", "articles"]
    private static let deepest = 6

    private(set) var items: [(object: NewsObject, dialect: any JSONNewsDialect)] = []
    /// Whether there were more items than are read.
    private(set) var isFull = false
    private let limit: Int

    /// Takes how many items are read at most.
    init(limit: Int) { self.limit = limit }

    mutating func removeLast() { items.removeLast() }

    /// Takes the items of a value: itself, its elements, or what it wraps.
    mutating func open(_ value: JSONValue, depth: Int = 0) {
        guard depth < Self.deepest else { return }
        if case .array(let values) = value {
            for value in values where !isFull { open(value, depth: depth + 1) }
            return
        }
        guard let object = NewsObject(value) else { return }
        if let dialect = Self.dialects.first(where: { $0.recognises(object) }) {
            if items.count < limit { items.append((object, dialect)) } else { isFull = true }
            return
        }
        for name in Self.wrappers {
            if let inner = object[name] { open(inner, depth: depth + 1) }
        }
    }
}
