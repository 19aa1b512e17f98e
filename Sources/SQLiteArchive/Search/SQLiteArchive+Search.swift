package import Archive
import Clippings
import FoundationEssentials
import GRDB
import TextAnalysis

extension SQLiteArchive {
    package func search(_ request: SearchRequest) async throws -> SearchPage {
        let analyzer = analyzer
        return try await read { [readingTools] database in
            try readingTools.withTool { try Search(request, database, analyzer, $0).page() }
        }
    }
}

/// One search in one snapshot.
struct Search {
    /// Languages whose stems are tried.
    private static let maximumLanguages = 8

    let request: SearchRequest
    let database: Database
    let query: CompiledQuery
    let reach: SearchReach
    let analyzer: Analyzer
    /// Identifiers that can be in the answer at all.
    let bounds: ClosedRange<ClippingID>?
    let shards: [Shard]
    private let languages: [String]
    private let hasPast: Bool
    private let graph: GraphCondition
    private let families: CopyFamilies
    private let tools: ReadingTools

    init(
        _ request: SearchRequest,
        _ database: Database,
        _ analyzer: Analyzer,
        _ tools: ReadingTools = ReadingTools()
    ) throws {
        self.tools = tools
        self.request = request
        self.database = database
        self.analyzer = analyzer
        languages = try Self.languages(database)
        hasPast = try EditionRow.hasPast(database)
        query = try QueryCompiler.compile(
            request.query.expression,
            analyzer: analyzer,
            languages: languages,
            leavesOutPast: hasPast
        )
        reach = query.hasPrefix ? .prefix : .plain
        bounds = try SearchBounds(request, database).range
        shards = try Shard.all(database)
        graph = GraphCondition(request.query.graph)
        families = CopyFamilies(database)
    }

    /// Languages of the archive that have stems, the commonest first.
    static func languages(_ database: Database) throws -> [String] {
        let codes = try String.fetchAll(
            database.cachedStatement(sql: "SELECT code FROM language WHERE clippings > 0 ORDER BY clippings DESC")
        )
        var languages: [String] = []
        for code in codes {
            let primary = String(code.prefix { $0 != "-" })
            if Analyzer.languages.contains(primary), !languages.contains(primary) { languages.append(primary) }
        }
        return Array(languages.prefix(maximumLanguages))
    }

    func page() throws -> SearchPage {
        let limit = min(max(request.limit, 1), 1000)
        let cursor = try request.cursor.map { try SearchCursor($0, request.order) }
        var page =
            switch request.order {
            case .newest: try newest(limit, cursor)
            case .date: try byDate(limit, cursor)
            case .relevance: try byRelevance(limit, cursor)
            }
        if !request.facets.isEmpty {
            var counter = FacetCounter(self)
            page.facets = try counter.count(request.facets)
            if let word = counter.note { page.note = page.note.map { "\($0); \(word)" } ?? word }
        }
        return page
    }

    // MARK: Orders

    private func newest(_ limit: Int, _ cursor: SearchCursor?) throws -> SearchPage {
        var page = PageFilling(limit: limit, families: request.foldsCopies ? families : nil)
        var total = 0
        try matches(upTo: reach.total + 1) { id in
            total += 1
            if !page.isFull, cursor.map({ id < $0.ceiling }) ?? true { try page.add(id) }
        }
        // A page that lies deeper than what is counted is reached by its cursor.
        if !page.isFull, total > reach.total, let cursor {
            page = PageFilling(limit: limit, families: request.foldsCopies ? families : nil)
            try matches(below: cursor.ceiling, upTo: reach.total) { if !page.isFull { try page.add($0) } }
        }
        let more = page.isFull
        let shown = page.shown
        return SearchPage(
            hits: try hits(shown, scores: [:]),
            total: counted(total, reach.total),
            cursor: more ? page.last.map { SearchCursor(ceiling: $0).text(.newest) } : nil,
            facets: [],
            note: nil
        )
    }

    private func byDate(_ limit: Int, _ cursor: SearchCursor?) throws -> SearchPage {
        let ceiling = cursor?.ceiling ?? .max
        var found: [(key: Double, id: ClippingID)] = []
        var total = 0
        let below = ceiling == .max ? nil : ceiling + 1
        let day = try database.cachedStatement(sql: "SELECT day FROM clipping WHERE id = ?")
        try matches(below: below, upTo: reach.candidates + 1) { id in
            total += 1
            guard total <= reach.candidates else { return }
            // What has no date stands at the end.
            found.append((Double(try Int64.fetchOne(day, arguments: [id]) ?? .min), id))
        }
        let note =
            total > reach.candidates
            ? "sorted by date within the newest \(reach.candidates.formattedWithCommas) matches" : nil
        return try sorted(found, limit, cursor, total: counted(total, reach.candidates), note: note, hasScores: false)
    }

    private func byRelevance(_ limit: Int, _ cursor: SearchCursor?) throws -> SearchPage {
        let below = cursor.map { $0.ceiling + 1 }
        let weights = try TermWeights(self, below: below).data
        var found: [(key: Double, id: ClippingID)] = []
        var total = 0
        try rows(
            { "SELECT rowid, kliping_score(\($0), ?) FROM \($0)" },
            [weights],
            below: below,
            upTo: reach.ranked + 1
        ) { row in
            total += 1
            if total <= reach.ranked { found.append((row[1], row[0])) }
        }
        let note =
            total > reach.ranked
            ? "ranked within the newest \(reach.ranked.formattedWithCommas) matches" : nil
        return try sorted(found, limit, cursor, total: counted(total, reach.ranked), note: note, hasScores: true)
    }

    private func sorted(
        _ found: [(key: Double, id: ClippingID)],
        _ limit: Int,
        _ cursor: SearchCursor?,
        total: SearchPage.Total,
        note: String?,
        hasScores: Bool
    ) throws -> SearchPage {
        func stands(_ left: (key: Double, id: ClippingID), before right: (key: Double, id: ClippingID)) -> Bool {
            left.key != right.key ? left.key > right.key : left.id > right.id
        }
        var order = found
        if let cursor { order.removeAll { !stands((cursor.key, cursor.last), before: $0) } }
        order.sort { stands($0, before: $1) }
        var shown = order.prefix(limit)
        let end = shown.last
        var next: SearchCursor?
        if request.foldsCopies {
            var page = PageFilling(limit: limit, families: families)
            for entry in shown { try page.add(entry.id) }
            let kept = Set(page.shown)
            shown.removeAll { !kept.contains($0.id) }
        }
        if order.count > limit, let last = end {
            let ceiling = cursor?.ceiling ?? found.map(\.id).max() ?? 0
            next = SearchCursor(ceiling: ceiling, key: last.key, last: last.id)
        }
        let scores = hasScores ? Dictionary(shown.map { ($0.id, $0.key) }) { first, _ in first } : [:]
        return SearchPage(
            hits: try hits(shown.map(\.id), scores: scores),
            total: total,
            cursor: next?.text(request.order),
            facets: [],
            note: note
        )
    }

    private func counted(_ total: Int, _ limit: Int) -> SearchPage.Total {
        total > limit ? .moreThan(limit) : .exactly(total)
    }

    // MARK: Matches

    /// Calls `take` with the matches, newest first.
    func matches(
        below: ClippingID? = nil,
        upTo limit: Int,
        _ take: (ClippingID) throws -> Void
    ) throws {
        try rows({ "SELECT rowid FROM \($0)" }, [], below: below, upTo: limit) { try take($0[0]) }
    }

    /// How many matches from `first` on match this, too; counted no further than `limit`.
    func count(_ expression: Query.Expression, from first: ClippingID, upTo limit: Int) throws -> Int {
        let both = try QueryCompiler.compile(
            .all([request.query.expression, expression]),
            analyzer: analyzer,
            languages: languages,
            leavesOutPast: hasPast
        )
        var count = 0
        try rows({ "SELECT rowid FROM \($0)" }, [], match: both.match, from: first, below: nil, upTo: limit) { _ in
            count += 1
        }
        return count
    }

    /// Runs a statement on slice after slice, newest first, until `limit` rows came.
    ///
    /// `select` gets the slice's table.
    private func rows(
        _ select: (String) -> String,
        _ arguments: [any DatabaseValueConvertible],
        match: String? = nil,
        from first: ClippingID = .min,
        below: ClippingID?,
        upTo limit: Int,
        _ take: (Row) throws -> Void
    ) throws {
        guard let bounds else { return }
        let lower = max(bounds.lowerBound, first)
        let upper = below.map { min($0 - 1, bounds.upperBound) } ?? bounds.upperBound
        var left = limit
        for shard in shards where left > 0 && shard.first <= upper {
            let statement = try database.cachedStatement(
                sql: select(shard.table)
                    + " WHERE \(shard.table) MATCH ? AND rowid BETWEEN ? AND ?\(graph.sql) ORDER BY rowid DESC LIMIT ?"
            )
            let values = arguments + [match ?? query.match, lower, upper] + graph.arguments + [left]
            let rows = try Row.fetchCursor(statement, arguments: StatementArguments(values))
            while let row = try rows.next() {
                left -= 1
                try take(row)
            }
            if shard.first <= lower { break }
        }
    }

    private func hits(_ ids: [ClippingID], scores: [ClippingID: Double]) throws -> [SearchHit] {
        let maker = HitMaker(database, query, analyzer, tools, wantsSnippets: request.wantsSnippets)
        return try ids.compactMap { id in
            var hit = try maker.hit(id, score: scores[id])
            if request.foldsCopies { hit?.copies = try families.others(than: id) }
            return hit
        }
    }
}

extension Int {
    /// `10,000`.
    var formattedWithCommas: String {
        var digits = Array(String(self))
        var index = digits.count - 3
        while index > 0 {
            digits.insert(",", at: index)
            index -= 3
        }
        return String(digits)
    }
}
