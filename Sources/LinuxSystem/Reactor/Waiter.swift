import CLinuxSystem

/// What a task can wait for on a descriptor.
enum Readiness {
    case readable, writable, hungUp

    /// The epoll events to ask for; EPOLLHUP and EPOLLERR come unasked.
    var interest: UInt32 {
        switch self {
        case .readable: EPOLLIN.rawValue
        case .writable: EPOLLOUT.rawValue
        case .hungUp: 0
        }
    }

    /// Whether these events end the wait.
    func isMet(by events: UInt32) -> Bool {
        switch self {
        case .readable, .writable: events & (interest | EPOLLHUP.rawValue | EPOLLERR.rawValue) != 0
        case .hungUp: events & (EPOLLHUP.rawValue | EPOLLERR.rawValue) != 0
        }
    }
}

/// A task waiting for a descriptor, which stays open as long as the wait holds it.
struct Waiter: Sendable {
    let identifier: UInt64
    let descriptor: SharedDescriptor
    let readiness: Readiness
    let deadline: ContinuousClock.Instant?
    let continuation: CheckedContinuation<Void, any Error>
}
