import Synchronization

/// Says that workers should start anew, since what they read before they shut themselves in has changed.
///
/// The file under way is finished by the old process; the next one gets a new process.
package final class WorkerRenewal: Sendable {
    private let count = Atomic(0)

    package init() {}

    package func renew() {
        count.add(1, ordering: .releasing)
    }

    /// Differs from what a process was started with once it should be replaced.
    var current: Int { count.load(ordering: .acquiring) }
}
