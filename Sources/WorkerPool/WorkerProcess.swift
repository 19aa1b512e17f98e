package import Clippings
import CLinuxSystem
import Glibc
import LinuxSystem
package import SystemPackage

/// A sandboxed worker process, kept warm and replaced as needed, that reads one file at a time.
///
/// The process has no file system, no network and no way to make another. One that hangs, crashes, runs out of memory
/// or answers nonsense is replaced, and costs its caller only that file.
package final class WorkerProcess: FileParser {
    package struct Configuration: Sendable {
        /// `kliping-worker`; see `WorkerExecutable.locate()`.
        package var executable: FilePath
        /// Directories of language packs, the vendor's first; see `KnowledgeDirectories`.
        package var knowledge: [String] = []
        /// The file of what a desk's corrections taught about topics; there need not be one.
        package var topics: FilePath?
        /// Tells when processes should be replaced.
        package var renewal: WorkerRenewal?
        /// How long one file may take; one of many parts may take so long again for each `deadlineBytes` of its size.
        package var deadline = Duration.seconds(30)
        /// How many bytes of memory reading may take, beyond what the worker has at rest.
        package var memoryLimit = 512 << 20
        /// After so many files the process is replaced, so that what leaks or clings in it does not stay.
        package var filesPerWorker = 10_000
        /// A larger file is refused as `too-large`, whatever is in it.
        package var maximumBytes = 4 << 30
        /// So large may a document be that has to be in memory as a whole; only containers are read in pieces.
        package var maximumDocumentBytes = 64 << 20

        package init(executable: FilePath) {
            self.executable = executable
        }
    }

    private struct State {
        var worker: RunningWorker?
        var isBusy = false
    }

    /// What any format reads within the deadline many times over: a mailbox of so many bytes takes 3 s.
    private static let deadlineBytes = 16 << 20
    /// How long a new process may take to load its libraries and shut itself in.
    private static let startLimit = Duration.seconds(30)

    private let configuration: Configuration
    private let state = Monitor(State())

    /// Starts nothing yet: the first file does, or `start()`.
    package init(_ configuration: Configuration) {
        self.configuration = configuration
    }

    /// Starts the process and waits until its sandbox stands: to learn of a broken installation before any file.
    package func start() throws(WorkerError) {
        let worker = borrow()
        var kept: RunningWorker?
        defer { giveBack(kept) }
        kept = try ready(worker)
    }

    package func parse(_ descriptor: CInt, hints: SourceHints) -> ParseOutcome {
        do throws(Refusal) {
            let limit = deadline(size: try examine(descriptor))
            return try read(descriptor, try request(hints, limit), within: limit)
        } catch {
            return .refused(error)
        }
    }

    private func read(
        _ descriptor: CInt,
        _ request: [UInt8],
        within limit: Duration
    ) throws(Refusal) -> ParseOutcome {
        var worker = borrow()
        defer { giveBack(worker) }
        var isSecondTry = false
        while true {
            do throws(WorkerError) {
                worker = try ready(worker)
            } catch {
                worker = nil
                throw Refusal(.workerCrashed, "no worker process to read it: \(error)")
            }
            do throws(WorkerFailure) {
                if let outcome = try worker?.read(descriptor, request, within: limit) {
                    return outcome
                }
            } catch {
                worker = nil
                guard error.deservesAnotherTry, !isSecondTry else { throw error.refusal }
                isSecondTry = true
            }
        }
    }

    /// A worker that is ready for a file: the one given, or a new one.
    private func ready(_ worker: RunningWorker?) throws(WorkerError) -> RunningWorker {
        let ready = if let worker, !isStale(worker) { worker } else { try fresh() }
        try ready.awaitReadiness(within: Self.startLimit)
        return ready
    }

    private func fresh() throws(WorkerError) -> RunningWorker {
        try RunningWorker(
            configuration.executable,
            memory: configuration.memoryLimit,
            knowledge: configuration.knowledge,
            topics: configuration.topics,
            renewal: configuration.renewal?.current ?? 0
        )
    }

    private func isStale(_ worker: RunningWorker) -> Bool {
        worker.renewal != configuration.renewal?.current ?? 0
    }

    private func borrow() -> RunningWorker? {
        state.wait { state in
            if state.isBusy { return nil }
            state.isBusy = true
            defer { state.worker = nil }
            return .some(state.worker)
        } ?? nil
    }

    private func giveBack(_ worker: RunningWorker?) {
        var worker = worker
        if let used = worker, used.served >= configuration.filesPerWorker || isStale(used) {
            // Its successor warms up while the caller deals with the answer. Should it fail to, the next file says so.
            worker = try? fresh()
        }
        state.withLock { [worker] state in
            state.worker = worker
            state.isBusy = false
        }
        state.signal()
    }

    private func deadline(size: Int) -> Duration {
        configuration.deadline * (1 + size / Self.deadlineBytes)
    }

    private func request(_ hints: SourceHints, _ limit: Duration) throws(Refusal) -> [UInt8] {
        let (seconds, _) = limit.components
        let request = WorkerRequest(
            hints: hints,
            maximumBytes: configuration.maximumDocumentBytes,
            lastResort: Int(clamping: seconds) * 2 + 5
        )
        do {
            let frame = try request.frame()
            guard frame.count <= WorkerRequest.largestFrame else {
                throw Refusal(
                    .tooLarge,
                    "its sidecar says more than \(WorkerRequest.largestFrame >> 10) kB; shorten it"
                )
            }
            return frame
        } catch let refusal as Refusal {
            throw refusal
        } catch {
            throw Refusal(.damaged, "what its sidecar says cannot be handed on: \(error)")
        }
    }

    /// Refuses what no worker needs to see; gives the file's size.
    private func examine(_ descriptor: CInt) throws(Refusal) -> Int {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            throw Refusal(.unreadable, "it cannot be examined: \(Errno.current)")
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw Refusal(.notAFile, "it is not a regular file; deliver the file itself")
        }
        guard status.st_size <= configuration.maximumBytes else {
            throw Refusal(
                .tooLarge,
                "it has more than \(configuration.maximumBytes) bytes; raise the limit on a file's size or split the file"
            )
        }
        return Int(status.st_size)
    }
}
