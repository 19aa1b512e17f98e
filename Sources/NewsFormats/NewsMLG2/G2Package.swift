import Clippings

/// A package of NewsML-G2: a list of other items, with a name of its own.
struct G2Package {
    private let guid: String?
    private let version: String?
    private let title: String?
    private let listed: Set<String>

    init(_ item: XMLElement) {
        guid = item["guid"]
        version = item["version"]
        let meta = item.first("contentMeta")
        title = meta?.first("headline")?.text ?? item.path("itemMeta", "title")?.text
        listed = Set(item.descendants("itemRef").compactMap { $0["residref"] })
    }

    /// Notes on an item that this package lists it.
    func relate(_ item: XMLElement, to wire: inout WireArticle) {
        guard let guid, let own = item["guid"], listed.contains(own) else { return }
        wire.add(Article.Relation(.partOf, uri: guid, version: version, title: title), "packageItem[guid]")
    }

    /// Why the package itself is no article.
    var refusal: Refusal {
        let name = title.map { "the package '\($0)'" } ?? "the package"
        return Refusal(
            .notAnArticle,
            "\(name) lists \(listed.count) items and holds no text of its own; deliver the items it lists"
        )
    }
}
