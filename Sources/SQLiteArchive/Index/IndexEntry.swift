import Archive
import Clippings
import GRDB
import TextAnalysis

/// One clipping's row in the full-text index.
struct IndexEntry {
    var id: ClippingID
    var terms: IndexTerms
    var fields: String

    var size: Int { terms.body.utf8.count + terms.headline.utf8.count + fields.utf8.count }

    func insert(into table: String, _ database: Database) throws {
        try database.cachedStatement(sql: "INSERT INTO \(table) (rowid, body, headline, fields) VALUES (?, ?, ?, ?)")
            .execute(arguments: [id, terms.body, terms.headline, fields])
    }

    /// Takes the row out again.
    ///
    /// A table without content can only do so when it is told the very terms that went in.
    func delete(from table: String, _ database: Database) throws {
        try database.cachedStatement(
            sql: "INSERT INTO \(table) (\(table), rowid, body, headline, fields) VALUES ('delete', ?, ?, ?, ?)"
        ).execute(arguments: [id, terms.body, terms.headline, fields])
    }
}

extension IndexEntry {
    /// Makes the entry again from what is stored.
    init(_ clipping: ClippingRow, article: Article, hints: SourceHints, _ database: Database, analyzer: Analyzer) throws
    {
        id = clipping.id
        terms = analyzer.terms(of: article)
        fields = try FieldTerms(clipping, article: article, hints: hints, database, analyzer: analyzer).text
    }
}

extension FieldTerms {
    /// Makes the terms again from what is stored.
    init(_ clipping: ClippingRow, article: Article, hints: SourceHints, _ database: Database, analyzer: Analyzer) throws
    {
        self.init(
            article,
            folder: try clipping.folderName(database),
            tags: hints.tags,
            edition: try EditionRow.edition(of: clipping.id, database),
            labels: try LabelRow.labels(of: clipping.id, database),
            provenance: try ProvenanceRow.fetch(clipping.id, database),
            analyzer: analyzer
        )
    }
}
