package import Archive
import Clippings
import FoundationEssentials
import GRDB
import LinuxSystem
import SystemPackage

extension SQLiteArchive: BackupArchive {
    /// Pages between two looks at whether the copy is still wanted: 4 MB.
    private static let pagesAtOnce: CInt = 256

    package var catalogueSize: Int64 {
        get throws(ArchiveError) {
            try readOnce { database in
                let pages = try Int64.fetchOne(database, sql: "PRAGMA page_count") ?? 0
                return pages * Int64(ConnectionSettings.pageSize)
            }
        }
    }

    /// By SQLite's own backup (sqlite3_backup_init), within one reading transaction: a writer neither waits for it nor
    /// makes it begin again.
    package func copyCatalogue(
        progress: (_ done: Int64, _ total: Int64) throws -> Void
    ) throws(ArchiveError) -> CatalogueCopy {
        let path = "\(directory)/\(Self.unfinishedCopy)"
        do {
            // A process that was killed in the middle of it leaves one.
            Self.removeUnfinishedCopy(in: directory)
            defer { Self.removeUnfinishedCopy(in: directory) }
            let target = try DatabaseQueue(path: path)
            defer { try? target.close() }
            // Nobody ever reads it again if the machine stops now.
            try target.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = OFF") }
            let (clippings, stored) = try pool.read { source in
                // The transaction begins with its first question, and so before the backup's first step.
                let clippings = try Int.fetchOne(source, sql: "SELECT count(*) FROM clipping") ?? 0
                let stored = try Self.storedOriginals(source)
                let pages = try Int64.fetchOne(source, sql: "PRAGMA page_count") ?? 0
                try progress(0, pages * Int64(ConnectionSettings.pageSize))
                try withoutActuallyEscaping(progress) { progress in
                    try target.writeWithoutTransaction { target in
                        try source.backup(to: target, pagesPerStep: Self.pagesAtOnce) { step in
                            try progress(
                                Int64(step.completedPageCount) * Int64(ConnectionSettings.pageSize),
                                Int64(step.totalPageCount) * Int64(ConnectionSettings.pageSize)
                            )
                        }
                    }
                }
                return (clippings, stored)
            }
            try target.close()
            let file = SharedDescriptor(try FileSystem.openToRead(FilePath(path)))
            return CatalogueCopy(
                name: Self.catalogueName,
                size: try FileStatus.of(file.number).size,
                clippings: clippings,
                stored: stored
            ) { offset, count in
                var bytes = [UInt8](repeating: 0, count: count)
                let read = try bytes.withUnsafeMutableBytes { try FileSystem.read(file.number, at: offset, into: $0) }
                return Array(bytes.prefix(read))
            }
        } catch {
            throw ArchiveError(error)
        }
    }

    private static func storedOriginals(_ database: Database) throws -> [StoredOriginal] {
        try Row.fetchAll(
            database,
            sql: "SELECT hash, size FROM original WHERE bytes IS NULL AND dictionary <> ? ORDER BY id",
            arguments: [OriginalRow.takenDown]
        ).compactMap { row in
            ContentHash(bytes: [UInt8](row["hash"] as Data)).map { StoredOriginal(hash: $0, size: row["size"]) }
        }
    }

    private static let unfinishedCopy = ".backup.sqlite"

    static func removeUnfinishedCopy(in directory: String) {
        for suffix in ["", "-journal", "-wal", "-shm"] {
            try? FileSystem.removeFile(FilePath("\(directory)/\(unfinishedCopy)\(suffix)"))
        }
    }
}
