package import Archive
import Clippings
import GRDB
import LinuxSystem
import TextAnalysis

/// An archive in one SQLite file: catalogue, originals up to a size, and a full-text index.
///
/// The file is `archive.sqlite` in a folder of its own and holds no absolute path: the folder can be copied, while the
/// daemon is stopped, to any place and opened there. Writing calls go one at a time; reading goes on beside them.
package final class SQLiteArchive: Archive {
    static let catalogueName = "archive.sqlite"

    /// The folder of the catalogue.
    let directory: String
    let pool: DatabasePool
    let analyzer = Analyzer()
    let writer = WriterState()
    /// For those who read many texts: the thread that compares, and searches.
    let readingTools = Loans(keeping: ConnectionSettings.readers + 1) { ReadingTools() }
    /// For the threads that prepare deliveries.
    let packers = Loans(keeping: 8) { Packer() }
    /// Milliseconds since 1970.
    let now: @Sendable () -> Int64
    private let lock: WriterLock
    private let readers = BlockingThreads(count: ConnectionSettings.readers, named: "archive-read")

    /// Opens the archive in `directory`, which must exist; makes it when there is none.
    ///
    /// - Throws: `newerSchema`, `locked` when another process writes it, `damaged`, `diskFull`.
    package init(
        directory: String,
        now: @escaping @Sendable () -> Int64 = { WallClock.milliseconds }
    ) throws(ArchiveError) {
        self.directory = directory
        self.now = now
        lock = try WriterLock(path: "\(directory)/archive.lock")
        do {
            pool = try DatabasePool(
                path: "\(directory)/\(Self.catalogueName)",
                configuration: ConnectionSettings.configuration()
            )
            Self.removeUnfinishedCopy(in: directory)
            try Schema.migrate(pool)
            try pool.writeWithoutTransaction { try ConnectionSettings.prepareWriter($0) }
            try pool.read { database in
                try writer.dictionaries.fill(database)
                writer.originals = try Ledger.value(.originals, database) ?? 0
            }
        } catch {
            throw ArchiveError(error)
        }
    }

    /// Runs `body` in a transaction of its own.
    ///
    /// What the writer remembers is forgotten when it fails.
    func write<Result>(_ body: (Database) throws -> Result) throws(ArchiveError) -> Result {
        do {
            return try pool.writeWithoutTransaction { database in
                var result: Result?
                do {
                    try database.inTransaction(.immediate) {
                        result = try body(database)
                        return .commit
                    }
                } catch {
                    writer.forget()
                    throw error
                }
                guard let result else { throw DatabaseError(message: "a transaction ended without a result") }
                return result
            }
        } catch {
            throw ArchiveError(error)
        }
    }

    /// Reads a snapshot on the calling thread.
    func readNow<Result>(_ body: (Database) throws -> Result) throws(ArchiveError) -> Result {
        do {
            return try pool.read(body)
        } catch {
            throw ArchiveError(error)
        }
    }

    /// Runs one statement on the calling thread, which is a snapshot by itself and needs no transaction around it.
    func readOnce<Result>(_ body: (Database) throws -> Result) throws(ArchiveError) -> Result {
        do {
            return try pool.unsafeRead(body)
        } catch {
            throw ArchiveError(error)
        }
    }

    /// Reads a snapshot on a reader's thread; stops when the task is cancelled.
    ///
    /// Threads of our own rather than GRDB's asynchronous calls: those use libdispatch, which wakes an idle process
    /// once a second.
    func read<Result: Sendable>(_ body: @escaping @Sendable (Database) throws -> Result) async throws -> Result {
        let interruption = Interruption()
        do {
            return try await withTaskCancellationHandler {
                try await readers.run { [pool] in
                    try pool.read { database in try interruption.guarding(database, body) }
                }
            } onCancel: {
                interruption.cancel()
            }
        } catch let error as DatabaseError {
            try Task.checkCancellation()
            throw ArchiveError(error)
        }
    }

    package func ping() throws(ArchiveError) {
        _ = try readNow { try Int.fetchOne($0, sql: "SELECT value FROM counter LIMIT 1") }
    }
}
