import Archive
import Intake
import LinuxSystem
import Logging
import ServiceLifecycle
import Stories

/// Compares what was committed with everything else, behind intake: a file is searchable first and compared next.
///
/// Which clippings wait is written in the archive, in the transaction that files them, so nothing is left out however
/// the daemon ends. Its own thread does the work; results go to the archive by the committing thread.
struct ComparingService: Service {
    let archive: any CopyArchive & AlertArchive
    /// What watches tell of clippings once their story is known.
    let watching: WatchReading
    let intake: IntakeSlot
    /// Yields after each commit.
    let wakeups: Station.Changes
    /// Told when a batch is done.
    let changes: Station.Changes
    /// Told when watches may have raised something.
    let alerts: Station.Changes
    let reactor: Reactor
    let log: Logger

    /// Compared and recorded at once: few enough that an interruption costs little.
    private static let batch = 64
    /// The first clippings after a start go one by one: one of them may have brought the last process down.
    private static let careful = 64

    func run() async throws {
        await cancelWhenGracefulShutdown {
            do {
                try await compareAll()
            } catch is CancellationError {
                // What is left waits for the next start.
            } catch {
                log.error(
                    "copies are no longer looked for; restart klipingd, which takes up what is left",
                    metadata: ["error": "\(error)"]
                )
            }
        }
    }

    private func compareAll() async throws {
        let threads = BlockingThreads(count: 1, named: "comparing")
        let finder = Monitor(CopyFinder(archive: archive))
        try await patiently {
            try await threads.run { try finder.withLock { try $0.load() } }
        }
        // Loading takes twice what is kept.
        HeapMemory.giveBack()
        var careful = 0
        try await patiently { careful = try archive.uncompared(after: 0, limit: 1).isEmpty ? 0 : Self.careful }
        try await patiently { while try await compareNext(finder, threads, &careful) {} }
        for await _ in wakeups.stream {
            // Whoever follows gets the clipping first, and what comes at once is compared at once.
            try await reactor.sleep(for: .milliseconds(20))
            try await patiently { while try await compareNext(finder, threads, &careful) {} }
        }
    }

    /// Compares the next clippings that wait; `false` when there are none.
    private func compareNext(
        _ finder: Monitor<CopyFinder>,
        _ threads: BlockingThreads,
        _ careful: inout Int
    ) async throws -> Bool {
        try Task.checkCancellation()
        let ids = try archive.uncompared(after: 0, limit: careful > 0 ? 1 : Self.batch)
        guard let first = ids.first else { return try await settleStories(finder, threads) }
        var isPoison = false
        if careful > 0 {
            careful -= 1
            // Once may have been a stop in the middle of it; twice is no accident.
            let known = try archive.comparing
            isPoison = known == -first
            if isPoison {
                log.error(
                    "comparing this clipping stopped the daemon twice; it is left out of the copies until it is parsed again",
                    metadata: ["clipping": "\(first)"]
                )
            }
            let next = careful == 0 ? nil : known == first ? -first : first
            try await writing { [archive] in try archive.setComparing(next) }
        }
        let skips = isPoison
        let record = try await threads.run {
            try finder.withLock { finder in
                for id in ids {
                    if skips { finder.skip(id) } else { try finder.compare(id) }
                }
                return finder.takeRecord()
            }
        }
        try await writing { [archive, watching] in try archive.record(record, reading: watching) }
        changes.signal()
        alerts.signal()
        return true
    }

    /// Splits stories that have fallen apart; `false` when there are none.
    private func settleStories(_ finder: Monitor<CopyFinder>, _ threads: BlockingThreads) async throws -> Bool {
        let record = try await threads.run {
            try finder.withLock { finder in try finder.settleStories() ? finder.takeRecord() : nil }
        }
        guard let record else { return false }
        // What was told of a story is told of its parts.
        try await writing { [archive, watching] in try archive.record(record, reading: watching) }
        changes.signal()
        return true
    }

    private func writing(_ body: @escaping @Sendable () throws -> Void) async throws {
        try await intake.current.writing(body)
    }

    private var patiently: ArchivePatience {
        ArchivePatience(reactor: reactor, log: log, complaint: "copies could not be looked for, it is tried again")
    }
}
