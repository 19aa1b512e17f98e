import Archive
import Clippings
import FoundationEssentials
import GRDB

/// An original as its row holds it.
struct OriginalRow {
    /// `dictionary` of an original whose bytes were taken down.
    static let takenDown: Int64 = -1

    var id: Int64
    var hash: ContentHash
    var size: Int64
    var dictionary: Int64
    var hints: SourceHints

    init(_ row: Row) throws {
        id = row["id"]
        guard let hash = ContentHash(bytes: [UInt8](row["hash"] as Data)) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "original \(id) has no hash")
        }
        self.hash = hash
        size = row["size"]
        dictionary = row["dictionary"]
        hints = try SourceHints(encoded: [UInt8](row["hints"] as Data))
    }

    private static let columns = "id, hash, size, dictionary, hints"

    static func find(_ hash: ContentHash, _ database: Database) throws -> OriginalRow? {
        let statement = try database.cachedStatement(
            sql: "SELECT \(columns) FROM original WHERE substr(hash, 1, 8) = ? AND hash = ?"
        )
        return try Row.fetchOne(
            statement,
            arguments: [Data(hash.bytes.prefix(8)), Data(hash.bytes)]
        ).map { try OriginalRow($0) }
    }

    static func fetch(_ id: Int64, _ database: Database) throws -> OriginalRow? {
        let statement = try database.cachedStatement(sql: "SELECT \(columns) FROM original WHERE id = ?")
        return try Row.fetchOne(statement, arguments: [id]).map { try OriginalRow($0) }
    }

    /// Identifiers of the clippings read from it, by part.
    func clippings(_ database: Database) throws -> [ClippingID] {
        let statement = try database.cachedStatement(sql: "SELECT id FROM clipping WHERE original = ? ORDER BY part")
        return try Int64.fetchAll(statement, arguments: [id])
    }
}
