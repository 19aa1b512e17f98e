import Archive
import LinuxSystem

/// Where lanes leave finished files for the committing thread, and others leave work that writes to the archive.
final class Committer: Sendable {
    struct State {
        var pending: [FinishedFile] = []
        var weight = 0
        var tasks: [Task] = []
        /// Ends once nothing is pending.
        var isStopping = false
        /// Ends at once.
        var isAbandoned = false
    }

    /// Work of others; told whether it may run, or is refused because intake ends.
    typealias Task = @Sendable (_ mayRun: Bool) -> Void

    enum Work {
        case batch([FinishedFile])
        case task(Task)
        /// Nothing came for as long as was said.
        case idle
        case end
    }

    let onCommit: @Sendable ([CommittedDelivery]) -> Void
    private let state = Monitor(State())
    /// Beyond either, lanes wait.
    private static let pendingLimit = 256
    private static let weightLimit = 16 << 20

    init(onCommit: @escaping @Sendable ([CommittedDelivery]) -> Void) {
        self.onCommit = onCommit
    }

    // MARK: From other threads

    /// Leaves a finished file; waits while too many are pending.
    func hand(_ file: FinishedFile) {
        let weight = file.weight
        _ = state.wait { state -> Bool? in
            let isFull = state.pending.count >= Self.pendingLimit || state.weight > Self.weightLimit
            if isFull, !state.isAbandoned { return nil }
            state.pending.append(file)
            state.weight += weight
            return true
        }
        state.signal()
    }

    /// Runs `task` on the committing thread between two batches.
    ///
    /// `false` when that has ended or is about to; a task that was taken is always called once.
    func perform(_ task: @escaping Task) -> Bool {
        let isTaken = state.withLock { state in
            if state.isStopping || state.isAbandoned { return false }
            state.tasks.append(task)
            return true
        }
        state.signal()
        return isTaken
    }

    /// Something changed that a lingering commit may have waited for.
    func nudge() { state.signal() }

    func stop() {
        state.withLock { $0.isStopping = true }
        state.signal()
    }

    func abandon() {
        state.withLock { $0.isAbandoned = true }
        state.signal()
    }

    // MARK: From the committing thread

    var isAbandoned: Bool { state.withLock { $0.isAbandoned } }

    /// Whether `next` would answer at once: with a batch, a task or the end.
    var isWanted: Bool {
        state.withLock { !$0.pending.isEmpty || !$0.tasks.isEmpty || $0.isStopping || $0.isAbandoned }
    }

    /// The next thing to do; `idle` once `patience` has passed without any.
    func next(
        patience: Duration?,
        limit: Int,
        linger: Duration,
        isQuiet: () -> Bool
    ) -> Work {
        let first: Work? = state.wait(timeout: patience) { state in
            if state.isAbandoned { return .end }
            if !state.tasks.isEmpty { return .task(state.tasks.removeFirst()) }
            if !state.pending.isEmpty { return .batch([]) }
            return state.isStopping ? .end : nil
        }
        guard let first else { return .idle }
        guard case .batch = first else { return first }
        // Alone it is committed at once; with others on their way it waits for them, a little.
        _ = state.wait(timeout: linger) { state -> Bool? in
            state.pending.count >= limit || state.weight > Self.weightLimit || state.isStopping || state.isAbandoned
                || isQuiet() ? true : nil
        }
        let batch = state.withLock { state in
            let batch = Array(state.pending.prefix(limit))
            state.pending.removeFirst(batch.count)
            state.weight -= batch.reduce(0) { $0 + $1.weight }
            return batch
        }
        state.signal()
        return .batch(batch)
    }

    /// Waits between two tries, less long when a task comes; `false` when there shall be no other.
    func rest(_ duration: Duration) -> Bool {
        let isOver: Bool? = state.wait(timeout: duration) { state in
            if state.isAbandoned { return true }
            return state.tasks.isEmpty ? nil : false
        }
        return isOver != true
    }

    /// Takes all tasks that wait.
    func takeTasks() -> [Task] {
        state.withLock { state in
            let tasks = state.tasks
            state.tasks = []
            return tasks
        }
    }
}
