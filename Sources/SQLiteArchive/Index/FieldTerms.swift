import Archive
import Clippings
import TextAnalysis

/// What the index holds of a clipping beside its words: terms of its fields, and the values that facets count.
struct FieldTerms {
    /// In every clipping: what `NOT` takes away from.
    static let everything = "every"
    /// In every clipping whose place another has taken: what searches leave out.
    static let past = "past"
    /// Changes with the terms that are made here, as `Analyzer.version` does with the words.
    static let version = 2
    /// Values of one field that are looked at in one article.
    private static let maximumValues = 64

    /// Terms parted by spaces.
    private(set) var text: String
    /// Facet values in the order of the document, each once.
    private(set) var facets: [FacetValue] = []

    /// The term of a clipping that a person said has not the topic with this term.
    static func refused(_ topic: String) -> String { "no-\(topic)" }

    /// Makes the terms; `provenance` is what the graph of copies knows better than the article.
    init(
        _ filed: Article,
        folder: String,
        tags: [String],
        edition: Edition,
        labels: [TopicLabel],
        provenance: Provenance.Class? = nil,
        analyzer: Analyzer
    ) {
        let article = filed.labelled(labels)
        let key = FieldKey(analyzer: analyzer)
        var terms: [String] = [Self.everything]
        var facets: [FacetValue] = []
        var seen: Set<String> = [Self.everything]
        func add(_ term: String?) {
            if let term, seen.insert(term).inserted { terms.append(term) }
        }
        for (field, values) in Self.values(of: article, folder: folder, tags: tags, provenance: provenance) {
            for value in values.prefix(Self.maximumValues) where !value.isEmpty {
                add(key.term(field, value))
                let facet = FacetValue(field: field.name, value: value)
                if field.isFacet, !facets.contains(facet) { facets.append(facet) }
            }
        }
        for (field, values) in Self.aliases(in: article) {
            for value in values.prefix(Self.maximumValues) { add(key.term(field, value)) }
        }
        // `lang:id` also finds `id-ID`.
        if let primary = article.language.split(separator: "-").first { add(key.term(.lang, String(primary))) }
        for url in Self.addresses(of: article) {
            add(key.term(.url, url))
            key.domainTerms(url).forEach { add($0) }
        }
        for label in labels where !label.applies {
            for name in [label.code, label.name] { add(key.term(.topic, name).map(Self.refused)) }
        }
        if edition != .current {
            add(Self.past)
            add(key.term(.edition, edition.name))
        }
        if let published = article.published { DayTerms.terms(of: published).forEach { add($0) } }
        text = terms.joined(separator: " ")
        self.facets = facets
    }

    static func values(
        of article: Article,
        folder: String,
        tags: [String],
        provenance: Provenance.Class?
    ) -> [(field: SearchField, values: [String])] {
        func people(_ roles: Article.Person.Role...) -> [String] {
            article.people.filter { roles.contains($0.role) }.map(\.name)
        }
        func subjects(_ kind: Article.Subject.Kind) -> [String] {
            article.subjects.filter { $0.kind == kind }.map(\.name)
        }
        return [
            (.publisher, article.sources(.publisher)),
            (.agency, article.sources(.agency)),
            (.source, article.sources(.source) + article.sources(.distributor)),
            (.author, people(.author, .reporter, .photographer)),
            (.editor, people(.editor)),
            (.lang, [article.language]),
            (.tag, tags),
            (.keyword, subjects(.keyword)),
            (.section, subjects(.section)),
            (.format, [article.format]),
            (.folder, [folder]),
            (.place, (article.dateline?.place.map { [$0] } ?? []) + entities(.place, in: article)),
            (.person, entities(.person, in: article)),
            (.org, entities(.organisation, in: article)),
            (.topic, article.classification?.topics.map(\.name) ?? []),
            (.speaker, speakers(in: article)),
            (.provenance, (provenance ?? article.classification?.provenance?.class).map { [$0.rawValue] } ?? []),
            (.rights, unique(article.rights.map(\.value.rawValue))),
        ]
    }

    /// Other forms of values that a field is found by and facets do not count.
    static func aliases(in article: Article) -> [(field: SearchField, values: [String])] {
        guard let found = article.classification else { return [] }
        func forms(_ kind: Entity.Kind) -> [String] {
            found.entities.filter { $0.kind == kind }.flatMap { $0.aliases + ($0.country.map { [$0] } ?? []) }
        }
        return [
            (.place, forms(.place)), (.person, forms(.person)), (.org, forms(.organisation)),
            (.topic, found.topics.map(\.code)),
        ]
    }

    private static func entities(_ kind: Entity.Kind, in article: Article) -> [String] {
        (article.classification?.entities ?? []).filter { $0.kind == kind }.map(\.name)
    }

    private static func speakers(in article: Article) -> [String] {
        guard let found = article.classification else { return [] }
        return unique(found.quotes.compactMap(\.speaker) + found.figures.compactMap(\.attribution?.name))
    }

    private static func unique(_ values: [String]) -> [String] {
        var seen: Set<String> = []
        return values.filter { seen.insert($0).inserted }
    }

    private static func addresses(of article: Article) -> [String] {
        [article.uri, article.sourceURL].compactMap { $0 }.filter { $0.contains("://") }
    }
}
