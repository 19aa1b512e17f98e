package import Archive
package import Clippings
import LinuxSystem
package import Logging
import SystemPackage
package import WorkerPool

/// Takes files from drop folders into the archive.
///
/// One thread watches, one a lane reads, one commits. An intake is started once and drained once; for another
/// configuration make a new one over the same spool, which goes on where this one ended.
package final class Intake: Sendable {
    let works: Works
    private let makeParser: @Sendable () -> any FileParser
    private let reparser: Reparser
    /// How many threads still run.
    private let threads = Monitor(0)

    /// `onCommit` is called on the committing thread, after the archive has answered and before files are filed, and
    /// with nothing when clippings went whose time was over; it must not block.
    ///
    /// `witness` may end everything at a step, as a power cut would: for tests.
    package init(
        _ configuration: IntakeConfiguration,
        archive: any Archive,
        logger: Logger,
        makeParser: @escaping @Sendable () -> any FileParser,
        onCommit: @escaping @Sendable ([CommittedDelivery]) -> Void = { _ in },
        witness: (@Sendable (IntakeStep) -> Bool)? = nil
    ) throws(IntakeError) {
        try configuration.validate()
        do throws(SystemError) {
            works = try Works(configuration, archive: archive, logger: logger, witness: witness, onCommit: onCommit)
            try works.spool.prepare(folders: configuration.folders)
            try FileSystem.makeDirectories(configuration.store)
        } catch {
            throw .unusable(error)
        }
        self.makeParser = makeParser
        reparser = Reparser(scratch: configuration.spool.appending("working"), makeParser: makeParser)
    }

    /// Takes up what an earlier run left, then begins to watch.
    ///
    /// Returns once all threads run.
    package func start() throws(IntakeError) {
        let configuration = works.configuration
        do throws(SystemError) {
            works.queue.offerFirst(
                try Recovery(spool: works.spool, folders: configuration.folders, logger: works.logger).run()
            )
        } catch {
            throw .unusable(error)
        }
        let works = works
        let makeParser = makeParser
        run("intake-watch") { FolderWatcher(works).run() }
        run("intake-commit") { CommitLoop(works, mark: ClaimMark(.commit, in: works.spool)).run() }
        for number in 1...max(1, configuration.lanes) {
            run("intake-lane-\(number)") {
                Lane(works, parser: makeParser(), mark: ClaimMark(.lane(number), in: works.spool)).run()
            }
        }
    }

    private func run(_ name: String, _ body: @escaping @Sendable () -> Void) {
        threads.withLock { $0 += 1 }
        OwnThread.start(named: name) { [threads] in
            body()
            threads.withLock { $0 -= 1 }
            threads.signal()
        }
    }

    // MARK: Control

    /// Claims nothing more until `resume()`; what is claimed is finished.
    package func pause() {
        works.queue.close(for: .pause)
    }

    package func resume() {
        works.queue.open(.pause)
    }

    /// Looks through all drop folders again.
    package func rescan() {
        works.scans.request()
    }

    /// Ends intake: claims nothing more, finishes what is in the lanes, commits and files it.
    ///
    /// `false` when that took longer than `limit`; what is left then stands in `working/`, where the next start takes
    /// it up.
    @discardableResult
    package func drain(within limit: Duration) async -> Bool {
        works.board.update { $0.phase = .draining }
        works.queue.stop()
        works.scans.stop()
        let ended = try? await OwnThread.run(named: "intake-drain") { [works, threads] in
            let deadline = ContinuousClock.now + limit
            // Lanes and the watcher first: the committer must not end before the last hand-over.
            let isAlone: Bool? = threads.wait(timeout: limit) { $0 <= 1 ? true : nil }
            works.committer.stop()
            let isOver: Bool? = threads.wait(timeout: max(.zero, deadline - .now)) { $0 == 0 ? true : nil }
            if isOver == nil { works.committer.abandon() }
            // Whoever was told to end was not brought down: nothing is suspect but a commit that did not come back. What
            // a lane still reads is slow at worst, and that is its worker's deadline to judge.
            if !works.isOver { _ = try ClaimMark.takeAll(in: works.spool, isOver == nil ? .lanes : .all) }
            return isAlone != nil && isOver != nil
        }
        works.board.update { $0.phase = .stopped }
        return ended ?? false
    }

    // MARK: Archive writing by others

    /// Runs `body` on the committing thread, the only one that writes to the archive, between two batches.
    package func writing<Result: Sendable>(
        _ body: @escaping @Sendable () throws -> Result
    ) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            let isTaken = works.committer.perform { mayRun in
                continuation.resume(with: mayRun ? Swift.Result { try body() } : .failure(IntakeError.ending))
            }
            if !isTaken { continuation.resume(throwing: IntakeError.ending) }
        }
    }

    /// Reads an original again, in a worker of its own beside the lanes.
    package func reparse(_ bytes: [UInt8], hints: SourceHints) async throws -> ParseOutcome {
        try await OwnThread.run(named: "intake-reparse") { [reparser] in try reparser.parse(bytes, hints: hints) }
    }

    /// Reads a large original again from the store.
    package func reparseStored(_ hash: ContentHash, hints: SourceHints) async throws -> ParseOutcome {
        try await OwnThread.run(named: "intake-reparse") { [reparser, works] in
            let original = try works.store.open(hash)
            return reparser.parse(original.number, hints: hints)
        }
    }

    /// The originals that are too large for the archive.
    package var store: OriginalStore { works.store }
}

extension IntakeError {
    fileprivate static let ending = IntakeError(
        .stopped,
        "intake is ending",
        remedy: "try again once it has started"
    )

    fileprivate static func unusable(_ error: SystemError) -> IntakeError {
        let remedy =
            switch error.errno {
            case .tooManyOpenFiles where error.call == "inotify_init1":
                "run: sysctl fs.inotify.max_user_instances=\((InotifyLimits.instances ?? 128) * 2)"
            case .permissionDenied: "give the service's user the spool and the store: chown -R kliping DIRECTORY"
            case .noSpace: "free room on the spool's device"
            default: "check that the spool and the store can be written"
            }
        return IntakeError(.spool, "the spool cannot be used (\(error))", remedy: remedy, cause: error)
    }
}
