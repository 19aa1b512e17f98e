package import Clippings
import FoundationEssentials

/// A clipping as a ninjs 3.1 item, IPTC's JSON for news.
///
/// Only what the schema has a place for stands here; the rest is `ClipExtension`. Valid against `ninjs-schema_3.1.json`
/// whatever the article holds: what the schema would refuse (an urgency of 12, half a date) is left out or, for an
/// identifier that is no URI, moved to `altIds`.
package struct NinjsItem: Encodable, Sendable {
    private let uri: String
    private let type: String
    private let standard = Standard()
    private let headlines: [Text]?
    private let bodies: [Text]?
    private let descriptions: [Text]?
    private let by: String?
    private let people: [Person]?
    private let infoSources: [InfoSource]?
    private let located: String?
    private let language: String
    private let firstCreated: String?
    private let versionCreated: String?
    private let contentCreated: String?
    private let embargoedUntil: String?
    private let expires: String?
    private let organisations: [Mention]?
    private let places: [Mention]?
    private let events: [Mention]?
    private let objects: [Mention]?
    private let associations: [Association]?
    private let digitalSourceType: DigitalSourceType?
    private let copyrightHolder: String?
    private let subjects: [Concept]?
    private let genres: [Genre]?
    private let copyrightNotice: String?
    private let usageTerms: String?
    private let edNote: String?
    private let slugline: String?
    private let urgency: Int?
    private let pubStatus: String?
    private let version: String?
    private let altIds: [AlternativeIdentifier]?

    /// Takes the article and, for when neither it nor its address on the web identifies it, the original's hash and which of the original's
    /// articles it is, from 0.
    package init(_ article: Article, hash: ContentHash, part: Int) {
        let own = article.uri.flatMap(ResourceIdentifier.normalized)
        // The address of an original of several articles names none of them but, at most, the first.
        let address = part == 0 ? article.sourceURL.flatMap(Self.address) : nil
        uri = own ?? address ?? "urn:kliping:sha256:\(hash)" + (part > 0 ? ":\(part)" : "")
        var identifiers = article.alternativeIdentifiers.map(AlternativeIdentifier.init)
        if own == nil, let unusable = article.uri { identifiers.append(.init(role: "identifier", value: unusable)) }
        if let source = article.sourceURL, source != article.uri, own != nil || address == nil {
            identifiers.append(.init(role: "source-url", value: source))
        }
        altIds = identifiers.nonEmpty
        type = article.pageType.flatMap { Self.types.contains($0) ? $0 : nil } ?? "text"
        headlines = article.headlines.map { Text($0.value, role: $0.role) }.nonEmpty
        bodies = article.paragraphs.isEmpty ? nil : [Text(body: article.body)]
        descriptions = article.descriptions.map { Text($0.value, role: $0.role) }.nonEmpty
        by = article.byline
        people = (article.people.map(Person.init) + article.mentions(.person).map(Person.init)).nonEmpty
        organisations = article.mentions(.organisation).map(Mention.init).nonEmpty
        places = article.mentions(.place).map(Mention.init).nonEmpty
        events = article.mentions(.event).map(Mention.init).nonEmpty
        objects = article.mentions(.object).map(Mention.init).nonEmpty
        associations = article.relations.compactMap(Association.init).nonEmpty
        digitalSourceType = article.digitalSourceType.map(DigitalSourceType.init)
        copyrightHolder = article.copyrightHolder
        infoSources = article.infoSources.map(InfoSource.init).nonEmpty
        located = article.dateline?.place
        language = article.language
        firstCreated = Self.firstCreated(article).flatMap(Instant.text)
        versionCreated = (article.modified ?? article.published).flatMap(Instant.text) ?? firstCreated
        embargoedUntil = article.embargoedUntil.flatMap(Instant.text)
        expires = article.expires.flatMap(Instant.text)
        contentCreated = article.contentCreated.flatMap(Instant.text)
        let found = article.classification?.topics.filter { topic in
            topic.isMediaTopic && !article.subjects.contains { $0.uri == topic.uri }
        }
        subjects = (article.subjects.map(Concept.init) + (found ?? []).map(Concept.init)).nonEmpty
        genres = article.genres.map(Genre.init).nonEmpty
        copyrightNotice = article.copyrightNotice
        usageTerms = article.usageTerms
        edNote = article.editorialNote
        slugline = article.slugline
        urgency = article.urgency.flatMap { (1...9).contains($0) ? $0 : nil }
        pubStatus = article.publishingStatus.flatMap { ["usable", "withheld", "canceled"].contains($0) ? $0 : nil }
        version = article.version
    }

    /// The kinds of news object that the schema knows beside text; an article carries the kind of its item as page type.
    private static let types: Set<String> = [
        "audio", "video", "picture", "graphic", "composite", "component", "event", "planning",
    ]

    /// When the first version was made; a date that the document states of this version alone says nothing of it.
    private static func firstCreated(_ article: Article) -> NewsDate? {
        if let first = article.firstCreated { return first }
        if let stated = article.evidence["published"], stated.place == article.evidence["modified"]?.place {
            return nil
        }
        return article.published
    }

    private static func address(_ text: String) -> String? {
        guard text.hasPrefix("https://") || text.hasPrefix("http://") else { return nil }
        return ResourceIdentifier.normalized(text)
    }

    /// The item as JSON text on one line, keys sorted: the same article always gives the same bytes.
    package static func encode(_ article: Article, hash: ContentHash, part: Int) throws -> String {
        try JSONText.of(NinjsItem(article, hash: hash, part: part))
    }
}

extension Article {
    fileprivate func mentions(_ kind: Mention.Kind) -> [Mention] { mentions.filter { $0.kind == kind } }
}

extension Array {
    var nonEmpty: Self? { isEmpty ? nil : self }
}
