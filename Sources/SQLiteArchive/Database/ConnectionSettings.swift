import Archive
import CTermTokenizer
import GRDB

/// How every connection to the archive is set up.
enum ConnectionSettings {
    /// Bytes of a database page, fixed when the archive is made.
    ///
    /// With 100,000 articles 16 kB made the file 7 % smaller than 4 kB did; 32 kB would save 1 % more.
    static let pageSize = 16_384

    /// Reads for tasks at the same moment; one more connection is for those that block their thread.
    static let readers = 3

    static func configuration() -> Configuration {
        var configuration = Configuration()
        configuration.label = "archive"
        configuration.maximumReaderCount = readers + 1
        configuration.foreignKeysEnabled = false
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { database in
            let result = unsafe CTermTokenizer_register(UnsafeMutableRawPointer(database.sqliteConnection))
            guard result == 0 else {
                throw DatabaseError(
                    resultCode: ResultCode(rawValue: result),
                    message: "this SQLite was built without FTS5"
                )
            }
            // Both take effect only while the file is still empty.
            if !database.configuration.readonly {
                try database.execute(sql: "PRAGMA page_size = \(pageSize); PRAGMA auto_vacuum = INCREMENTAL")
            }
            // What is deleted from a page is overwritten; whole freed pages are given back by `maintain()`.
            try database.execute(sql: "PRAGMA secure_delete = FAST")
            try database.execute(sql: "PRAGMA cache_size = -\(database.configuration.readonly ? 4096 : 16_384)")
            try database.execute(sql: "PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY")
        }
        return configuration
    }

    /// What has to be set after the journal mode is.
    static func prepareWriter(_ database: Database) throws {
        try database.execute(sql: "PRAGMA synchronous = FULL")
        // 16 MB of log; between two batches it is emptied into the database, and its file never stays larger.
        _ = try Int.fetchOne(database, sql: "PRAGMA wal_autocheckpoint = 1024")
        _ = try Int.fetchOne(database, sql: "PRAGMA journal_size_limit = \(16 << 20)")
    }
}
