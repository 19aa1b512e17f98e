import Clippings

/// What a ninjs item is about: subjects, genres, and the people, organisations, places, events and objects it names.
enum NinjsConcepts {
    /// More of one kind are not taken.
    private static let most = 500

    static func fill(_ item: NewsObject, _ article: inout Article) {
        let before = article.subjects.count
        for object in item.objects("subjects", "subject") { add(object, &article) }
        for object in item.objects("service", "services", "sections") {
            if let name = object.text("name", "code") { add(.init(name, .section), &article) }
        }
        for keyword in item.texts("keywords") { add(.init(keyword, .keyword), &article) }
        if article.subjects.count > before {
            let names = article.subjects[before...].prefix(8).map(\.name).joined(separator: ", ")
            article.note("subjects", item.has("subjects") ? "subjects" : "subject", names)
        }
        for object in item.objects("genres", "genre") {
            guard let name = object.text("name", "literal", "code") else { continue }
            let uri = uri(object)
            article.genres.append(.init(name, uri == nil ? .keyword : .concept, uri: uri))
        }
        mention(item.objects("people", "person"), .person, &article)
        mention(item.objects("organisations", "organisation", "organizations", "organization"), .organisation, &article)
        mention(item.objects("company"), .organisation, &article)
        mention(item.objects("places", "place"), .place, &article)
        mention(item.objects("events", "event"), .event, &article)
        mention(item.objects("objects", "object"), .object, &article)
    }

    private static func add(_ object: NewsObject, _ article: inout Article) {
        guard let name = object.text("name", "literal", "code") else { return }
        let uri = uri(object)
        let relation = object.text("rel", "rels")?.lowercased() ?? ""
        let kind: Article.Subject.Kind = relation == "category" ? .section : uri == nil ? .keyword : .concept
        let relevance = object.text("relevance").flatMap(Double.init).flatMap { (0...100).contains($0) ? Int($0) : nil }
        add(.init(name, kind, uri: uri, relevance: relevance), &article)
    }

    static func add(_ subject: Article.Subject, _ article: inout Article) {
        guard article.subjects.count < most else { return }
        let isKnown = article.subjects.contains { other in
            if let uri = subject.uri { return other.uri == uri }
            return other.kind == subject.kind && other.name == subject.name
        }
        if !isKnown { article.subjects.append(subject) }
    }

    private static func mention(_ objects: [NewsObject], _ kind: Article.Mention.Kind, _ article: inout Article) {
        for object in objects.prefix(most) {
            guard let name = object.text("name", "literal") else { continue }
            let isKnown = article.mentions.contains { $0.kind == kind && $0.name == name }
            if !isKnown { article.mentions.append(.init(name, kind, uri: uri(object))) }
        }
    }

    /// The URI of a concept: written out, or made of a vocabulary's address and a code in it.
    static func uri(_ object: NewsObject) -> String? {
        if let uri = object.text("uri") { return ConceptCode.uri(uri) ?? uri }
        guard let code = object.text("qcode", "code") else { return nil }
        if let scheme = object.text("scheme"), scheme.hasPrefix("http") {
            return scheme + (scheme.hasSuffix("/") || scheme.hasSuffix("#") ? "" : "/") + code
        }
        return ConceptCode.uri(code)
    }
}
