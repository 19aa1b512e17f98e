import Clippings
import FoundationEssentials
import GRDB

/// Whether the archive has met a file's bytes before: the one question asked of every file.
///
/// One statement for the usual answer, which is no. What exactly is known is asked only then.
enum KnownHash {
    static func isKnown(_ hash: ContentHash, _ database: Database) throws -> Bool {
        let statement = try database.cachedStatement(
            sql: """
                SELECT 1 FROM original WHERE substr(hash, 1, 8) = ?1 AND hash = ?2
                UNION ALL SELECT 1 FROM taken_down WHERE hash = ?2
                UNION ALL SELECT 1 FROM delivery WHERE hash = ?2
                LIMIT 1
                """
        )
        let bytes = hash.bytes
        return try Row.fetchOne(statement, arguments: [Data(bytes.prefix(8)), Data(bytes)]) != nil
    }
}
