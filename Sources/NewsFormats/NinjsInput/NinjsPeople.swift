import Clippings

/// Who made a ninjs item, and which organisations it comes from.
enum NinjsPeople {
    /// More of one kind are not taken.
    private static let most = 100

    static func fill(_ item: NewsObject, _ article: inout Article) {
        if let stated = item.stated("by", "byline") {
            let byline = ItemText.line(stated.text)
            article.byline = byline
            article.note("byline", stated.name, stated.text)
            let role: Article.Person.Role = article.pageType == "picture" ? .photographer : .author
            // A list of authors tells names from what else a byline holds.
            let names = item.has("authors") ? [] : PersonName.split(byline)
            for name in names where Organisations.kind(of: Array(name.utf8)) == nil {
                add(name, role, stated.name, &article)
            }
        }
        for author in item.objects("authors", "creators").prefix(most) {
            guard let name = author.text("name", "value") else { continue }
            add(name, role(author.text("role") ?? ""), "authors", &article)
            article.byline = article.byline ?? name
        }
        for source in item.objects("infosources", "infosource").prefix(most) {
            guard let name = source.text("name", "literal") else { continue }
            add(name, role(of: source, name), NinjsConcepts.uri(source), "infosources", &article)
        }
        for name in ["source", "provider"] {
            if let agency = item.text(name) { add(agency, .agency, nil, name, &article) }
        }
    }

    private static func role(of source: NewsObject, _ name: String) -> Article.InfoSource.Role {
        let told = source.text("role", "rel")?.lowercased() ?? ""
        if told.contains("publisher") { return .publisher }
        if told.contains("distributor") { return .distributor }
        if told.contains("provider") || told.contains("agency") { return .agency }
        return told.isEmpty && Organisations.kind(of: Array(name.utf8)) == .agency ? .agency : .source
    }

    private static func add(
        _ name: String,
        _ role: Article.InfoSource.Role,
        _ uri: String?,
        _ place: String,
        _ article: inout Article
    ) {
        guard !article.infoSources.contains(where: { $0.role == role && folded($0.name) == folded(name) }) else {
            return
        }
        article.infoSources.append(Article.InfoSource(name, role, uri: uri))
        article.note(role.rawValue, place, name)
    }

    private static func role(_ text: String) -> Article.Person.Role {
        let role = text.lowercased()
        if role.contains("photo") { return .photographer }
        if role.contains("editor") { return .editor }
        return role.contains("reporter") ? .reporter : .author
    }

    private static func add(
        _ name: String,
        _ role: Article.Person.Role,
        _ place: String,
        _ article: inout Article
    ) {
        guard !article.people.contains(where: { folded($0.name) == folded(name) }) else { return }
        article.people.append(Article.Person(name, role))
        if article.evidence[role.rawValue] == nil { article.note(role.rawValue, place, name) }
    }
}
