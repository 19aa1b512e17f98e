import Glibc

/// A process started here and not yet waited for.
final class ChildProcess {
    /// How a process ended.
    enum End: Equatable {
        case exit(CInt)
        case signal(CInt)
    }

    let identifier: Int32
    private var end: End?

    init(_ identifier: Int32) {
        self.identifier = identifier
    }

    deinit {
        _ = killed()
    }

    /// Kills the process, unless it has ended already, and says how it ended.
    ///
    /// A process that is on its way out keeps the cause of its end: the kernel does not let a later signal change it.
    func killed() -> End {
        if let end { return end }
        kill(identifier, SIGKILL)
        var status: CInt = 0
        while waitpid(identifier, &status, 0) < 0, errno == EINTR {}
        let end = Self.end(fromStatus: status)
        self.end = end
        return end
    }

    /// WIFSIGNALED and its kin are macros, wait(2).
    private static func end(fromStatus status: CInt) -> End {
        let signal = status & 0x7F
        return signal == 0 ? .exit(status >> 8 & 0xFF) : .signal(signal)
    }
}
