import Clippings

/// Who is credited: agencies, outlets that the text quotes, its own reporters.
struct CreditEvidence {
    private(set) var found: [ProvenanceEvidence] = []

    /// Sources in the first paragraphs carry a text, those further down a fact.
    private static let lead = 3
    /// Formats that agencies deliver in; outlets hand some of them on.
    private static let wireFormats: Set<String> = ["nitf", "newsml-g2", "newsml-1", "iptc7901", "anpa"]
    /// More sources are a survey, not a copy.
    private static let mostSources = 4

    init(article: Article, text: NewsText, knowledge: ProvenanceKnowledge) {
        let isQuoted = Self.isQuoted(article)
        if let agency = article.dateline?.agency {
            add(.agencyCredit, article.dateline?.text ?? agency, 0.85)
        } else if let agency = article.sources(.agency).first, !isQuoted {
            add(.agencyCredit, article.evidence["agency"]?.raw ?? agency, 0.75)
        }
        for publisher in article.sources(.publisher)
        where knowledge.agencies.contains(ProvenanceKnowledge.key(publisher)) {
            add(.agencyPublisher, publisher, 0.6)
        }
        if Self.wireFormats.contains(article.format) { add(.wireFormat, article.format, 0.5) }
        readSources(of: article, knowledge)
        readOwn(article)
    }

    /// Whether the agency is there because the text quotes it, not because it is credited.
    private static func isQuoted(_ article: Article) -> Bool {
        guard let evidence = article.evidence["agency"] else { return false }
        return evidence.place.hasPrefix("paragraph")
            || evidence.place == article.evidence["source"]?.place && evidence.raw == article.evidence["source"]?.raw
    }

    private mutating func readSources(of article: Article, _ knowledge: ProvenanceKnowledge) {
        let own = Set(article.sources(.publisher).map(ProvenanceKnowledge.key))
        let sources = article.sources(.source).filter { !own.contains(ProvenanceKnowledge.key($0)) }
        let evidence = article.evidence["source"]
        let paragraph = evidence.flatMap { Self.paragraph($0.place) }
        for (index, name) in sources.prefix(Self.mostSources).enumerated() {
            if index > 0 {
                add(.sourceCredit, name, 0.2)
            } else {
                let isWire = knowledge.agencies.contains(ProvenanceKnowledge.key(name))
                let later = isWire ? 0.45 : 0.35
                add(.sourceCredit, evidence?.raw ?? name, paragraph.map { $0 <= Self.lead ? 0.5 : later } ?? 0.5)
            }
        }
    }

    /// The number in `paragraph 3`.
    private static func paragraph(_ place: String) -> Int? {
        place.hasPrefix("paragraph ") ? Int(place.dropFirst("paragraph ".count)) : nil
    }

    private mutating func readOwn(_ article: Article) {
        if let byline = article.byline
            ?? article.people.first(where: { $0.role == .reporter || $0.role == .author })?.name
        {
            add(.byline, byline, 0.45)
        }
        if let dateline = article.dateline, dateline.agency == nil, article.evidence["publisher"]?.place == "dateline" {
            add(.ownDateline, dateline.text, 0.45)
        }
    }

    private mutating func add(_ kind: ProvenanceEvidence.Kind, _ text: String, _ weight: Double) {
        found.append(ProvenanceEvidence(kind, text, weight))
    }
}
