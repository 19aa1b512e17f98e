package import Archive
package import Clippings
import FoundationEssentials
import GRDB

extension SQLiteArchive {
    package func replace(
        _ original: ContentHash,
        with drafts: [Draft],
        hints: SourceHints
    ) throws(ArchiveError) -> [Receipt.Stored] {
        try write { database in
            guard let row = try OriginalRow.find(original, database), row.dictionary != OriginalRow.takenDown else {
                throw ArchiveError(
                    .noSuchClipping,
                    "there is no original \(original)",
                    remedy: "drop the file again to file it anew"
                )
            }
            var filing = try Filing(database, state: writer, analyzer: analyzer, now: now())
            let stored = try filing.replace(row, with: drafts, hints: hints)
            try filing.finish()
            return stored
        }
    }

    package var reindexPosition: ClippingID? {
        get throws(ArchiveError) {
            try readNow { try Ledger.value(.reindex, $0) }
        }
    }

    package func setReindexPosition(_ position: ClippingID?) throws(ArchiveError) {
        try write { try Ledger.set(.reindex, position, $0) }
    }
}

extension Filing {
    /// Files the drafts in place of what was read from the original before: the same part keeps its identifier.
    fileprivate mutating func replace(
        _ original: OriginalRow,
        with drafts: [Draft],
        hints: SourceHints
    ) throws -> [Receipt.Stored] {
        let texts = StoredTexts(database)
        // Articles are packed without an original that cannot be read.
        let bytes = try texts.unlessDamaged { try texts.original(original.id) }
        let known = try Row.fetchAll(
            database,
            sql: "SELECT * FROM clipping WHERE original = ? ORDER BY part",
            arguments: [original.id]
        ).map { ClippingRow($0) }
        var folder = ""
        var partsKept: [Int: ClippingRow] = [:]
        for row in known {
            folder = try row.folderName(database)
            let stays = row.part < drafts.count
            // The index needs the old hints to take the old entry out, so this goes before they change.
            try remove(row, keepingRow: stays)
            if stays { partsKept[row.part] = row }
        }
        try database.execute(
            sql: "UPDATE original SET hints = ? WHERE id = ?",
            arguments: [try JSONEncoder().encode(hints), original.id]
        )
        var stored: [Receipt.Stored] = []
        for (part, draft) in drafts.enumerated() {
            let id = try file(
                draft,
                part: part,
                original: original.id,
                bytes: bytes,
                hints: hints,
                folder: folder,
                as: partsKept[part]
            )
            stored.append(Receipt.Stored(id: id, headline: draft.article.headline))
        }
        return stored
    }
}
