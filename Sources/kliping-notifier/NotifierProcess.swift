import Configuration
import Glibc
import JournalLogging
import LinuxSystem
import Logging
import Notifications
import Systemd

/// The notifier as a service: what it tells systemd, and what signals ask of it.
struct NotifierProcess: Sendable {
    static let signals = [SIGHUP, SIGTERM, SIGINT]

    let configuration: NotifierConfiguration
    let places: PlaceOptions
    let state: StateFolder
    let signals: SignalDescriptor

    /// Changes that come faster are told together.
    private static let pace = Duration.seconds(1)

    func run() async throws {
        let log = Logger(label: "kliping-notifier") { [configuration] _ in
            JournalLogHandler(program: "kliping-notifier", logLevel: configuration.log.level.logger)
        }
        let reactor = try Reactor()
        let changed = try Bell()
        let notifier = try Notifier(
            configuration.destinations,
            sockets: places.sockets(configuration),
            state: state,
            reactor: reactor,
            log: log,
            onChange: { changed.ring() }
        )
        if configuration.destinations.isEmpty {
            log.warning("no destination is configured, so nothing is delivered; see kliping-notifier.conf(5)")
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await obey(notifier, reactor, log) }
            group.addTask { try await tell(notifier, changed, reactor) }
            if let interval = ServiceNotification.watchdogInterval {
                group.addTask { try await proveLife(notifier, reactor, every: interval / 2) }
            }
            ServiceNotification.ready(status: await notifier.standing())
            await notifier.run()
            group.cancelAll()
            do {
                try await group.waitForAll()
            } catch is CancellationError {
                // The orderly end of what never ends by itself.
            }
        }
        log.info("stopped")
    }

    private func obey(_ notifier: Notifier, _ reactor: Reactor, _ log: Logger) async throws {
        while true {
            switch try await signals.next(on: reactor) {
            case SIGHUP: reload(notifier, log)
            default:
                ServiceNotification.stopping(status: "ending what is under way")
                notifier.finish()
            }
        }
    }

    /// Checked first: with a fault in it the old configuration stays in force.
    private func reload(_ notifier: Notifier, _ log: Logger) {
        ServiceNotification.reloading()
        defer { ServiceNotification.ready() }
        do throws(ConfigurationErrors) {
            let new = try places.load()
            if new.socket != configuration.socket || new.log != configuration.log {
                log.warning("only a restart applies changes in [daemon] and [log]")
            }
            notifier.apply(new.destinations)
            log.info("configuration read again", metadata: ["destinations": "\(new.destinations.count)"])
        } catch {
            for fault in error.errors {
                log.error("configuration has a fault, the old one stays in force", metadata: ["fault": "\(fault)"])
            }
        }
    }

    private func tell(_ notifier: Notifier, _ changed: Bell, _ reactor: Reactor) async throws {
        while true {
            try await changed.wait(on: reactor)
            ServiceNotification.status(await notifier.standing())
            try await reactor.sleep(for: Self.pace)
        }
    }

    /// Each destination has to answer first: a timer alone would prove only that a timer runs.
    private func proveLife(_ notifier: Notifier, _ reactor: Reactor, every interval: Duration) async throws {
        while true {
            _ = await notifier.standing()
            ServiceNotification.watchdog()
            try await reactor.sleep(for: interval)
        }
    }
}
