import CLinuxSystem
import Glibc
import SystemPackage

/// The thread's side of `Reactor`: an epoll descriptor, who waits on what, and an eventfd to be woken by.
final class ReadinessLoop: Sendable {
    private struct State {
        var waiters: [CInt: [Waiter]] = [:]
        var lastIdentifier: UInt64 = 0
        var isStopped = false

        mutating func take(of number: CInt, where isWanted: (Waiter) -> Bool) -> [Waiter] {
            guard let all = waiters[number] else { return [] }
            let taken = all.filter(isWanted)
            let left = all.filter { !isWanted($0) }
            waiters[number] = left.isEmpty ? nil : left
            return taken
        }
    }

    private let epoll: Descriptor
    private let waker: Descriptor
    private let state = Monitor(State())

    init() throws(SystemError) {
        epoll = Descriptor(owning: try retrying("epoll_create1") { epoll_create1(CInt(EPOLL_CLOEXEC)) })
        waker = Descriptor(
            owning: try retrying("eventfd") { eventfd(0, CInt(EFD_CLOEXEC | EFD_NONBLOCK)) }
        )
        var event = epoll_event()
        event.events = EPOLLIN.rawValue
        event.data.fd = waker.number
        _ = try retrying("epoll_ctl") { epoll_ctl(epoll.number, EPOLL_CTL_ADD, waker.number, &event) }
    }

    func nextIdentifier() -> UInt64 {
        state.withLock { state in
            state.lastIdentifier += 1
            return state.lastIdentifier
        }
    }

    /// Registers a waiter, or resumes it at once when it cannot wait; runs in the waiting task.
    func add(_ waiter: Waiter) {
        let number = waiter.descriptor.number
        let end: Result<Void, any Error>? = state.withLock { state in
            // Cancelled before this lock: `cancel` found nothing. Cancelled later: it will find the waiter.
            if state.isStopped || Task.isCancelled { return .failure(CancellationError()) }
            state.waiters[number, default: []].append(waiter)
            let failure = arm(number, for: state.waiters[number] ?? [])
            guard let failure else { return nil }
            _ = state.take(of: number) { $0.identifier == waiter.identifier }
            // A regular file cannot be watched and is always ready.
            return failure == .notPermitted ? .success(()) : .failure(SystemError("epoll_ctl", failure))
        }
        if let end {
            waiter.continuation.resume(with: end)
        } else if waiter.deadline != nil {
            wake()
        }
    }

    func cancel(_ identifier: UInt64, of number: CInt) {
        let cancelled = state.withLock { $0.take(of: number) { $0.identifier == identifier } }
        for waiter in cancelled { waiter.continuation.resume(throwing: CancellationError()) }
    }

    func stop() {
        state.withLock { $0.isStopped = true }
        wake()
    }

    /// Serves waits until `stop()`; the thread's body.
    func run() {
        var events = [epoll_event](repeating: epoll_event(), count: 64)
        while true {
            let (isStopped, timeout) = state.withLock { ($0.isStopped, Self.timeout(until: $0.waiters)) }
            if isStopped { break }
            let count = epoll_wait(epoll.number, &events, CInt(events.count), timeout)
            for event in events.prefix(Int(max(count, 0))) {
                if event.data.fd == waker.number {
                    var value: eventfd_t = 0
                    eventfd_read(waker.number, &value)
                } else {
                    resume(waitersOn: event.data.fd, after: event.events)
                }
            }
            expire()
        }
        let left = state.withLock { state in
            defer { state.waiters = [:] }
            return state.waiters.values.flatMap { $0 }
        }
        for waiter in left { waiter.continuation.resume(throwing: CancellationError()) }
    }

    private func resume(waitersOn number: CInt, after events: UInt32) {
        let ready = state.withLock { state in
            let ready = state.take(of: number) { $0.readiness.isMet(by: events) }
            // One shot only: whoever still waits must be armed again.
            if let left = state.waiters[number] { _ = arm(number, for: left) }
            return ready
        }
        for waiter in ready { waiter.continuation.resume() }
    }

    private func expire() {
        let now = ContinuousClock.now
        let expired = state.withLock { state in
            state.waiters.keys.flatMap { number in
                state.take(of: number) { $0.deadline.map { $0 <= now } ?? false }
            }
        }
        for waiter in expired {
            waiter.continuation.resume(throwing: SystemError("epoll_wait", .timedOut))
        }
    }

    /// Asks for one report of what the waiters want.
    ///
    /// The kernel forgets a descriptor when it is closed, and its number comes back for another; so the registration
    /// is changed where it stands and made where it does not, and never needs to be taken out.
    private func arm(_ number: CInt, for waiters: [Waiter]) -> Errno? {
        var event = epoll_event()
        event.events = waiters.reduce(EPOLLONESHOT.rawValue) { $0 | $1.readiness.interest }
        event.data.fd = number
        if epoll_ctl(epoll.number, EPOLL_CTL_MOD, number, &event) == 0 { return nil }
        guard Errno.current == .noSuchFileOrDirectory else { return .current }
        return epoll_ctl(epoll.number, EPOLL_CTL_ADD, number, &event) == 0 ? nil : .current
    }

    private func wake() {
        eventfd_write(waker.number, 1)
    }

    /// Milliseconds for epoll_wait(2), rounded up; -1 when nobody has a deadline.
    private static func timeout(until waiters: [CInt: [Waiter]]) -> CInt {
        guard let first = waiters.values.joined().compactMap(\.deadline).min() else { return -1 }
        return PollTimeout.milliseconds(until: first)
    }
}
