import Clippings

/// A package of NewsML-G2: a list of other items, with a name of its own.
struct G2Package {
    let guid: String?
    /// The identifiers of the items it lists.
    let listed: Set<String>
    private let version: String?
    private let title: String?

    init(_ item: XMLElement) {
        guid = item["guid"]
        version = item["version"]
        let meta = item.first("contentMeta")
        title = meta?.first("headline")?.text ?? item.path("itemMeta", "title")?.text
        listed = Set(item.descendants("itemRef").compactMap { $0["residref"] })
    }

    /// What the package is to the items it lists; `nil` when it has no identifier.
    var relation: Article.Relation? {
        guid.map { Article.Relation(.partOf, uri: $0, version: version, title: title) }
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

/// The packages of a message, by what they list.
struct G2Packages {
    private var relations: [String: [Article.Relation]] = [:]
    private let known: Set<String>

    init(_ items: [XMLElement]) {
        known = Set(items.compactMap { $0["guid"] })
        for package in items.filter({ $0.name == "packageItem" }).map(G2Package.init) {
            guard let relation = package.relation else { continue }
            for guid in package.listed where known.contains(guid) { relations[guid, default: []].append(relation) }
        }
    }

    /// Notes on an item which packages list it.
    func relate(_ item: XMLElement, to wire: inout WireArticle) {
        guard let guid = item["guid"] else { return }
        for relation in relations[guid] ?? [] { wire.add(relation, "packageItem[guid]") }
    }

    /// A package whose items all stand beside it leaves nothing out.
    func covers(_ item: XMLElement) -> Bool {
        guard item.name == "packageItem" else { return false }
        let package = G2Package(item)
        return package.guid == nil || (!package.listed.isEmpty && package.listed.isSubset(of: known))
    }
}
