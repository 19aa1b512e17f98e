import Archive
import GRDB
import TextAnalysis

/// A watch's query as it is asked at one moment.
struct WatchQuery {
    var query: Query
    var compiled: CompiledQuery
}

/// The queries of watches, compiled; kept as long as they and the languages of the archive stay what they are.
///
/// Reading a query anew costs little and lets `today` move on; compiling a thousand of them would not.
struct WatchQueries {
    private static let most = 2 * WatchSettings.most

    private var languages: [String] = []
    private var hasPast = false
    private var known: [String: WatchQuery] = [:]

    /// Takes note of what compiling depends on, once a transaction.
    mutating func prepare(_ database: Database) throws {
        let languages = try Search.languages(database)
        let hasPast = try EditionRow.hasPast(database)
        guard languages != self.languages || hasPast != self.hasPast || known.count > Self.most else { return }
        self.languages = languages
        self.hasPast = hasPast
        known = [:]
    }

    /// The query, or why it is not understood any more.
    mutating func query(_ text: String, _ reading: WatchReading, _ analyzer: Analyzer) -> Result<WatchQuery, QueryError>
    {
        do {
            let query = try reading.query(text)
            if let known = known[text], known.query == query { return .success(known) }
            let compiled = try QueryCompiler.compile(
                query.expression,
                analyzer: analyzer,
                languages: languages,
                leavesOutPast: hasPast
            )
            let fresh = WatchQuery(query: query, compiled: compiled)
            known[text] = fresh
            return .success(fresh)
        } catch let error as QueryError {
            return .failure(error)
        } catch {
            return .failure(QueryError("\(error)", at: 0..<0, remedy: "write the query anew"))
        }
    }
}

extension WatchQuery {
    /// The clippings from `range` that match, in order of arrival, the newest `limit` of them.
    ///
    /// In a slice of the index FTS5 seeks the range at once, so that the cost is that of the words and not of the archive.
    func matches(
        in range: ClosedRange<ClippingID>,
        _ shards: [Shard],
        limit: Int = .max,
        _ database: Database
    ) throws -> [ClippingID] {
        var request = SearchRequest(query: query)
        request.newerThan = range.lowerBound - 1
        guard let bounds = try SearchBounds(request, database).range, bounds.overlaps(range) else { return [] }
        let graph = GraphCondition(query.graph)
        let wanted = bounds.clamped(to: range)
        var found: [ClippingID] = []
        for shard in shards where found.count < limit && shard.first <= wanted.upperBound {
            let statement = try database.cachedStatement(
                sql:
                    "SELECT rowid FROM \(shard.table) WHERE \(shard.table) MATCH ? AND rowid BETWEEN ? AND ?\(graph.sql)"
                    + " ORDER BY rowid DESC LIMIT ?"
            )
            let arguments: [any DatabaseValueConvertible] =
                [compiled.match, wanted.lowerBound, wanted.upperBound] + graph.arguments + [limit - found.count]
            found += try Int64.fetchAll(statement, arguments: StatementArguments(arguments))
            if shard.first <= wanted.lowerBound { break }
        }
        return found.reversed()
    }
}
