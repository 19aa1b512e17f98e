import Archive
import Clippings
import GRDB

/// What filing and taking out mean for the graph of copies.
extension Filing {
    /// Notes that a clipping is to be compared; part of the transaction that files it.
    func noteUncompared(_ id: ClippingID) throws {
        try database.cachedStatement(sql: "INSERT OR IGNORE INTO uncompared (clipping) VALUES (?)")
            .execute(arguments: [id])
    }

    /// Takes a clipping out of the graph; its copies are compared once more, since they may be each other's now.
    ///
    /// `reason` says why, should its story fall apart.
    func forgetCopies(of id: ClippingID, reason: String) throws {
        try database.cachedStatement(
            sql: "INSERT OR IGNORE INTO uncompared (clipping) SELECT copy FROM copy WHERE original = ?"
        ).execute(arguments: [id])
        try StoryBook(database, now: now).forget(id, reason: reason)
        for statement in [
            "DELETE FROM copy WHERE original = ?", "DELETE FROM copy WHERE copy = ?",
            "DELETE FROM signature WHERE clipping = ?", "DELETE FROM uncompared WHERE clipping = ?",
            "DELETE FROM copy_provenance WHERE clipping = ?",
        ] {
            try database.cachedStatement(sql: statement).execute(arguments: [id])
        }
    }

    /// Brings what the index holds of a copy's provenance in line with its edges; answers whether that changed anything.
    mutating func settleProvenance(of copy: ClippingID) throws -> Bool {
        let known = try ProvenanceRow.fetch(copy, database)
        let sources = CopySources(database)
        var kind: Provenance.Class?
        if try !CopyRow.from(copy, database).isEmpty {
            let texts = StoredTexts(database)
            guard let row = try ClippingRow.fetch(copy, database),
                let article = try texts.unlessDamaged({ try texts.article(of: copy, original: row.original) })
            else { return false }
            kind = try sources.kind(of: copy, own: article.classification?.provenance?.class)
        }
        guard kind != known else { return false }
        let database = database
        try reindex(copy) { try ProvenanceRow.save(kind, of: copy, database) }
        return true
    }
}
