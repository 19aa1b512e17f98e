import Clippings

/// The items that a ninjs item carries with it: captions of pictures, related items, and stories of their own.
struct NinjsAssociations {
    /// More associated items are not looked at.
    private static let most = 200

    private(set) var captions: [Article.Description] = []
    private(set) var relations: [Article.Relation] = []
    /// Items with a body, which are articles themselves.
    private(set) var stories: [NewsObject] = []

    init(_ item: NewsObject) {
        let own = item.text("uri", "guid")
        for inner in item.objects("associations").prefix(Self.most) where !inner.isEmpty {
            let kind = inner.text("type")?.lowercased() ?? ""
            if ["picture", "graphic", "video", "audio"].contains(kind) {
                captions += NinjsText(inner).descriptions.prefix(1).map {
                    Article.Description($0.value, role: "caption")
                }
            } else if Self.hasBody(inner) {
                stories.append(inner)
                continue
            }
            guard let uri = inner.text("uri", "guid"), uri != own else { continue }
            let title = NinjsHeadlines(inner).main?.value ?? inner.text("name")
            relations.append(Article.Relation(.seeAlso, uri: uri, version: inner.text("version"), title: title))
            // A group's own associations hold its stories; groups of groups are not news.
            stories += inner.objects("associations").prefix(Self.most).filter(Self.hasBody)
        }
    }

    private static func hasBody(_ item: NewsObject) -> Bool {
        item.names.contains { $0 == "bodies" || $0.hasPrefix("body_") } && !NinjsText(item).paragraphs.isEmpty
    }
}
