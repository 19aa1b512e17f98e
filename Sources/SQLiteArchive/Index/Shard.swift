import Archive
import GRDB
import TextAnalysis

/// A slice of the full-text index: the clippings of some time, in a table of its own.
///
/// What FTS5 does to a whole table (merging, setting up a prefix, counting) is so bounded by the slice and not by the
/// archive; a closed slice is merged once and not rewritten again.
struct Shard: Sendable {
    /// A slice takes no more clippings than this.
    ///
    /// FTS5 gathers all matches of a prefix in a slice before it gives the first: 5 µs a clipping for one that nearly
    /// every article holds. Half of it would make the archive 4 % larger.
    static let maximumArticles = 4096
    /// Nor more bytes of terms.
    static let maximumBytes = 48 << 20
    /// Changes with how the tables are made.
    private static let layout = 2
    /// Version of everything that makes terms and tables: a slice with another one is made again.
    static let currentAnalyzer = (Analyzer.version * 1000 + FieldTerms.version) * 10 + layout
    /// Version of a slice that holds what cannot be taken out of it, and is made again for that.
    static let staleAnalyzer = 0

    var number: Int64
    var generation: Int64
    /// No clipping with a smaller identifier is in it.
    var first: ClippingID
    var articles: Int
    var bytes: Int
    var analyzer: Int
    var isClosed: Bool
    var isMerged: Bool
    var rebuilt: ClippingID?

    var table: String { "terms_\(number)_\(generation)" }
    var isCurrent: Bool { analyzer == Self.currentAnalyzer }
    var isFull: Bool { articles >= Self.maximumArticles || bytes >= Self.maximumBytes }

    init(_ row: Row) {
        number = row["number"]
        generation = row["generation"]
        first = row["first"]
        articles = row["articles"]
        bytes = row["bytes"]
        analyzer = row["analyzer"]
        isClosed = row["is_closed"]
        isMerged = row["is_merged"]
        rebuilt = row["rebuilt"]
    }

    private init(number: Int64, first: ClippingID) {
        self.number = number
        self.first = first
        generation = 0
        articles = 0
        bytes = 0
        analyzer = Self.currentAnalyzer
        isClosed = false
        isMerged = true
    }

    // MARK: Finding

    /// All slices, newest first.
    static func all(_ database: Database) throws -> [Shard] {
        try Row.fetchAll(database.cachedStatement(sql: "SELECT * FROM shard ORDER BY number DESC")).map { Shard($0) }
    }

    static func newest(_ database: Database) throws -> Shard? {
        try Row.fetchOne(database.cachedStatement(sql: "SELECT * FROM shard ORDER BY number DESC LIMIT 1"))
            .map { Shard($0) }
    }

    /// The slice that holds this clipping.
    static func holding(_ clipping: ClippingID, _ database: Database) throws -> Shard? {
        let statement = try database.cachedStatement(
            sql: "SELECT * FROM shard WHERE first <= ? ORDER BY number DESC LIMIT 1"
        )
        return try Row.fetchOne(statement, arguments: [clipping]).map { Shard($0) }
    }

    /// Whether its table has an entry of this clipping.
    func holdsEntry(of clipping: ClippingID, _ database: Database) throws -> Bool {
        try Int.fetchOne(
            database,
            sql: "SELECT 1 FROM \(table)_docsize WHERE id = ?",
            arguments: [clipping]
        ) != nil
    }

    // MARK: Changing

    /// Opens the next slice, for clippings from `first` on.
    static func open(first: ClippingID, after last: Shard?, _ database: Database) throws -> Shard {
        let shard = Shard(number: (last?.number ?? 0) + 1, first: first)
        try shard.createTable(database)
        try shard.save(database)
        return shard
    }

    func save(_ database: Database) throws {
        try database.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO shard
                (number, generation, first, articles, bytes, analyzer, is_closed, is_merged, rebuilt)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [number, generation, first, articles, bytes, analyzer, isClosed, isMerged, rebuilt])
    }

    /// Makes the full-text table.
    ///
    /// Prefixes of two letters are indexed as such: without, the commonest takes 20 ms to gather in a slice, with it less
    /// than one. It costs a tenth of the archive's size; longer prefixes find fewer terms and can do without, and so can
    /// stems, which nobody types the first two letters of.
    ///
    /// The body is the first column, since postings of the first take two bytes less.
    func createTable(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE VIRTUAL TABLE \(table) USING fts5
                (body, headline, fields, content = '', prefix = '2', tokenize = 'kliping_words_and_stems')
                """
        )
        // Merging is left to upkeep, so that no commit has to wait for it; only without any upkeep would 200 segments
        // gather, and these are merged at once.
        for (option, value) in [("automerge", 0), ("crisismerge", 200), ("hashsize", 8 << 20)] {
            try database.execute(sql: "INSERT INTO \(table) (\(table), rank) VALUES ('\(option)', \(value))")
        }
    }

    func dropTable(_ database: Database) throws {
        try database.execute(sql: "DROP TABLE IF EXISTS \(table)")
    }

    /// The same slice under the name it will have once it is made again.
    var next: Shard {
        var next = self
        next.generation += 1
        next.analyzer = Self.currentAnalyzer
        return next
    }
}
