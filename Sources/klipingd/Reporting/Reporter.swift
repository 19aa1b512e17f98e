import Archive
import DeskInterface
import LinuxSystem
import Logging
import ServiceLifecycle
import Systemd

/// Tells the service manager how things stand: `STATUS=` when something changed, `WATCHDOG=1` after the archive answered.
struct Reporter: Service {
    let station: Station
    let reactor: Reactor
    let log: Logger

    /// Changes that come faster are told together.
    private static let pace = Duration.seconds(1)

    func run() async throws {
        do {
            try await cancelWhenGracefulShutdown {
                try await withThrowingDiscardingTaskGroup { group in
                    group.addTask { try await tellChanges() }
                    if let interval = ServiceNotification.watchdogInterval {
                        group.addTask { try await proveLife(every: interval / 2) }
                    }
                }
            }
        } catch is CancellationError {
            // An orderly stop.
        }
    }

    private func tellChanges() async throws {
        for await _ in station.changes.stream {
            do {
                ServiceNotification.status(try await station.status().summary)
            } catch is CancellationError {
                throw CancellationError()
            } catch {
                // An archive that cannot answer for a moment must not end the daemon, which is to say so.
                log.error("the status could not be read, ignoring", metadata: ["error": "\(error)"])
            }
            try await reactor.sleep(for: Self.pace)
        }
    }

    /// A timer alone would prove only that a timer runs: the archive has to answer first.
    private func proveLife(every interval: Duration) async throws {
        while true {
            do {
                try await OwnThread.run(named: "watchdog") { [archive = station.archive] in try archive.ping() }
                ServiceNotification.watchdog()
                // What no commit tells: a folder that went missing, a disk that filled up.
                station.touch()
            } catch let error as ArchiveError {
                log.error("archive does not answer the watchdog", metadata: ["error": "\(error)"])
            }
            try await reactor.sleep(for: interval)
        }
    }
}
