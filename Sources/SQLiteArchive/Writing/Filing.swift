import Archive
import Clippings
import FoundationEssentials
import GRDB
import Synchronization
import TextAnalysis

/// Puts clippings into the catalogue and the index, and takes them out; for one transaction.
struct Filing {
    let database: Database
    let state: WriterState
    let analyzer: Analyzer
    let now: Int64
    var ledger: Ledger
    /// The slice that new clippings go to.
    private var shard: Shard?

    init(_ database: Database, state: WriterState, analyzer: Analyzer, now: Int64) throws {
        self.database = database
        self.state = state
        self.analyzer = analyzer
        self.now = now
        ledger = try Ledger(database)
        shard = try Shard.newest(database)
    }

    /// Writes what was counted; the last thing in a transaction.
    func finish() throws {
        try ledger.save(database)
        try shard?.save(database)
        state.originals = ledger[.originals]
        state.needsUpkeep.store(true, ordering: .relaxed)
    }

    // MARK: Putting in

    /// Stores the bytes as they arrived.
    ///
    /// Answers the original's number.
    mutating func store(_ original: Original, hints: SourceHints, _ prepared: PreparedDelivery?) throws -> Int64 {
        var packed: PackedOriginal?
        let size: Int64
        switch original.content {
        case .bytes(let bytes):
            packed =
                try prepared?.original ?? state.packer.pack(original: bytes, with: state.dictionaries.newest)
            size = Int64(bytes.count)
        case .stored(let bytes):
            size = bytes
        }
        try database.cachedStatement(
            sql: "INSERT INTO original (hash, size, dictionary, hints, bytes) VALUES (?, ?, ?, ?, ?)"
        ).execute(
            arguments: [
                Data(original.hash.bytes), size, packed?.dictionary ?? 0,
                Data(try prepared?.hints ?? hints.encoded()), packed.map { Data($0.frame) },
            ])
        ledger[.originals] += 1
        return database.lastInsertedRowID
    }

    /// Files one article under a new identifier, or under the one it had.
    mutating func file(
        _ draft: Draft,
        part: Int,
        original: Int64,
        bytes: [UInt8]?,
        hints: SourceHints,
        folder: String,
        as known: ClippingRow? = nil,
        _ prepared: PreparedDelivery.Part? = nil
    ) throws -> ClippingID {
        let id: ClippingID
        if let known {
            id = known.id
        } else {
            id = ledger[.lastClipping] + 1
            ledger[.lastClipping] = id
        }
        let edition = try register(draft.article, as: id)
        let labels = known == nil ? [] : try LabelRow.labels(of: id, database)
        var fields = prepared?.fields
        if edition != .current || !labels.isEmpty { fields = nil }
        let fieldTerms =
            fields
            ?? FieldTerms(
                draft.article,
                folder: folder,
                tags: hints.tags,
                edition: edition,
                labels: labels,
                analyzer: analyzer
            )
        try ClippingRow(
            id: id,
            original: original,
            part: part,
            added: known?.added ?? now,
            day: draft.article.published.flatMap { DayTerms.firstDay(of: $0) },
            folder: try state.number(of: FacetValue(field: "folder", value: folder), database),
            facets: try fieldTerms.facets.map { try state.number(of: $0, database) }
        ).save(database)
        try storeArticle(prepared?.article ?? pack(draft.encodedArticle, original: bytes), of: id)
        let entry = IndexEntry(id: id, terms: draft.terms, fields: fieldTerms.text)
        if known == nil {
            try index(entry)
        } else {
            try reindex(entry)
        }
        ledger.count(1, language: draft.article.language)
        try noteUncompared(id)
        return id
    }

    private func pack(_ article: [UInt8], original: [UInt8]?) throws -> PackedArticle {
        try state.packer.pack(article: article, original: original, with: state.dictionaries.newest)
    }

    private func storeArticle(_ article: PackedArticle, of clipping: ClippingID) throws {
        try database.cachedStatement(
            sql: "INSERT OR REPLACE INTO article (clipping, prefix, bytes) VALUES (?, ?, ?)"
        ).execute(arguments: [clipping, article.prefix.number, Data(article.frame)])
    }

    private mutating func index(_ entry: IndexEntry) throws {
        var current: Shard
        if let shard, !shard.isClosed, shard.isCurrent, !shard.isFull {
            current = shard
        } else {
            shard?.isClosed = true
            shard?.isMerged = false
            try shard?.save(database)
            current = try Shard.open(first: entry.id, after: shard, database)
        }
        try entry.insert(into: current.table, database)
        current.articles += 1
        current.bytes += entry.size
        current.isMerged = false
        shard = current
    }

    // MARK: Slices that stand

    /// Puts an entry back under the identifier it had.
    private mutating func reindex(_ entry: IndexEntry) throws {
        let database = database
        try change(shardHolding: entry.id) { shard in
            if shard.isCurrent { try entry.insert(into: shard.table, database) }
            // Where the slice is being made again, what lies behind its position is copied later.
            if let rebuilt = shard.rebuilt, entry.id <= rebuilt { try entry.insert(into: shard.next.table, database) }
            shard.articles += 1
        }
    }

    /// Takes an entry out.
    ///
    /// In a slice with terms of an older analyzer it cannot be named any more: the slice is made again anyway, and
    /// until then searches skip it, since its clipping is gone. So is one that turns out to hold other terms, which it
    /// does when a worker sent such: nobody shall be kept from taking a clipping down by that.
    private mutating func unindex(_ entry: IndexEntry) throws {
        let database = database
        try change(shardHolding: entry.id) { shard in
            do {
                if shard.isCurrent { try entry.delete(from: shard.table, database) }
                if let rebuilt = shard.rebuilt, entry.id <= rebuilt {
                    try entry.delete(from: shard.next.table, database)
                }
            } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_CORRUPT_VTAB {
                shard.analyzer = Shard.staleAnalyzer
                shard.rebuilt = nil
            }
            shard.articles -= 1
        }
    }

    /// Takes out an entry whose terms are not known any more: its slice is made again without it.
    private mutating func unindexUnread(_ id: ClippingID) throws {
        let database = database
        try change(shardHolding: id) { shard in
            if try shard.holdsEntry(of: id, database) { shard.analyzer = Shard.staleAnalyzer }
            // What was copied already may hold it too: begin again.
            if let rebuilt = shard.rebuilt, id <= rebuilt { shard.rebuilt = nil }
            shard.articles -= 1
        }
    }

    private mutating func change(shardHolding id: ClippingID, _ body: (inout Shard) throws -> Void) throws {
        guard var held = try holding(id) else { return }
        try body(&held)
        held.isMerged = false
        if held.number == shard?.number { shard = held } else { try held.save(database) }
    }

    private func holding(_ id: ClippingID) throws -> Shard? {
        if let shard, shard.first <= id { return shard }
        return try Shard.holding(id, database)
    }

    /// Changes what decides a clipping's field terms, and its entry and facets with it.
    mutating func reindex(_ id: ClippingID, changing change: () throws -> Void) throws {
        let texts = StoredTexts(database)
        guard var row = try ClippingRow.fetch(id, database),
            let original = try OriginalRow.fetch(row.original, database),
            let article = try texts.unlessDamaged({ try texts.article(of: id, original: row.original) })
        else { return try change() }
        // The words stay as they are: making their terms is most of the work.
        var entry = try IndexEntry(row, article: article, hints: original.hints, database, analyzer: analyzer)
        try unindex(entry)
        try change()
        let fields = try FieldTerms(row, article: article, hints: original.hints, database, analyzer: analyzer)
        entry.fields = fields.text
        try reindex(entry)
        let facets = try fields.facets.map { try state.number(of: $0, database) }
        if facets != row.facets {
            row.facets = facets
            try row.save(database)
        }
    }

    // MARK: Taking out

    /// Removes a clipping's entry, article and row; its original stays.
    ///
    /// An article that cannot be read any more goes like the others; its slice of the index is then made again.
    mutating func remove(_ clipping: ClippingRow, keepingRow: Bool = false) throws {
        let texts = StoredTexts(database)
        let original = try OriginalRow.fetch(clipping.original, database)
        let article = try texts.unlessDamaged { try texts.article(of: clipping.id, original: clipping.original) }
        if let original, let article {
            try unindex(
                IndexEntry(
                    clipping,
                    article: article,
                    hints: original.hints,
                    database,
                    analyzer: analyzer
                )
            )
        } else {
            try unindexUnread(clipping.id)
        }
        ledger.count(-1, language: try article?.language ?? clipping.language(database))
        try database.cachedStatement(sql: "DELETE FROM article WHERE clipping = ?").execute(arguments: [clipping.id])
        try unregister(clipping.id)
        try forgetCopies(
            of: clipping.id,
            reason: "clipping \(clipping.id) was \(keepingRow ? "read again" : "taken out of the archive")"
        )
        if !keepingRow {
            try LabelRow.forget(clipping.id, database)
            try AlertRow.blank(clipping.id, database)
            try database.cachedStatement(sql: "DELETE FROM clipping WHERE id = ?").execute(arguments: [clipping.id])
        }
    }

    /// Packs an article again without its original, which is about to go; without it, a damaged one is of no use.
    func detach(_ clipping: ClippingID, original: Int64) throws {
        let texts = StoredTexts(database)
        if let article = try texts.unlessDamaged({ try texts.encodedArticle(of: clipping, original: original) }) {
            try storeArticle(pack(article, original: nil), of: clipping)
        } else {
            try database.execute(sql: "DELETE FROM article WHERE clipping = ?", arguments: [clipping])
        }
    }
}
