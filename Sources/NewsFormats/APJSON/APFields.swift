import Clippings

/// What AP's items state beyond ninjs.
enum APFields {
    static func fill(_ item: NewsObject, _ article: inout Article) {
        fillIdentity(item, &article)
        fillPeople(item, &article)
        fillPlace(item, &article)
        for type in item.texts("editorialtypes") where !article.signals.contains(type) { article.signals.append(type) }
        let isStory = article.pageType == nil && article.paragraphs.isEmpty
        if isStory, let story = story(item) {
            article.gaps.append(Article.Gap(.cutOff, paragraph: nil, text: story))
        }
    }

    /// The address carries the asker's session; what it names is the same without it.
    private static func fillIdentity(_ item: NewsObject, _ article: inout Article) {
        guard let uri = article.uri, let id = item["altids"]?["itemid"]?.text,
            let question = uri.firstIndex(of: "?"), uri[..<question].contains(id)
        else { return }
        article.uri = String(uri[..<question])
    }

    private static func fillPeople(_ item: NewsObject, _ article: inout Article) {
        let bylines = item.objects("bylines").prefix(50).compactMap { $0.text("by", "byline", "name") }
        if article.byline == nil, !bylines.isEmpty {
            article.byline = bylines.joined(separator: ", ")
            article.note("byline", "bylines", bylines.joined(separator: "\n"))
        }
        for name in bylines.flatMap(PersonName.split) { add(name, .author, &article) }
        for photographer in item.objects("photographer").prefix(50) {
            if let name = photographer.text("name") {
                add(name, .photographer, &article)
                article.byline = article.byline ?? name
            }
        }
    }

    private static func add(_ name: String, _ role: Article.Person.Role, _ article: inout Article) {
        guard !article.people.contains(where: { folded($0.name) == folded(name) }) else { return }
        article.people.append(Article.Person(name, role))
        if article.evidence[role.rawValue] == nil { article.note(role.rawValue, "bylines", name) }
    }

    private static func fillPlace(_ item: NewsObject, _ article: inout Article) {
        guard article.dateline == nil, let place = item.object("datelinelocation") else { return }
        guard let city = place.text("city", "countryareaname", "countryname") else { return }
        article.dateline = Article.Dateline(text: city, place: city)
        article.note("dateline", "datelinelocation", city)
    }

    /// The story where the item only links to it.
    private static func story(_ item: NewsObject) -> String? {
        item.objects("renditions").first { $0.text("rel")?.lowercased() == "story" || $0.text("name") == "nitf" }?
            .text("title", "name")
    }
}
