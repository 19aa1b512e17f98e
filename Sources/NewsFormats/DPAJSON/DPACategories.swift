import Clippings

/// The categories of a dpa item, each of which says by its type what it is.
enum DPACategories {
    private static let most = 500

    static func fill(_ item: NewsObject, _ article: inout Article) {
        let isStill = !item.has("article_html")
        for category in item.objects("categories").prefix(most) {
            guard let name = category.text("name"), let type = category.text("type")?.lowercased() else { continue }
            let uri = category.text("qcode").flatMap(ConceptCode.uri)
            switch type.split(separator: ":").last.map(String.init) ?? type {
            case "dpasubject", "subject":
                NinjsConcepts.add(.init(name, uri == nil ? .keyword : .concept, uri: uri), &article)
            case "keyword": NinjsConcepts.add(.init(name, .keyword), &article)
            // Desks' short names (`pl`) mean nothing outside the house.
            case "rubric",
                "desk" where name.utf8.count > 3:
                NinjsConcepts.add(.init(name, .section), &article)
            case "genre": article.genres.append(.init(name, uri == nil ? .keyword : .concept, uri: uri))
            case "geosubject", "poi", "locationcreated": add(name, .place, &article)
            case "person": add(name, .person, &article)
            case "organisation", "organization": add(name, .organisation, &article)
            case "provider": add(source: name, .agency, &article)
            case "infosource": add(source: name, source(name), &article)
            case "creator" where isStill && name.contains(" "): add(creator: name, &article)
            default: break
            }
        }
    }

    private static func source(_ name: String) -> Article.InfoSource.Role {
        Organisations.kind(of: Array(name.utf8)) == .agency ? .agency : .source
    }

    private static func add(_ name: String, _ kind: Article.Mention.Kind, _ article: inout Article) {
        guard !article.mentions.contains(where: { $0.kind == kind && $0.name == name }) else { return }
        article.mentions.append(.init(name, kind))
    }

    private static func add(source name: String, _ role: Article.InfoSource.Role, _ article: inout Article) {
        guard !article.infoSources.contains(where: { $0.role == role && folded($0.name) == folded(name) }) else {
            return
        }
        article.infoSources.append(.init(name, role))
        article.note(role.rawValue, "categories", name)
    }

    private static func add(creator name: String, _ article: inout Article) {
        guard !article.people.contains(where: { folded($0.name) == folded(name) }) else { return }
        article.people.append(.init(name, .photographer))
        article.note("photographer", "categories", name)
    }
}
