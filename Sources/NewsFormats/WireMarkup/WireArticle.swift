import Clippings

/// What a wire's metadata says of one article, gathered before its text is read.
///
/// The first statement of a field stays: read the item's own metadata before that of what it holds.
struct WireArticle {
    /// A statement longer than this is cut in the evidence, in bytes.
    private static let longestEvidence = 400
    /// More keywords, subjects or names than this are not kept.
    private static let mostOfAKind = 500

    var article: Article
    /// Lines of the body, markup gone.
    var body: [[UInt8]] = []
    /// The language that the metadata states.
    private(set) var language: String?

    init(format: String) { article = Article(format: format) }

    /// Whether there is anything for a reader, or for the archive to act on.
    var isNews: Bool {
        !body.isEmpty || !article.headlines.isEmpty || !article.descriptions.isEmpty
            || article.publishingStatus == "canceled"
    }

    mutating func note(_ field: String, _ place: String, _ raw: String) {
        guard article.evidence[field] == nil else { return }
        let bytes = Array(raw.utf8)
        article.evidence[field] = Article.Evidence(
            place,
            raw: bytes.excerpt(0..<bytes.count, limit: Self.longestEvidence)
        )
    }

    /// Sets a text field that has no value yet; an empty text says nothing.
    mutating func set(_ field: WritableKeyPath<Article, String?>, _ name: String, _ value: String?, _ place: String) {
        guard let value, !value.isEmpty, article[keyPath: field] == nil else { return }
        article[keyPath: field] = value
        note(name, place, value)
    }

    /// Sets a date that has no value yet; what is no possible date says nothing.
    mutating func set(date field: WritableKeyPath<Article, NewsDate?>, _ name: String, _ raw: String?, _ place: String)
    {
        guard let raw, article[keyPath: field] == nil, let date = MachineDate.read(raw) else { return }
        article[keyPath: field] = date
        note(name, place, raw)
    }

    mutating func set(urgency raw: String?, _ place: String) {
        guard let raw, article.urgency == nil, let value = Int(raw), (1...9).contains(value) else { return }
        article.urgency = value
        note("urgency", place, raw)
    }

    mutating func set(language raw: String?, _ place: String) {
        guard let raw, language == nil, let tag = LanguageTag.normal(raw) else { return }
        language = tag
        note("language", place, raw)
    }

    mutating func add(headline value: String, role: String?, _ place: String) {
        let key = comparisonKey(Array(value.utf8))
        guard !key.isEmpty, !article.headlines.contains(where: { comparisonKey(Array($0.value.utf8)) == key }) else {
            return
        }
        if role == nil {
            guard article.headline == nil else { return add(headline: value, role: "subhead", place) }
            article.headlines.insert(Article.Headline(value), at: 0)
            note("headline", place, value)
        } else {
            article.headlines.append(Article.Headline(value, role: role))
        }
    }

    mutating func add(description value: String, role: String, _ place: String) {
        guard !value.isEmpty, !article.descriptions.contains(where: { $0.value == value }) else { return }
        article.descriptions.append(Article.Description(value, role: role))
        note(role, place, value)
    }

    mutating func add(keyword value: String, _ place: String) {
        add(subject: Article.Subject(value, .keyword), place, as: "keywords")
    }

    mutating func add(subject: Article.Subject, _ place: String, as field: String = "subjects") {
        guard !subject.name.isEmpty, article.subjects.count < Self.mostOfAKind,
            !article.subjects.contains(where: {
                $0.kind == subject.kind && $0.uri == subject.uri && $0.name == subject.name
            })
        else { return }
        // The same concept again, this time by name.
        if let uri = subject.uri, let known = article.subjects.firstIndex(where: { $0.uri == uri }) {
            if uri.hasSuffix(article.subjects[known].name) { article.subjects[known].name = subject.name }
            return
        }
        article.subjects.append(subject)
        note(field, place, subject.name)
    }

    mutating func add(genre: Article.Subject, _ place: String) {
        guard !genre.name.isEmpty, article.genres.count < Self.mostOfAKind, !article.genres.contains(genre) else {
            return
        }
        article.genres.append(genre)
        note("genres", place, genre.name)
    }

    mutating func add(person name: String, _ role: Article.Person.Role, _ place: String) {
        guard !article.people.contains(where: { folded($0.name) == folded(name) && $0.role == role }) else { return }
        article.people.append(Article.Person(name, role))
        note(role.rawValue, place, name)
    }

    mutating func add(source name: String, _ role: Article.InfoSource.Role, _ place: String, uri: String? = nil) {
        guard name.utf8.contains(where: Byte.isWord),
            !article.infoSources.contains(where: { $0.role == role && folded($0.name) == folded(name) })
        else { return }
        article.infoSources.append(Article.InfoSource(name, role, uri: uri))
        note(role.rawValue, place, name)
    }

    mutating func add(mention name: String, _ kind: Article.Mention.Kind, _ place: String, uri: String? = nil) {
        guard !name.isEmpty, article.mentions.count < Self.mostOfAKind,
            !article.mentions.contains(where: { $0.kind == kind && folded($0.name) == folded(name) })
        else { return }
        article.mentions.append(Article.Mention(name, kind, uri: uri))
        note("mentions", place, name)
    }

    mutating func add(identifier value: String?, role: String, _ place: String) {
        guard let value, !value.isEmpty, article.alternativeIdentifiers.count < Self.mostOfAKind else { return }
        let identifier = Article.AlternativeIdentifier(role: role, value: value)
        guard !article.alternativeIdentifiers.contains(identifier) else { return }
        article.alternativeIdentifiers.append(identifier)
        note("alternativeIdentifiers", place, value)
    }

    mutating func add(signal value: String, _ place: String) {
        guard !value.isEmpty, article.signals.count < Self.mostOfAKind, !article.signals.contains(value) else { return }
        article.signals.append(value)
        note("signals", place, value)
    }

    mutating func add(_ relation: Article.Relation, _ place: String) {
        guard !relation.uri.isEmpty, article.relations.count < Self.mostOfAKind, !article.relations.contains(relation)
        else { return }
        article.relations.append(relation)
        note("relations", place, relation.uri)
    }

    mutating func add(hop: Article.Hop, _ place: String) {
        guard article.history.count < Self.mostOfAKind else { return }
        article.history.append(hop)
        note("history", place, hop.party)
    }

    /// Takes who provides an item: an outlet, or a wire that distributes what others release; an address counts by its
    /// name.
    mutating func add(provider name: String, _ place: String, uri: String? = nil) {
        let isRelease = Organisations.kind(of: Array(name.utf8)) == .releaseWire
        add(source: OutletName.name(ofPrinted: name), isRelease ? .distributor : .publisher, place, uri: uri)
    }

    /// Takes a credit line: the agency, without whoever it names beside it (`APA/Jane Roe`).
    mutating func add(credit line: String, _ place: String) {
        let bytes = Array(PartyName.withoutSigns(line).utf8)
        if let slash = bytes.firstIndex(of: Byte.slash),
            Organisations.kind(of: bytes.slice(0..<slash).trimmed) == .agency
        {
            add(source: bytes.slice(0..<slash).trimmed.text, .agency, place)
        } else {
            add(source: bytes.text, .agency, place)
        }
    }

    /// Takes a byline: as printed, and the names in it.
    mutating func take(byline: String, names: String? = nil, _ place: String) {
        guard article.byline == nil, byline.utf8.contains(where: Byte.isWord) else { return }
        article.byline = byline
        note("byline", place, byline)
        for name in BylineNames.read(names ?? byline) where !PartyName.isOrganisation(name, in: article) {
            add(person: name, article.pageType == "picture" ? .photographer : .author, place)
        }
    }
}
