import Clippings
import Glibc
import LinuxSystem
import SystemPackage

/// A live worker process and the parent's end of its socket: used by one thread at a time, killed in `deinit`.
final class RunningWorker: @unchecked Sendable {
    private let process: ChildProcess
    private let memory: Int
    private let channel: FrameChannel
    private var isReady = false
    /// How many files it has been given.
    private(set) var served = 0
    /// The count of renewals at which it was started.
    let renewal: Int

    /// Starts the process and does not wait for it.
    init(
        _ executable: FilePath,
        memory: Int,
        knowledge: [String],
        topics: FilePath? = nil,
        renewal: Int = 0
    ) throws(WorkerError) {
        let (mine, theirs): (SharedDescriptor, SharedDescriptor)
        do throws(SystemError) {
            (mine, theirs) = try SocketPair.make()
            channel = try FrameChannel(mine)
        } catch {
            throw WorkerError(.notStarted, "no socket for a worker process: \(error)")
        }
        self.memory = memory
        self.renewal = renewal
        defer { withExtendedLifetime(theirs) {} }
        process = ChildProcess(
            try WorkerLaunch.start(
                executable,
                memory: memory,
                knowledge: knowledge,
                topics: topics,
                socket: theirs.number
            )
        )
    }

    /// Waits until the worker has shut itself in.
    func awaitReadiness(within limit: Duration) throws(WorkerError) {
        if isReady { return }
        let frame: Frame
        do throws(FrameChannel.Interruption) {
            frame = try channel.receive(until: .now.advanced(by: limit))
        } catch {
            throw WorkerError(
                .notStarted,
                "the worker was not ready within \(limit) (\(process.killed())); reinstall kliping-worker"
            )
        }
        switch frame.kind {
        case .ready:
            isReady = true
        case .unfit:
            throw WorkerError(
                .sandboxUnavailable,
                "the worker could not shut itself in: \(String(decoding: frame.payload, as: UTF8.self))"
            )
        default:
            throw WorkerError(.notStarted, "the worker began with a frame '\(frame.kind)'; reinstall kliping-worker")
        }
    }

    /// Has the worker read one file; after a failure the process is dead.
    func read(
        _ descriptor: CInt,
        _ request: [UInt8],
        within limit: Duration
    ) throws(WorkerFailure) -> ParseOutcome {
        served += 1
        let deadline = ContinuousClock.now.advanced(by: limit)
        do throws(FrameChannel.Interruption) {
            try channel.send(request, with: descriptor, until: deadline)
            var answer = AnswerReader()
            while true {
                let frame = try channel.receive(until: deadline)
                do throws(FrameError) {
                    if let outcome = try answer.take(frame) { return outcome }
                } catch {
                    throw .nonsense(error.detail)
                }
            }
        } catch {
            throw failure(after: error, limit)
        }
    }

    private func failure(after interruption: FrameChannel.Interruption, _ limit: Duration) -> WorkerFailure {
        let end = process.killed()
        switch (interruption, end) {
        case (.late, _): return .timeLimit(limit)
        case (.nonsense(let detail), _): return .nonsense(detail)
        case (.closed, .exit(MemoryExhaustion.exitStatus)): return .memoryLimit(memory)
        case (.closed, .exit(let status)): return .exit(status)
        case (.closed, .signal(let number)): return .signal(number)
        }
    }
}
