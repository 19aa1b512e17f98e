package import Archive
package import Clippings
import FoundationEssentials
import GRDB

extension SQLiteArchive {
    package func clipping(_ id: ClippingID) async throws -> Clipping? {
        try await read { database in
            guard let row = try ClippingRow.fetch(id, database),
                let original = try OriginalRow.fetch(row.original, database),
                var article = try StoredTexts(database).article(of: id, original: row.original)
            else { return nil }
            let sources = try CopySources(database).sources(of: id)
            if !sources.isEmpty {
                var found = article.classification ?? Classification()
                found.provenance = GraphProvenance.joined(found.provenance, sources)
                article.classification = found
            }
            return Clipping(
                id: id,
                article: article.labelled(try LabelRow.labels(of: id, database)),
                hash: original.hash,
                part: row.part,
                added: row.added,
                folder: try row.folderName(database),
                tags: original.hints.tags,
                edition: try EditionRow.edition(of: id, database)
            )
        }
    }

    package func original(_ hash: ContentHash) async throws -> Original? {
        try await read { database in
            guard let row = try OriginalRow.find(hash, database), row.dictionary != OriginalRow.takenDown else {
                return nil
            }
            guard let bytes = try StoredTexts(database).original(row.id) else {
                return Original(hash: hash, content: .stored(size: row.size))
            }
            return Original(hash: hash, content: .bytes(bytes))
        }
    }

    package func deliveries(matching path: String, limit: Int) async throws -> [DeliveryRecord] {
        try await read { database in
            let rows = try Row.fetchAll(
                database,
                sql: "SELECT * FROM delivery WHERE name = ? OR claim = ? ORDER BY id DESC",
                arguments: [DeliveryRow.nameKey(path), path]
            ).lazy.map { DeliveryRow($0) }
            return try rows.filter { $0.claim == path || Self.ends($0.path, in: path) }
                .prefix(max(limit, 0)).map { try $0.record(database) }
        }
    }

    /// Whether a delivered path ends in the one asked for, by whole components.
    ///
    /// An absolute path names the drop folder too, which the archive does not know; there the delivered path may be the
    /// end.
    private static func ends(_ delivered: String, in asked: String) -> Bool {
        delivered == asked || delivered.hasSuffix("/\(asked)")
            || asked.hasPrefix("/") && asked.hasSuffix("/\(delivered)")
    }

    package func deliveries(of clipping: ClippingID) async throws -> [DeliveryRecord] {
        try await read { database in
            let original = try ClippingRow.fetch(clipping, database)?.original
            // Of a clipping that was taken down the hash is left; other articles may still hold the original's row.
            let hash = try Data.fetchOne(
                database,
                sql: "SELECT hash FROM taken_clipping WHERE id = ?",
                arguments: [clipping]
            )
            let held =
                try original
                ?? hash.flatMap { ContentHash(bytes: $0) }
                .flatMap { try OriginalRow.find($0, database)?.id }
            return try Row.fetchAll(
                database,
                sql: "SELECT * FROM delivery WHERE original = ? OR (hash = ? AND class = ?) ORDER BY id LIMIT 10000",
                arguments: [held, hash, DeliveryRow.number(of: .takenDown)]
            ).map { try DeliveryRow($0).record(database) }
        }
    }

    package func rejected(before claim: String?, limit: Int) async throws -> [DeliveryRecord] {
        try await read { database in
            var before = Int64.max
            if let claim {
                guard let row = try DeliveryRow.find(claim: claim, database), let id = row.id else {
                    throw ArchiveError(
                        .invalidCursor,
                        "there is no delivery '\(claim)'",
                        remedy: "ask for the first page again"
                    )
                }
                before = id
            }
            return try Row.fetchAll(
                database,
                sql: "SELECT * FROM delivery WHERE is_open = 1 AND id < ? ORDER BY id DESC LIMIT ?",
                arguments: [before, max(limit, 0)]
            ).map { try DeliveryRow($0).record(database) }
        }
    }

    package func counts() async throws -> ArchiveCounts {
        try await read { database in
            let ledger = try Ledger(database)
            return ArchiveCounts(
                clippings: Int(ledger[.clippings]),
                filed: Int(ledger[.filed]),
                duplicate: Int(ledger[.duplicate]),
                rejected: Int(ledger[.rejected]),
                takenDown: Int(ledger[.takenDown])
            )
        }
    }

    package func originals(after: ClippingID?, limit: Int) async throws -> [OriginalRecord] {
        try await read { database in
            // In the order of each original's first clipping; several clippings of one original stand together.
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT original FROM clipping AS first WHERE id > ?
                    AND NOT EXISTS (SELECT 1 FROM clipping WHERE original = first.original AND id < first.id)
                    ORDER BY id LIMIT ?
                    """,
                arguments: [after ?? 0, max(limit, 0)]
            )
            return try rows.compactMap { row in
                try OriginalRow.fetch(row[0], database).map {
                    OriginalRecord(hash: $0.hash, clippings: try $0.clippings(database), hints: $0.hints)
                }
            }
        }
    }
}

extension SQLiteArchive {
    package func standing(of hash: ContentHash) throws(ArchiveError) -> Standing {
        if try !readOnce({ try KnownHash.isKnown(hash, $0) }) { return .unknown }
        return try readNow { database in
            if let reason = try TakenDown.reason(hash, database) { return .takenDown(reason: reason) }
            if let clippings = try OriginalRow.find(hash, database)?.clippings(database), !clippings.isEmpty {
                return .held(clippings)
            }
            let row = try Row.fetchOne(
                database,
                sql: "SELECT * FROM delivery WHERE hash = ? AND class = ? ORDER BY id DESC LIMIT 1",
                arguments: [Data(hash.bytes), DeliveryRow.number(of: .rejected)]
            ).map { DeliveryRow($0) }
            return row?.refusal.map { .refused($0) } ?? .unknown
        }
    }

    package func hasDelivered(
        folder: String,
        path: String,
        fingerprint: FileFingerprint
    ) throws(ArchiveError) -> Bool {
        try readOnce { database in
            let row = try Row.fetchOne(
                database.cachedStatement(
                    sql: """
                        SELECT device, inode, size, modified, changed FROM kept
                        WHERE folder = (SELECT id FROM value WHERE field = 'folder' AND value = ?) AND path = ?
                        """
                ),
                arguments: [folder, path]
            )
            guard let row else { return false }
            return fingerprint
                == FileFingerprint(
                    device: UInt64(bitPattern: row[0]),
                    inode: UInt64(bitPattern: row[1]),
                    size: row[2],
                    modified: row[3],
                    changed: row[4]
                )
        }
    }
}
