import Glibc
import LinuxSystem
import ServiceLifecycle

/// Does what the daemon's signals ask for: SIGHUP reads the configuration again, SIGTERM and SIGINT end in order.
struct SignalLoop: Sendable {
    static let signals = [SIGHUP, SIGTERM, SIGINT]

    let signals: SignalDescriptor
    let reactor: Reactor
    let reload: Reload

    /// Runs until its task is cancelled; throws when a reload left the daemon without intake.
    func run(ending group: ServiceGroup) async throws {
        var reload = reload
        do {
            while true {
                switch try await signals.next(on: reactor) {
                case SIGHUP: try await reload.run()
                default: await group.triggerGracefulShutdown()
                }
            }
        } catch is CancellationError {
            // The daemon has ended.
        } catch {
            await group.triggerGracefulShutdown()
            throw error
        }
    }
}
