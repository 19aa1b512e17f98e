import Clippings

/// Sorts a NewsML-G2 subject: a concept of a vocabulary, or somebody or something that the item names.
struct G2Subject {
    let vocabulary: G2Vocabulary

    func read(_ subject: XMLElement, into wire: inout WireArticle) {
        // A subject with facets stands for its main concept.
        if let main = subject.first("mainConcept") { return read(main, into: &wire) }
        guard let label = vocabulary.label(of: subject) else { return }
        let uri = vocabulary.uri(of: subject)
        let hasPlace = subject.first("geoAreaDetails") != nil || subject.all("facet").contains { Self.isPlace($0) }
        if let kind = Self.kind(G2Code.local(subject["type"] ?? subject["typeuri"])) ?? (hasPlace ? .place : nil) {
            wire.add(mention: label, kind, "contentMeta/subject", uri: uri)
            return
        }
        let relevance = subject["relevance"].flatMap { Int($0) }
        wire.add(subject: Article.Subject(label, .concept, uri: uri, relevance: relevance), "contentMeta/subject")
        // A house's own code is often the same as one of IPTC's.
        for same in subject.all("sameAs") {
            guard let uri = vocabulary.uri(of: same),
                uri.hasPrefix(NewsCodes.base + "mediatopic/") || uri.hasPrefix(NewsCodes.base + "subjectcode/"),
                let name = vocabulary.name(of: same) ?? vocabulary.name(of: subject)
            else { continue }
            wire.add(subject: Article.Subject(name, .concept, uri: uri, relevance: relevance), "subject/sameAs")
        }
    }

    /// A facet of a geographic vocabulary (`geoProp:8`).
    private static func isPlace(_ facet: XMLElement) -> Bool {
        facet["qcode"].map { folded($0).starts(with: "geo") } == true
    }

    /// The kind of thing that IPTC's concept natures, and the codes in use beside them, stand for.
    private static func kind(_ nature: String) -> Article.Mention.Kind? {
        switch nature {
        case "person", "animal": .person
        case "organisation", "organization", "company", "team": .organisation
        case "geoarea", "poi", "city", "country", "region", "statprov", "place", "location": .place
        case "event": .event
        case "object", "product": .object
        default: nil
        }
    }
}
