import Archive
import GRDB
import TextAnalysis

/// Raises what watches are to tell of some clippings; for one transaction.
struct WatchEvaluation {
    /// A watch raises so many alerts a minute; of more the number alone is told.
    static let mostInMinute = 20
    /// Clippings between two looks for what is too old.
    private static let pruning: ClippingID = 512

    let database: Database
    let state: WriterState
    let analyzer: Analyzer
    let reading: WatchReading
    /// Milliseconds since 1970.
    let now: Int64
    private let told: ToldStories
    private var watches: [WatchRow]
    private var queries: [WatchQuery?] = []
    private var changed: Set<Int> = []

    /// Reads the queries of these watches as of now, and tells of those that are not understood any more.
    init(
        _ watches: [WatchRow],
        _ database: Database,
        state: WriterState,
        analyzer: Analyzer,
        reading: WatchReading,
        now: Int64
    ) throws {
        self.database = database
        self.state = state
        self.analyzer = analyzer
        self.reading = reading
        self.now = now
        self.watches = watches
        told = ToldStories(database: database)
        try state.watchQueries.prepare(database)
        for index in watches.indices {
            switch state.watchQueries.query(watches[index].settings.query, reading, analyzer) {
            case .success(let query):
                queries.append(query)
            case .failure(let error):
                queries.append(nil)
                try setFault("\(error)", of: index)
            }
        }
    }

    /// Writes what became of the watches; the last thing.
    func finish() throws {
        for index in changed.sorted() { try watches[index].save(database) }
    }

    /// Takes back that a query is not understood where it is again.
    mutating func clearFaults() {
        for index in watches.indices where queries[index] != nil { clearFault(of: index) }
    }

    private mutating func clearFault(of index: Int) {
        guard watches[index].fault != nil else { return }
        watches[index].fault = nil
        changed.insert(index)
    }

    private mutating func setFault(_ fault: String, of index: Int) throws {
        guard watches[index].fault == nil else { return }
        watches[index].fault = fault
        changed.insert(index)
        let text = "The query is not understood any more: \(fault)."
        try insert([AlertNews(.brokenQuery, text)], of: index)
    }

    // MARK: Clippings

    /// Looks at clippings that were just compared, in ascending order.
    mutating func evaluate(_ ids: [ClippingID]) throws {
        guard let first = ids.first, let last = ids.last, !watches.isEmpty else { return }
        let matches = try matches(of: Set(ids), in: first...last)
        for id in ids {
            let matched = matches[id] ?? []
            guard try !matched.isEmpty || ComparedClipping.takesBackAny(id, database),
                let clipping = try ComparedClipping(id, database)
            else { continue }
            var interested = Set(matched)
            for earlier in clipping.takesBack {
                let numbers = Set(try told.watches(of: earlier.story))
                interested.formUnion(watches.indices.filter { numbers.contains(watches[$0].id) })
            }
            let telling = NewsTelling(reading: matched.isEmpty ? nil : reading.judge.reading(of: clipping.article))
            for index in interested.sorted() {
                try tell(clipping, telling, to: index, isMatch: matched.contains(index))
            }
        }
        if (first - 1) / Self.pruning != last / Self.pruning { try prune() }
    }

    /// The watches, by their places, that each clipping matches.
    private mutating func matches(
        of ids: Set<ClippingID>,
        in range: ClosedRange<ClippingID>
    ) throws -> [ClippingID: [Int]] {
        let shards = try Shard.all(database)
        var matches: [ClippingID: [Int]] = [:]
        for index in watches.indices {
            guard let query = queries[index] else { continue }
            do {
                for id in try query.matches(in: range, shards, database) where ids.contains(id) {
                    matches[id, default: []].append(index)
                }
                clearFault(of: index)
            } catch let error as DatabaseError where error.isOfQuery {
                try setFault("\(error)", of: index)
            }
        }
        return matches
    }

    private mutating func tell(
        _ clipping: ComparedClipping,
        _ telling: NewsTelling,
        to index: Int,
        isMatch: Bool
    ) throws {
        let watch = watches[index]
        var known: [StoryID: [UInt8]] = [:]
        for story in Set([clipping.story] + clipping.takesBack.map(\.story)) {
            known[story] = try told.known(watch.id, story)
        }
        let before = known[clipping.story]
        let (news, about) = telling.news(
            of: clipping,
            isMatch: isMatch,
            thresholds: watch.settings.outlets,
            known: &known
        )
        if isMatch {
            watches[index].matched = now
            watches[index].isSilent = false
            changed.insert(index)
        }
        if let after = known[clipping.story], after != before {
            try told.save(after, watch.id, clipping.story, now: now)
        }
        guard !news.isEmpty, try takesOneMore(index) else { return }
        let terms = queries[index].map { FiredTerms(analyzer: analyzer).terms(of: $0, in: clipping) }
        try insert(news, of: index, terms: isMatch ? terms ?? [] : [], clipping, about: about)
    }

    // MARK: Alerts

    /// Whether the watch may raise one more in this minute; counts it either way.
    private mutating func takesOneMore(_ index: Int) throws -> Bool {
        let minute = now / 60_000
        if watches[index].minute != minute {
            try watches[index].tellHeld(database, now: now)
            watches[index].minute = minute
            watches[index].raised = 0
        }
        changed.insert(index)
        guard watches[index].raised < Self.mostInMinute else {
            watches[index].held += 1
            return false
        }
        watches[index].raised += 1
        return true
    }

    private func insert(
        _ news: [AlertNews],
        of index: Int,
        terms: [String] = [],
        _ clipping: ComparedClipping? = nil,
        about: ClippingID? = nil
    ) throws {
        try AlertRow(
            time: now,
            watch: watches[index].settings.name,
            news: news,
            terms: terms,
            clipping: clipping?.id,
            about: about,
            story: clipping?.story
        ).insert(database)
    }

    private func prune() throws {
        try AlertRow.prune(database, now: now)
        try told.prune(now: now)
    }
}

extension WatchRow {
    /// Tells how many alerts were not told one by one.
    mutating func tellHeld(_ database: Database, now: Int64) throws {
        guard held > 0 else { return }
        let alerts = held == 1 ? "1 more alert" : "\(held) more alerts"
        let text = "\(alerts) within a minute, which are not told one by one: 'kliping search' shows the clippings."
        try AlertRow(time: now, watch: settings.name, news: [AlertNews(.more, text)]).insert(database)
        held = 0
    }
}

extension DatabaseError {
    /// Whether the statement is at fault, or one slice of the index, and not the disk.
    fileprivate var isOfQuery: Bool {
        resultCode == .SQLITE_ERROR || resultCode == .SQLITE_CORRUPT || resultCode == .SQLITE_MISMATCH
    }
}
