import Clippings

/// What a ninjs item is called: its URI, version and other identifiers.
enum NinjsIdentity {
    static func fill(_ item: NewsObject, _ article: inout Article) {
        if let stated = item.stated("uri", "guid") {
            article.uri = stated.text
            article.note("uri", stated.name, stated.text)
            if stated.name == "uri", let guid = item.text("guid"), guid != stated.text { add("guid", guid, &article) }
        }
        article.version = item.text("version")
        if case .object(let members)? = item["altids"] {
            for member in members.prefix(100) {
                if let value = member.value.text { add(member.name, value, &article) }
            }
        } else {
            for object in item.objects("altids") {
                if let value = object.text("value", "name") {
                    add(object.text("role") ?? "identifier", value, &article)
                }
            }
        }
        if let origin = item.text("evolvedfrom") {
            article.relations.append(Article.Relation(.updates, uri: origin))
            article.note("relations", "evolvedfrom", origin)
        }
    }

    private static func add(_ role: String, _ value: String, _ article: inout Article) {
        article.alternativeIdentifiers.append(.init(role: role, value: value))
    }
}
