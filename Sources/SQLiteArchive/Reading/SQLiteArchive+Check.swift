package import Archive
package import Clippings
import FoundationEssentials
import GRDB

extension SQLiteArchive {
    package func check(
        storedOriginalExists: @escaping @Sendable (ContentHash, Int64) -> Bool,
        report: @escaping @Sendable (CheckReport) -> Void
    ) async throws {
        // In slices, each a snapshot of its own, so that a long check keeps neither the log nor a reader occupied.
        var checker = try await read { try ArchiveChecker($0) }
        checker.faults.forEach(report)
        while !checker.isDone {
            let before = checker
            checker = try await read { database in
                var next = before
                try next.step(database, storedOriginalExists)
                return next
            }
            checker.faults.forEach(report)
            report(.progress(done: checker.done, total: max(checker.total, checker.done)))
        }
        report(.done(clippings: checker.done, faults: checker.faultCount))
    }
}

/// Compares catalogue, index and originals, some clippings at a time.
struct ArchiveChecker: Sendable {
    private static let slice = 500

    let total: Int
    private(set) var done = 0
    private(set) var faultCount = 0
    /// Faults of the last slice.
    private(set) var faults: [CheckReport] = []
    private(set) var isDone = false
    private var position: ClippingID = 0

    init(_ database: Database) throws {
        total = Int(try Ledger.value(.clippings, database) ?? 0)
        for line in try String.fetchAll(database, sql: "PRAGMA quick_check(20)") where line != "ok" {
            add("database-corrupt", nil, line, "stop the daemon and restore the archive from a backup")
        }
        let found = try Int.fetchOne(database, sql: "SELECT count(*) FROM clipping") ?? 0
        if found != total {
            add("count-wrong", nil, "\(found) clippings are there, \(total) are counted", "run 'kliping reindex'")
        }
    }

    mutating func step(_ database: Database, _ storedOriginalExists: (ContentHash, Int64) -> Bool) throws {
        faults = []
        let rows = try Row.fetchAll(
            database,
            sql: "SELECT * FROM clipping WHERE id > ? ORDER BY id LIMIT ?",
            arguments: [position, Self.slice]
        ).map { ClippingRow($0) }
        let texts = StoredTexts(database)
        for row in rows { try check(row, texts, database, storedOriginalExists) }
        let end = rows.count < Self.slice ? ClippingID.max : rows[rows.count - 1].id
        try checkOrphans(in: position..<end, database)
        position = end
        isDone = rows.count < Self.slice
    }

    private mutating func check(
        _ row: ClippingRow,
        _ texts: StoredTexts,
        _ database: Database,
        _ storedOriginalExists: (ContentHash, Int64) -> Bool
    ) throws {
        done += 1
        guard let original = try OriginalRow.fetch(row.original, database) else {
            add("original-missing", row.id, "its original has no row", "restore the archive from a backup")
            return
        }
        do {
            let bytes = try texts.original(row.original)
            let isFile = bytes == nil && original.dictionary != OriginalRow.takenDown
            if isFile, !storedOriginalExists(original.hash, original.size) {
                add(
                    "original-missing",
                    row.id,
                    "the original \(original.hash) is not in the store",
                    "restore the file from a backup, or drop it again"
                )
            }
        } catch let error as CompressionError {
            add("original-altered", row.id, "\(error)", "take the clipping down and drop the file again")
        }
        do {
            if try texts.article(of: row.id, original: row.original) == nil {
                add("article-unreadable", row.id, "its article is missing", "run 'kliping reindex'")
            }
        } catch {
            add("article-unreadable", row.id, "its article cannot be read: \(error)", "run 'kliping reindex'")
        }
        guard try Shard.holding(row.id, database)?.holdsEntry(of: row.id, database) == true else {
            add("index-missing", row.id, "it cannot be found by a search", "run 'kliping reindex'")
            return
        }
    }

    /// Entries of the index whose clipping is gone; in a slice that is to be made again they are expected.
    private mutating func checkOrphans(in range: Range<ClippingID>, _ database: Database) throws {
        for shard in try Shard.all(database) where shard.isCurrent && shard.first <= range.upperBound {
            let orphans = try Int64.fetchAll(
                database,
                sql: """
                    SELECT id FROM \(shard.table)_docsize WHERE id > ? AND id <= ?
                    AND NOT EXISTS (SELECT 1 FROM clipping WHERE clipping.id = \(shard.table)_docsize.id) LIMIT 100
                    """,
                arguments: [range.lowerBound, range.upperBound]
            )
            for id in orphans {
                add("index-orphan", id, "the index knows it, the catalogue does not", "run 'kliping reindex'")
            }
        }
    }

    private mutating func add(_ code: String, _ clipping: ClippingID?, _ detail: String, _ remedy: String) {
        faultCount += 1
        faults.append(.fault(code: code, clipping: clipping, detail: detail, remedy: remedy))
    }
}
