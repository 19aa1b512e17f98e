import Glibc
import Synchronization

/// Lets an interruption (SIGINT, SIGTERM) wait until a half-written file is removed.
enum Interruption {
    private static let signalCaught = Atomic<CInt>(0)

    /// Whether one came since `postpone()`.
    static var isPending: Bool { signalCaught.load(ordering: .relaxed) != 0 }

    /// From now on a signal only makes `isPending` true.
    static func postpone() {
        // Touched here first, because a handler must not be what initializes it.
        signalCaught.store(0, ordering: .relaxed)
        for number in [SIGINT, SIGTERM] { signal(number) { Interruption.signalCaught.store($0, ordering: .relaxed) } }
    }

    /// Signals end the process again, as one does at once that came meanwhile.
    static func allow() {
        for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
        let caught = signalCaught.exchange(0, ordering: .relaxed)
        if caught != 0 { raise(caught) }
    }
}
