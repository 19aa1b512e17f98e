import Archive
import Clippings
import GRDB
import TextAnalysis

/// Turns identifiers into what an answer shows.
struct HitMaker {
    private let database: Database
    private let texts: StoredTexts
    private let snippets: SnippetMaker?

    init(_ database: Database, _ query: CompiledQuery, _ analyzer: Analyzer, wantsSnippets: Bool) {
        self.database = database
        texts = StoredTexts(database)
        snippets = wantsSnippets ? SnippetMaker(query.marks, analyzer) : nil
    }

    /// `nil` when the clipping was taken down and only the index still knows it, or when its article is damaged: the
    /// other hits are shown all the same, and a check names it.
    func hit(_ id: ClippingID, score: Double?) throws -> SearchHit? {
        guard let row = try ClippingRow.fetch(id, database),
            let original = try OriginalRow.fetch(row.original, database),
            let article = try texts.unlessDamaged({ try texts.article(of: id, original: row.original) })
        else { return nil }
        let snippet = snippets?.snippet(of: article)
        var hit = SearchHit(
            id: id,
            headline: article.headline,
            publisher: article.sources(.publisher).first,
            agency: article.sources(.agency).first,
            language: article.language,
            published: article.published,
            added: row.added,
            tags: original.hints.tags,
            snippet: snippet?.text,
            marks: snippet?.marks ?? [],
            score: score
        )
        hit.embargoedUntil = article.embargoedUntil
        hit.edition = try EditionRow.edition(of: id, database)
        return hit
    }
}
