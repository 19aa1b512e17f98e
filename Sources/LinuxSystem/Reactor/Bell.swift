import CLinuxSystem
import SystemPackage

/// Wakes a task from anywhere: a ring before the wait counts, several are one (eventfd(2)).
package final class Bell: Sendable {
    private let descriptor: SharedDescriptor

    package init() throws(SystemError) {
        let number = try retrying("eventfd") { eventfd(0, CInt(EFD_CLOEXEC | EFD_NONBLOCK)) }
        descriptor = SharedDescriptor(Descriptor(owning: number))
    }

    package func ring() {
        eventfd_write(descriptor.number, 1)
    }

    /// Waits for a ring; `false` when there was none until the deadline.
    ///
    /// One task at a time. Throws `CancellationError` when the task is cancelled or the reactor stopped.
    @discardableResult
    package func wait(on reactor: Reactor, until deadline: ContinuousClock.Instant? = nil) async throws -> Bool {
        while true {
            var count: eventfd_t = 0
            if eventfd_read(descriptor.number, &count) == 0 { return true }
            do {
                try await reactor.readable(descriptor, until: deadline)
            } catch let error as SystemError where error.errno == .timedOut {
                return eventfd_read(descriptor.number, &count) == 0
            }
        }
    }
}
