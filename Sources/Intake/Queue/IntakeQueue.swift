import LinuxSystem
import SystemPackage

/// The files known to wait, in order of arrival, and those in work.
///
/// Bounded: what does not fit stays in its drop folder, which is the durable queue, and is found again by a scan once
/// the queue has drained.
final class IntakeQueue: Sendable {
    struct State {
        var isStopped = false
        var closedFor: Set<Closure> = []
        var waiting: [QueuedFile] = []
        /// How many at the front of `waiting` were taken.
        var head = 0
        /// Paths in `waiting`.
        var known: Set<SpoolPath> = []
        var held: [SpoolPath: HeldFile] = [:]
        /// Files a lane has and the committer does not have yet.
        var reading = 0
        /// Files taken and not yet filed.
        var working = 0
        /// Files in work that still stand in their drop folder, where a scan may come by them again; what came for
        /// them meanwhile is offered again once they are filed.
        var standing: [SpoolPath: QueuedFile?] = [:]
        var hasOverflowed = false
    }

    /// Why nothing is claimed at the moment.
    enum Closure: Sendable {
        case pause, lowDisk, failure, starting
        /// Too many files cannot be committed or filed.
        case backlog
    }

    enum Offer: Sendable {
        case queued, known, full
    }

    private let state: Monitor<State>
    private let limit: Int
    /// Called when there is room again after files had to be left on disk.
    private let drained: @Sendable () -> Void

    init(limit: Int, drained: @escaping @Sendable () -> Void) {
        self.limit = limit
        self.drained = drained
        var state = State()
        state.closedFor = [.starting]
        self.state = Monitor(state)
    }

    // MARK: Coming

    /// Queues a file unless it is known already, or there is no room.
    @discardableResult
    func offer(_ file: QueuedFile) -> Offer {
        let offer: Offer = state.withLock { state in
            if state.known.contains(file.file) { return .known }
            if state.standing[file.file] != nil {
                state.standing[file.file] = .some(file)
                return .known
            }
            if state.known.count >= limit {
                state.hasOverflowed = true
                return .full
            }
            state.held[file.file] = nil
            state.known.insert(file.file)
            state.waiting.append(file)
            return .queued
        }
        if offer == .queued { state.signal() }
        return offer
    }

    /// Puts files of an earlier run in front of everything, whatever the limit.
    func offerFirst(_ files: [QueuedFile]) {
        state.withLock { state in
            state.waiting.insert(contentsOf: files, at: state.head)
        }
        state.signal()
    }

    /// Room for files that a scan found.
    var room: Int { state.withLock { max(0, limit - $0.known.count) } }

    func noteOverflow() { state.withLock { $0.hasOverflowed = true } }

    // MARK: Going

    /// The next file for a lane, waiting for one; `nil` when there will be none.
    func take() -> QueuedFile? {
        let taken: (file: QueuedFile?, hasDrained: Bool)? = state.wait { state in
            if state.isStopped { return (nil, false) }
            guard state.closedFor.isEmpty, state.head < state.waiting.count else { return nil }
            let file = state.waiting[state.head]
            state.head += 1
            if state.head >= 1024, state.head * 2 > state.waiting.count {
                state.waiting.removeFirst(state.head)
                state.head = 0
            }
            state.known.remove(file.file)
            state.held[file.file] = nil
            if !file.isLeftover { state.standing[file.file] = .some(nil) }
            state.reading += 1
            state.working += 1
            let hasDrained = state.hasOverflowed && state.known.count <= limit / 4
            if hasDrained { state.hasOverflowed = false }
            return (file, hasDrained)
        }
        if taken?.hasDrained == true { drained() }
        return taken?.file
    }

    /// Gives a file back that could not be claimed just now; it stays first.
    func putBack(_ file: QueuedFile) {
        state.withLock { state in
            state.reading -= 1
            state.working -= 1
            if !file.isLeftover {
                state.standing[file.file] = nil
                guard state.known.insert(file.file).inserted else { return }
            }
            state.waiting.insert(file, at: state.head)
        }
        state.signal()
    }

    /// A file's lane is done with it and hands it to the committer.
    func handOver() { state.withLock { $0.reading -= 1 } }

    /// A file in work has left its drop folder: another of its name may come.
    func leave(_ file: SpoolPath) {
        let again: QueuedFile? = state.withLock { $0.standing.removeValue(forKey: file) ?? nil }
        if let again { offer(again) }
    }

    /// A file is filed, or came to nothing.
    ///
    /// `stands` tells that it had not left its drop folder.
    func finish(_ file: SpoolPath, wasReading: Bool, stands: Bool) {
        state.withLock { state in
            state.working -= 1
            if wasReading { state.reading -= 1 }
        }
        if stands { leave(file) }
        state.signal()
    }

    // MARK: Holding

    /// Lets a file wait in its folder until it changes.
    ///
    /// `false` when too many wait already.
    func hold(_ file: SpoolPath, _ held: HeldFile) -> Bool {
        state.withLock { state in
            guard state.held.count < limit else { return false }
            state.held[file] = held
            return true
        }
    }

    func heldFile(_ file: SpoolPath) -> HeldFile? { state.withLock { $0.held[file] } }
    func release(_ file: SpoolPath) { state.withLock { $0.held[file] = nil } }
    var holdsAny: Bool { state.withLock { !$0.held.isEmpty } }

    /// When the next held file is to be looked at again; `nil` when none has a time.
    var nextLook: ContinuousClock.Instant? { state.withLock { $0.held.values.map(\.until).min() } }

    /// Takes out the held files whose time has come.
    func takeDue(at now: ContinuousClock.Instant) -> [SpoolPath: HeldFile] {
        state.withLock { state in
            let due = state.held.filter { $0.value.until <= now }
            for file in due.keys { state.held[file] = nil }
            return due
        }
    }

    // MARK: Gate

    func close(for reason: Closure) { _ = state.withLock { $0.closedFor.insert(reason) } }

    func open(_ reason: Closure) {
        _ = state.withLock { $0.closedFor.remove(reason) }
        state.signal()
    }

    func isClosed(for reason: Closure) -> Bool { state.withLock { $0.closedFor.contains(reason) } }

    func stop() {
        state.withLock { $0.isStopped = true }
        state.signal()
    }

    // MARK: Looking

    /// Whether no file is waiting for a lane or being read, so that a commit has nothing to wait for.
    var isQuiet: Bool {
        state.withLock { $0.reading == 0 && ($0.head == $0.waiting.count || !$0.closedFor.isEmpty || $0.isStopped) }
    }

    /// Files that wait, held ones included, and files in work.
    var counts: (queued: Int, working: Int) {
        state.withLock { state in
            let again = state.standing.values.count { $0 != nil }
            return (state.waiting.count - state.head + state.held.count + again, state.working)
        }
    }

    /// Every waiting file for which `matches` holds.
    func waiting(where matches: (SpoolPath) -> Bool) -> [(file: SpoolPath, seen: Int64)] {
        state.withLock { state in
            let queued = state.waiting[state.head...].filter { matches($0.file) }.map { ($0.file, $0.seen) }
            return queued + state.held.filter { matches($0.key) }.map { ($0.key, $0.value.seen) }
        }
    }
}
