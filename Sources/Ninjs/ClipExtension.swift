package import Clippings
import FoundationEssentials

/// What Kliping knows of a clipping and ninjs has no place for: the object `clip` beside the item.
package struct ClipExtension: Encodable, Sendable {
    private let format: String
    private let encoding: String?
    private let pageType: String?
    private let published: NewsDate?
    private let modified: NewsDate?
    private let embargoedUntil: NewsDate?
    private let expires: NewsDate?
    private let dateline: Dateline?
    private let signals: [String]?
    private let relations: [Relation]?
    private let history: [Hop]?
    private let rights: [Right]?
    private let provenance: Provenance?
    private let figures: [Figure]?
    private let quotes: [Quote]?
    private let entities: [Entity]?
    private let topics: [Topic]?
    private let passages: [Passage]?
    private let languageConfidence: Double?
    private let gaps: [Gap]?
    private let leftOut: [LeftOut]?
    private let evidence: EvidenceByField?

    package init(_ article: Article) {
        format = article.format
        encoding = article.encoding
        pageType = article.pageType
        published = article.published
        modified = article.modified
        embargoedUntil = article.embargoedUntil
        expires = article.expires
        dateline = article.dateline.map(Dateline.init)
        signals = article.signals.isEmpty ? nil : article.signals
        relations = article.relations.isEmpty ? nil : article.relations.map(Relation.init)
        history = article.history.isEmpty ? nil : article.history.map(Hop.init)
        rights = article.rights.isEmpty ? nil : article.rights.map(Right.init)
        let found = article.classification
        provenance = found?.provenance.map(Provenance.init)
        figures = found?.figures.map(Figure.init)
        quotes = found?.quotes.map(Quote.init)
        entities = found?.entities.map(Entity.init)
        topics = found?.topics.map(Topic.init).nonEmpty
        passages = found?.passages.map(Passage.init).nonEmpty
        languageConfidence = found?.languageConfidence
        gaps = article.gaps.isEmpty ? nil : article.gaps.map(Gap.init)
        leftOut = article.leftOut.isEmpty ? nil : article.leftOut.map(LeftOut.init)
        evidence = article.evidence.isEmpty ? nil : EvidenceByField(article.evidence)
    }

    /// The extension as JSON text on one line, keys sorted.
    package static func encode(_ article: Article) throws -> String {
        try JSONText.of(ClipExtension(article))
    }
}

extension ClipExtension {
    private struct Dateline: Encodable {
        let text: String
        let place: String?
        let agency: String?
        let date: NewsDate?

        init(_ dateline: Article.Dateline) {
            text = dateline.text
            place = dateline.place
            agency = dateline.agency
            date = dateline.date
        }
    }

    private struct Gap: Encodable {
        let kind: String
        let paragraph: Int?
        let text: String

        init(_ gap: Article.Gap) {
            kind = gap.kind.rawValue
            paragraph = gap.paragraph
            text = gap.text
        }
    }

    private struct Right: Encodable {
        let signal: String
        let value: String
        let scope: String
        let `where`: String
        let text: String

        init(_ signal: RightsSignal) {
            self.signal = signal.signal
            value = signal.value.rawValue
            scope = signal.scope
            `where` = signal.place
            text = signal.text
        }
    }

    private struct Relation: Encodable {
        let kind: String
        let uri: String
        let version: String?
        let title: String?

        init(_ relation: Article.Relation) {
            kind = relation.kind.rawValue
            uri = relation.uri
            version = relation.version
            title = relation.title
        }
    }

    private struct Hop: Encodable {
        let party: String
        let action: String?
        let date: NewsDate?

        init(_ hop: Article.Hop) {
            party = hop.party
            action = hop.action
            date = hop.date
        }
    }

    private struct LeftOut: Encodable {
        let name: String
        let reason: String
        let detail: String

        init(_ part: Article.LeftOut) {
            name = part.name
            reason = part.refusal.reason.rawValue
            detail = part.refusal.detail
        }
    }
}
