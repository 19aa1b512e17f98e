import LinuxSystem

/// What other threads ask of the watcher.
final class ScanRequests: Sendable {
    private struct State {
        var wantsScan = false
        var isStopped = false
    }

    private let state = Monitor(State())
    private let inotify: Inotify

    init(inotify: Inotify) {
        self.inotify = inotify
    }

    /// All drop folders are to be looked through again.
    func request() {
        state.withLock { $0.wantsScan = true }
        inotify.wake()
    }

    func stop() {
        state.withLock { $0.isStopped = true }
        inotify.wake()
    }

    /// Takes the request for a scan, if there is one.
    func take() -> (wantsScan: Bool, isStopped: Bool) {
        state.withLock { state in
            let taken = (state.wantsScan, state.isStopped)
            state.wantsScan = false
            return taken
        }
    }
}
