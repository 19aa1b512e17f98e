import Archive
import Clippings
import GRDB

/// How a copy came to be by the graph, as the index holds it.
///
/// Kept apart from the edges: these change at once, entries of the index when the copy has been compared again.
enum ProvenanceRow {
    /// The classes by their numbers in the file; only ever appended to.
    private static let classes: [Provenance.Class] = [
        .original, .wire, .reprint, .rewrite, .translation, .release, .unknown,
    ]

    /// `nil` where the document's own word holds.
    static func fetch(_ clipping: ClippingID, _ database: Database) throws -> Provenance.Class? {
        let number = try Int.fetchOne(
            database.cachedStatement(sql: "SELECT class FROM copy_provenance WHERE clipping = ?"),
            arguments: [clipping]
        )
        return number.flatMap { classes.indices.contains($0) ? classes[$0] : nil }
    }

    static func save(_ kind: Provenance.Class?, of clipping: ClippingID, _ database: Database) throws {
        if let kind, let number = classes.firstIndex(of: kind) {
            try database.cachedStatement(sql: "INSERT OR REPLACE INTO copy_provenance (clipping, class) VALUES (?, ?)")
                .execute(arguments: [clipping, number])
        } else {
            try database.cachedStatement(sql: "DELETE FROM copy_provenance WHERE clipping = ?")
                .execute(arguments: [clipping])
        }
    }
}
