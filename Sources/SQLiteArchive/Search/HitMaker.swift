import Archive
import Clippings
import FoundationEssentials
import GRDB
import TextAnalysis

/// Turns identifiers into what an answer shows.
struct HitMaker {
    private let database: Database
    private let texts: StoredTexts
    private let snippets: SnippetMaker?

    init(
        _ database: Database,
        _ query: CompiledQuery,
        _ analyzer: Analyzer,
        _ tools: ReadingTools = ReadingTools(),
        wantsSnippets: Bool
    ) {
        self.database = database
        texts = StoredTexts(database, tools)
        snippets = wantsSnippets ? SnippetMaker(query.marks, analyzer) : nil
    }

    /// `nil` when the clipping was taken down and only the index still knows it, or when its article is damaged: the
    /// other hits are shown all the same, and a check names it.
    func hit(_ id: ClippingID, score: Double?) throws -> SearchHit? {
        // One statement for all of it, and of the article only what is shown: a page is made of twenty.
        let find = try database.cachedStatement(
            sql: """
                SELECT clipping.added, clipping.original, original.hints, original.dictionary,
                    original.bytes AS original_bytes, article.prefix, article.bytes AS article_bytes,
                    edition.state, edition.cause
                FROM clipping JOIN original ON original.id = clipping.original
                JOIN article ON article.clipping = clipping.id
                LEFT JOIN edition ON edition.clipping = clipping.id WHERE clipping.id = ?
                """
        )
        guard let row = try Row.fetchOne(find, arguments: [id]),
            let article = try texts.unlessDamaged({ try ArticleCoding.decodeText(texts.encodedArticle(joined: row)) })
        else { return nil }
        let snippet = snippets?.snippet(of: article.paragraphs, language: article.language)
        var hit = SearchHit(
            id: id,
            headline: article.headline,
            publisher: article.sources(.publisher).first,
            agency: article.sources(.agency).first,
            language: article.language,
            published: article.published,
            added: row["added"],
            tags: try SourceHints(encoded: [UInt8](row["hints"] as Data)).tags,
            snippet: snippet?.text,
            marks: snippet?.marks ?? [],
            score: score
        )
        hit.embargoedUntil = article.embargoedUntil
        if let state: Int64 = row["state"] { hit.edition = EditionRow.edition(state: state, cause: row["cause"]) }
        return hit
    }
}
