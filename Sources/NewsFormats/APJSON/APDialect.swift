import Clippings

/// Items of AP's Media API: ninjs 1 with properties of AP's own (`data.item`, `data.items[].item`).
struct APDialect: JSONNewsDialect {
    private static let ownNames = [
        "editorialpriority", "editorialtypes", "datelinelocation", "provider", "headline_extended", "bylines",
        "signals",
    ]

    func recognises(_ object: NewsObject) -> Bool {
        guard case .object? = object["altids"], object["altids"]?["itemid"] != nil, !object.has("standard") else {
            return false
        }
        return Self.ownNames.contains { object.has($0) }
    }

    func read(_ object: NewsObject, _ document: SourceDocument) -> [Article] {
        NinjsReader(format: "ap-json", document: document, extras: APFields.fill).articles(object)
    }
}
