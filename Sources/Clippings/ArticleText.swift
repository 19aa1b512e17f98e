/// What comparing and an answer's hits need of an article: its text, its dates and whose it is.
///
/// Read from the encoded article without the rest, which is several times as much.
package struct ArticleText: Sendable, Equatable {
    package var paragraphs: [String]
    /// BCP 47.
    package var language: String
    package var published: NewsDate?
    /// Not to be published before.
    package var embargoedUntil: NewsDate?
    private var headlines: [Article.Headline]
    private var infoSources: [Article.InfoSource]
    private var classification: Verdict?

    private struct Verdict: JSONRecord, Sendable, Equatable {
        var provenance: Provenance?

        static var blank: Self { Self() }

        mutating func visit(_ fields: inout some JSONFields) throws {
            try fields.field("provenance", &provenance)
        }
    }

    package init(_ article: Article) {
        paragraphs = article.paragraphs
        language = article.language
        published = article.published
        embargoedUntil = article.embargoedUntil
        headlines = article.headlines
        infoSources = article.infoSources
        classification = article.classification.map { Verdict(provenance: $0.provenance) }
    }

    /// The headline proper: the first one without a role.
    package var headline: String? { headlines.first { $0.role == nil }?.value }

    package var provenance: Provenance? { classification?.provenance }

    /// Names of the information sources in one role, in document order.
    package func sources(_ role: Article.InfoSource.Role) -> [String] {
        infoSources.filter { $0.role == role }.map(\.name)
    }
}

extension ArticleText: JSONRecord {
    static var blank: Self { Self(.blank) }

    mutating func visit(_ fields: inout some JSONFields) throws {
        try fields.field("classification", &classification)
        try fields.field("embargoedUntil", &embargoedUntil)
        try fields.field("headlines", &headlines)
        try fields.field("infoSources", &infoSources)
        try fields.field("language", &language)
        try fields.field("paragraphs", &paragraphs)
        try fields.field("published", &published)
    }
}
