import Configuration
import Intake
import LinuxSystem
import Logging
import SystemPackage
import Systemd

/// Reads the configuration again on SIGHUP: checked first, and with a fault in it the old one stays in force.
struct Reload: Sendable {
    let source: ConfigurationSource
    /// What the daemon started with: settings that need a restart stay as they are here.
    private let current: KlipingConfiguration
    private var inForce: KlipingConfiguration
    let intake: IntakeSlot
    let topics: TopicBook
    let makeIntake: IntakeMaker
    let lanes: Int
    let changes: Station.Changes
    let log: Logger

    init(
        source: ConfigurationSource,
        current: KlipingConfiguration,
        intake: IntakeSlot,
        topics: TopicBook,
        makeIntake: @escaping IntakeMaker,
        lanes: Int,
        changes: Station.Changes,
        log: Logger
    ) {
        self.source = source
        self.current = current
        inForce = current
        self.intake = intake
        self.topics = topics
        self.makeIntake = makeIntake
        self.lanes = lanes
        self.changes = changes
        self.log = log
    }

    /// Reads, checks and applies.
    ///
    /// Throws when the daemon is left without intake: it has to be started again.
    mutating func run() async throws {
        ServiceNotification.reloading()
        reloadTopics()
        inForce = try await reload(inForce)
        ServiceNotification.ready()
    }

    /// Puts the desk's own topics in force as they are written now; with a fault in a file all stay as they were.
    private func reloadTopics() {
        do throws(ConfigurationErrors) {
            topics.replace(with: DeskTopics(rules: try source.loadTopics().rules))
        } catch {
            for fault in error.errors {
                log.error("topics have a fault, the old ones stay in force", metadata: ["fault": "\(fault)"])
            }
        }
    }

    /// The configuration in force after the signal.
    private func reload(_ old: KlipingConfiguration) async throws -> KlipingConfiguration {
        let new: KlipingConfiguration
        do {
            new = try source.load()
        } catch {
            for fault in error.errors {
                log.error("configuration has a fault, the old one stays in force", metadata: ["fault": "\(fault)"])
            }
            return old
        }
        for name in Self.needingRestart(old, new) {
            log.warning("setting changed that only a restart applies", metadata: ["setting": "\(name)"])
        }
        if old != new, try await !apply(new) { return old }
        log.notice("configuration reloaded", metadata: ["folders": "\(new.folders.count)"])
        changes.signal()
        return new
    }

    /// Puts a new intake in the place of the old one, once that has finished what it began.
    private func apply(_ settings: KlipingConfiguration) async throws -> Bool {
        var configuration = IntakeConfiguration(settings, lanes: lanes)
        // These need a restart; until then they stay as they were.
        configuration.spool = FilePath(current.spool.path)
        configuration.store = IntakeConfiguration.store(of: current)
        let new: Intake
        do throws(IntakeError) {
            new = try makeIntake(configuration)
        } catch {
            log.error("configuration could not be applied, the old one stays in force", metadata: ["fault": "\(error)"])
            return false
        }
        let old = intake.current
        let isPaused = old.status.state == .paused
        await old.drain(within: settings.intake.drainLimit)
        if isPaused { new.pause() }
        do throws(IntakeError) {
            try new.start()
        } catch {
            log.critical("intake could not be started again", metadata: ["fault": "\(error)"])
            throw error
        }
        intake.replace(with: new)
        return true
    }

    /// The sections whose change a running daemon cannot follow.
    private static func needingRestart(_ old: KlipingConfiguration, _ new: KlipingConfiguration) -> [String] {
        var names: [String] = []
        if old.spool != new.spool { names.append("[spool]") }
        if old.archive.path != new.archive.path { names.append("[archive] path") }
        if old.socket != new.socket { names.append("[socket]") }
        if old.workers != new.workers { names.append("[workers]") }
        if old.intake.maximumFileSize != new.intake.maximumFileSize { names.append("[intake] maximum_file_size") }
        if old.intake.drainLimit != new.intake.drainLimit { names.append("[intake] drain_limit") }
        if old.log != new.log { names.append("[log]") }
        return names
    }
}
