package import Archive
import Clippings
import FoundationEssentials
import GRDB

extension SQLiteArchive {
    package func takeDown(_ clipping: ClippingID, reason: String) throws(ArchiveError) {
        try write { database in
            var filing = try Filing(database, state: writer, analyzer: analyzer, now: now())
            guard let row = try ClippingRow.fetch(clipping, database) else {
                throw ArchiveError(
                    .noSuchClipping,
                    "there is no clipping \(clipping)",
                    remedy: "look for its number with 'kliping search'"
                )
            }
            try filing.takeDown(row, reason: reason)
            try filing.finish()
        }
    }

    package func expire(folder: String, addedBefore: Int64, limit: Int) throws(ArchiveError) -> Int {
        let expired = try readNow { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT clipping.* FROM clipping JOIN value ON value.id = clipping.folder
                    WHERE value.field = 'folder' AND value.value = ? AND clipping.added < ?
                    ORDER BY clipping.id LIMIT ?
                    """,
                arguments: [folder, addedBefore, limit]
            ).map { ClippingRow($0) }
        }
        guard !expired.isEmpty else { return 0 }
        return try write { database in
            var filing = try Filing(database, state: writer, analyzer: analyzer, now: now())
            for row in expired {
                guard let current = try ClippingRow.fetch(row.id, database) else { continue }
                try filing.expire(current)
            }
            try filing.finish()
            return expired.count
        }
    }
}

extension Filing {
    /// Takes one clipping down for good, with the original it was read from.
    ///
    /// Other articles of the same original stay; they are packed again so that they need it no longer.
    fileprivate mutating func takeDown(_ clipping: ClippingRow, reason: String) throws {
        try remove(clipping)
        guard let original = try OriginalRow.fetch(clipping.original, database) else { return }
        let others = try original.clippings(database)
        if original.dictionary != OriginalRow.takenDown {
            for other in others { try detach(other, original: original.id) }
            try database.execute(
                sql: "UPDATE original SET bytes = NULL, dictionary = ? WHERE id = ?",
                arguments: [OriginalRow.takenDown, original.id]
            )
        }
        try database.execute(
            sql: "INSERT OR REPLACE INTO taken_down (hash, at, reason) VALUES (?, ?, ?)",
            arguments: [Data(original.hash.bytes), now, reason]
        )
        try database.execute(
            sql: "INSERT OR REPLACE INTO taken_clipping (id, hash) VALUES (?, ?)",
            arguments: [clipping.id, Data(original.hash.bytes)]
        )
        if others.isEmpty { try forget(original, as: .takenDown, reason: reason) }
        ledger[.purge] = 1
    }

    /// Removes a clipping whose time is over; its original goes with the last clipping read from it.
    ///
    /// The same bytes may come again: expiry is no ban.
    fileprivate mutating func expire(_ clipping: ClippingRow) throws {
        try remove(clipping)
        guard let original = try OriginalRow.fetch(clipping.original, database),
            try original.clippings(database).isEmpty
        else { return }
        try forget(original, as: nil, reason: nil)
    }

    /// Deletes an original's row; its deliveries stay as history, with the hash, and change class if one is given.
    private mutating func forget(
        _ original: OriginalRow,
        as outcome: DeliveryRecord.Class?,
        reason: String?
    ) throws {
        let rows = try Row.fetchAll(
            database,
            sql: "SELECT * FROM delivery WHERE original = ?",
            arguments: [original.id]
        ).map { DeliveryRow($0) }
        for row in rows {
            if let outcome, row.outcome != outcome {
                ledger.count(-1, row.outcome)
                ledger.count(1, outcome)
            }
            try database.execute(
                sql: "UPDATE delivery SET original = NULL, hash = ?, class = ?, detail = ? WHERE id = ?",
                arguments: [
                    Data(original.hash.bytes), DeliveryRow.number(of: outcome ?? row.outcome), reason ?? row.detail,
                    row.id,
                ]
            )
        }
        try database.execute(sql: "DELETE FROM original WHERE id = ?", arguments: [original.id])
        // A kept file whose bytes were taken down is read once more, so that its folder learns the word. One whose time
        // is over stays known as long as it stays the same: it would be filed anew by the next scan.
        for row in rows where outcome == .takenDown {
            try database.execute(
                sql: "DELETE FROM kept WHERE folder = ? AND path = ?",
                arguments: [row.folder, row.path]
            )
        }
    }
}
