import Archive
import GRDB

/// What filing and taking out mean for the graph of copies.
extension Filing {
    /// Notes that a clipping is to be compared; part of the transaction that files it.
    func noteUncompared(_ id: ClippingID) throws {
        try database.cachedStatement(sql: "INSERT OR IGNORE INTO uncompared (clipping) VALUES (?)")
            .execute(arguments: [id])
    }

    /// Takes a clipping out of the graph; its copies are compared once more, since they may be each other's now.
    func forgetCopies(of id: ClippingID) throws {
        try database.cachedStatement(
            sql: "INSERT OR IGNORE INTO uncompared (clipping) SELECT copy FROM copy WHERE original = ?"
        ).execute(arguments: [id])
        for statement in [
            "DELETE FROM copy WHERE original = ?", "DELETE FROM copy WHERE copy = ?",
            "DELETE FROM signature WHERE clipping = ?", "DELETE FROM uncompared WHERE clipping = ?",
            "DELETE FROM story_member WHERE clipping = ?",
        ] {
            try database.cachedStatement(sql: statement).execute(arguments: [id])
        }
    }
}
