import CLinuxSystem
import SystemPackage
/// Lets tasks wait until a descriptor can be read or written, with one epoll(7) thread for all of them.
///
/// A wait ends by readiness, cancellation (`CancellationError`), its deadline (`ETIMEDOUT`) or `stop()` (as cancelled).
/// It may also end early, so the caller tries its non-blocking call again and comes back on `EAGAIN`. Idle costs no
/// wake-up.
package final class Reactor: Sendable {
    private let loop: ReadinessLoop

    package init() throws(SystemError) {
        let loop = try ReadinessLoop()
        OwnThread.start(named: "reactor") { loop.run() }
        self.loop = loop
    }

    deinit {
        loop.stop()
    }

    /// Ends the thread and every wait, those to come included.
    package func stop() {
        loop.stop()
    }

    /// Returns when a read, or an accept, would not block: data, end of stream, or an error to collect.
    package func readable(_ descriptor: SharedDescriptor, until deadline: ContinuousClock.Instant? = nil) async throws {
        try await wait(for: .readable, of: descriptor, until: deadline)
    }

    /// Returns when a write would not block.
    package func writable(_ descriptor: SharedDescriptor, until deadline: ContinuousClock.Instant? = nil) async throws {
        try await wait(for: .writable, of: descriptor, until: deadline)
    }

    /// Returns when the other end is gone for good; one that only stopped sending is not.
    package func hungUp(_ descriptor: SharedDescriptor) async throws {
        try await wait(for: .hungUp, of: descriptor, until: nil)
    }

    /// Suspends for a time, without the timers of the standard executor (see `TaskThreads`).
    ///
    /// Throws `CancellationError` when the task is cancelled or the reactor stopped.
    package func sleep(for duration: Duration) async throws {
        let number = try retrying("eventfd") { eventfd(0, CInt(EFD_CLOEXEC)) }
        let never = SharedDescriptor(Descriptor(owning: number))
        let end = ContinuousClock.now + duration
        while ContinuousClock.now < end {
            do {
                try await readable(never, until: end)
            } catch let error as SystemError where error.errno == .timedOut {
                return
            }
        }
    }

    private func wait(
        for readiness: Readiness,
        of descriptor: SharedDescriptor,
        until deadline: ContinuousClock.Instant?
    ) async throws {
        let identifier = loop.nextIdentifier()
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                loop.add(
                    Waiter(
                        identifier: identifier,
                        descriptor: descriptor,
                        readiness: readiness,
                        deadline: deadline,
                        continuation: continuation
                    )
                )
            }
        } onCancel: {
            loop.cancel(identifier, of: descriptor.number)
        }
    }
}
