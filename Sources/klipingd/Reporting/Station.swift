import Archive
import DeskInterface
import Intake
import LinuxSystem

/// Where the daemon stands, gathered from its parts: the one source for `kliping status` and `systemctl status`.
struct Station: Sendable {
    let archive: any Archive
    let copyArchive: any CopyArchive
    let intake: IntakeSlot
    let reindexer: Reindexer
    let settings: Settings
    /// Yields whenever the answer may have changed.
    let changes: Changes

    /// What does not change while the daemon runs.
    struct Settings: Sendable {
        var version: String
        var process: Int
        /// Milliseconds since 1970.
        var started: Int64
        var workers: Int
    }

    /// Wakes the reporter; several changes before it looks are one.
    struct Changes: Sendable {
        let stream: AsyncStream<Void>
        private let continuation: AsyncStream<Void>.Continuation

        init() {
            (stream, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
        }

        func signal() { continuation.yield() }
        func finish() { continuation.finish() }
    }

    /// Says that something changed.
    func touch() { changes.signal() }

    func status() async throws -> DeskStatus {
        // In this order: what was neither queued nor in work has been committed, so that the counts, read last, hold it.
        let now = intake.current.status
        // What is committed is answered for only once it is compared, too.
        let uncompared = try await copyArchive.uncomparedCount()
        let counts = try await archive.counts()
        let reindex = await reindexer.progress
        return DeskStatus(
            state: now.state.rawValue,
            summary: Summary.sentence(now, counts),
            version: settings.version,
            process: settings.process,
            started: settings.started,
            queued: now.queued,
            working: now.working + uncompared,
            filed: counts.filed,
            duplicate: counts.duplicate,
            rejected: counts.rejected,
            takenDown: counts.takenDown,
            clippings: counts.clippings,
            lastMinute: now.committedLastMinute,
            workers: settings.workers,
            watches: now.watches,
            watchLimit: now.watchLimit,
            folders: now.folders.map { DeskFolder($0) },
            freeBytes: now.freeBytes,
            freeBytesLimit: now.freeBytesLimit,
            lastError: now.lastFailure.map { DeskFailure($0) },
            reindex: reindex.map { DeskProgress(done: $0.done, total: $0.total) }
        )
    }
}
