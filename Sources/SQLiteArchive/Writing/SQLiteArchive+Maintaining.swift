package import Archive
import FoundationEssentials
import GRDB
import Synchronization
import TextAnalysis

extension SQLiteArchive {
    package func maintain() throws(ArchiveError) -> Bool {
        guard writer.needsUpkeep.load(ordering: .relaxed) else { return false }
        if try trainDictionary() { return true }
        if try write({ try Upkeep($0, state: writer, analyzer: analyzer).step() }) { return true }
        return try tidyFile()
    }

    /// Learns from what was filed so far if it is time to; answers whether it was.
    func trainDictionary(isHurried: Bool = false) throws(ArchiveError) -> Bool {
        guard writer.originals >= writer.dictionaries.nextTraining else { return false }
        let isTrained = try write { try DictionaryTraining(database: $0, isHurried: isHurried).run() }
        try readNow { try writer.dictionaries.fill($0) }
        return isTrained
    }

    /// Gives freed pages back and empties the log; answers whether more is to do.
    private func tidyFile() throws(ArchiveError) -> Bool {
        do {
            return try pool.writeWithoutTransaction { database in
                let free = try Int.fetchOne(database, sql: "PRAGMA freelist_count") ?? 0
                let mustPurge = try Ledger.value(.purge, database) == 1
                // A few free pages are kept for the next batch, unless text that was taken down may stand in them.
                if free > (mustPurge ? 0 : Upkeep.freePages) {
                    _ = try Row.fetchAll(database, sql: "PRAGMA incremental_vacuum(\(Upkeep.vacuumPages))")
                    return true
                }
                // Fails while somebody reads an older snapshot; then it is left to the next call.
                guard (try? database.checkpoint(.truncate)) != nil else { return false }
                if mustPurge {
                    try database.inTransaction {
                        try Ledger.set(.purge, nil, database)
                        return .commit
                    }
                }
                writer.needsUpkeep.store(false, ordering: .relaxed)
                return false
            }
        } catch {
            throw ArchiveError(error)
        }
    }
}

/// One bounded slice of the archive's upkeep, in one transaction.
struct Upkeep {
    /// Leaf pages of the index (4 kB) merged in one slice: some 20 ms.
    static let mergePages = 256
    static let freePages = 64
    /// Database pages given back in one slice.
    static let vacuumPages = 128
    /// Clippings copied in one slice where a part of the index is made again.
    static let rebuiltClippings = 64

    let database: Database
    let state: WriterState
    let analyzer: Analyzer

    init(_ database: Database, state: WriterState, analyzer: Analyzer) {
        self.database = database
        self.state = state
        self.analyzer = analyzer
    }

    /// Does the first thing that is due; answers whether something was.
    func step() throws -> Bool {
        let shards = try Shard.all(database)
        for (place, shard) in shards.enumerated() {
            guard shard.isCurrent else {
                try rebuild(shard, upTo: place == 0 ? nil : shards[place - 1].first - 1)
                return true
            }
            if !shard.isMerged, try merge(shard, isNewest: place == 0) { return true }
        }
        return false
    }

    // MARK: Merging

    private func merge(_ shard: Shard, isNewest: Bool) throws -> Bool {
        var shard = shard
        if shard.isClosed, shard.articles <= 0, !isNewest {
            try shard.dropTable(database)
            try database.execute(sql: "DELETE FROM shard WHERE number = ?", arguments: [shard.number])
            return true
        }
        let mustPurge = try Ledger.value(.purge, database) == 1
        // Negative: into one single segment, which also drops what was deleted. Positive: only segments of like size,
        // so that a slice that still grows is not rewritten each time.
        let pages = shard.isClosed || mustPurge ? -Self.mergePages : Self.mergePages
        let before = database.totalChangesCount
        try database.execute(
            sql: "INSERT INTO \(shard.table) (\(shard.table), rank) VALUES ('merge', ?)",
            arguments: [pages]
        )
        // https://www.sqlite.org/fts5.html#the_merge_command: less than two changes mean that nothing was left to do.
        if database.totalChangesCount - before >= 2 { return true }
        shard.isMerged = true
        try shard.save(database)
        return true
    }

    // MARK: Making again

    /// Copies some clippings into the slice's next table; when all are there, that one takes its place.
    private func rebuild(_ shard: Shard, upTo last: ClippingID?) throws {
        var shard = shard
        let next = shard.next
        if shard.rebuilt == nil {
            try next.dropTable(database)
            try next.createTable(database)
            shard.rebuilt = shard.first - 1
            shard.isClosed = true
        }
        let rows = try Row.fetchAll(
            database,
            sql: "SELECT * FROM clipping WHERE id > ? AND id <= ? ORDER BY id LIMIT ?",
            arguments: [shard.rebuilt, last ?? .max, Self.rebuiltClippings]
        ).map { ClippingRow($0) }
        let texts = StoredTexts(database)
        for row in rows {
            shard.rebuilt = row.id
            guard let original = try OriginalRow.fetch(row.original, database),
                let article = try texts.unlessDamaged({ try texts.article(of: row.id, original: row.original) })
            else { continue }
            try IndexEntry(
                row,
                article: article,
                hints: original.hints,
                database,
                analyzer: analyzer
            ).insert(into: next.table, database)
        }
        if rows.count < Self.rebuiltClippings {
            try shard.dropTable(database)
            shard.generation = next.generation
            shard.analyzer = next.analyzer
            shard.rebuilt = nil
            shard.isMerged = false
        }
        try shard.save(database)
    }
}
