import Archive
import Clippings
import Configuration
import DeskInterface
import Glibc
import Intake
import JournalLogging
import LanguagePacks
import LinuxSystem
import Logging
import SQLiteArchive
import ServiceLifecycle
import Stories
import SystemPackage
import Systemd
import WorkerPool

/// Makes an intake for a configuration, with all else as it is.
typealias IntakeMaker = @Sendable (IntakeConfiguration) throws(IntakeError) -> Intake

/// Builds the parts in the order in which they depend on each other, and runs them until a signal ends them.
struct Daemon {
    let configuration: KlipingConfiguration
    let source: ConfigurationSource
    let signals: SignalDescriptor
    let inherited: [SocketActivation.InheritedSocket]

    /// Runs until SIGTERM or SIGINT.
    ///
    /// Throws `StartupFailure` when it cannot start.
    func run() async throws {
        let socketPath =
            try inherited.first.map { try UnixListener.path(of: $0.descriptor) } ?? configuration.socket.path
        let log = Logger(label: "klipingd") { _ in
            JournalLogHandler(program: "klipingd", logLevel: configuration.log.level.logger)
        }
        umask(0o027)
        try OwnFolders.make(for: configuration, isOwn: source.isOwn)
        let reactor = try Reactor()
        let archive = try await openArchive(reactor)
        let feed = CommitFeed()
        let alertFeed = CommitFeed()
        let alerts = Station.Changes()
        let changes = Station.Changes()
        let wakeups = Station.Changes()
        let knowledge = KnowledgeDirectories.all(own: source.directory)
        let packs = LanguagePacks(directories: knowledge)
        for problem in packs.problems {
            log.warning("part of a language pack is left out: \(problem)")
        }
        let topics = TopicBook(firstTopics(log))
        let watching = WatchReading(judge: StoryNews(units: UnitNames(packs))) { try topics.query($0) }
        let overlay = OverlayFile(archive: configuration.archive.path)
        if case .refused(let why) = overlay.read() {
            log.warning(
                "what was learnt of topics cannot be read, the shipped model alone is in use; run 'kliping train'",
                metadata: ["file": "\(overlay.path)", "why": "\(why)"]
            )
        }
        let renewal = WorkerRenewal()
        let workers = try WorkerSetup(
            configuration.workers,
            maximumFileSize: configuration.intake.maximumFileSize,
            knowledge: knowledge,
            topics: overlay.path,
            renewal: renewal
        )
        let makeIntake: IntakeMaker = { configuration throws(IntakeError) in
            try Intake(
                configuration,
                archive: archive,
                logger: log,
                makeParser: workers.makeParser,
                onCommit: { committed in
                    let newest = committed.lazy.compactMap(\.newestClipping).max()
                    if let newest { feed.announce(newest: newest) }
                    // Copies of what went are to be compared once more, too.
                    wakeups.signal()
                    changes.signal()
                }
            )
        }
        let intake = IntakeSlot(try firstIntake(makeIntake, lanes: workers.count))
        let reindexer = Reindexer(archive: archive, intake: intake, log: log)
        let station = Station(
            archive: archive,
            copyArchive: archive,
            intake: intake,
            reindexer: reindexer,
            settings: .init(
                version: KlipingVersion.text,
                process: Int(getpid()),
                started: WallClock.milliseconds,
                workers: workers.count
            ),
            changes: changes
        )
        let harness = DeskHarness(
            archive: archive,
            copyArchive: archive,
            alertArchive: archive,
            topicArchive: archive,
            topics: topics,
            training: TopicTraining(archive: archive, file: overlay, renewal: renewal, log: log),
            intake: intake,
            feed: feed,
            alertFeed: alertFeed,
            watching: watching,
            alerts: alerts,
            reindexer: reindexer,
            backups: Backup(archive: archive, folder: FilePath(configuration.archive.path)),
            wideSearches: WideSearches(archive: archive),
            units: UnitNames(packs),
            station: station,
            wakeups: wakeups
        )
        let listener = try listener()
        let control = try ControlService(
            listener: listener,
            reactor: reactor,
            handler: harness,
            policy: policy,
            log: log
        )
        let services: [any Service] = [
            control,
            Reporter(station: station, reactor: reactor, log: log),
            AlertService(
                archive: archive,
                copyArchive: archive,
                intake: intake,
                watching: watching,
                feed: alertFeed,
                wakeups: alerts,
                reactor: reactor,
                log: log
            ),
            ComparingService(
                archive: archive,
                watching: watching,
                intake: intake,
                wakeups: wakeups,
                changes: changes,
                alerts: alerts,
                reactor: reactor,
                log: log
            ),
            IntakeService(intake: intake, drainLimit: configuration.intake.drainLimit, log: log),
            ReadinessService(socket: socketPath, reactor: reactor, log: log),
        ]
        // Stopped from the last to the first: answering goes on until intake is drained.
        let group = ServiceGroup(
            configuration: .init(
                services: services.map { .init(service: $0, successTerminationBehavior: .ignore) },
                logger: log
            )
        )
        let reload = Reload(
            source: source,
            current: configuration,
            intake: intake,
            topics: topics,
            makeIntake: makeIntake,
            lanes: workers.count,
            changes: changes,
            log: log
        )
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask {
                try await SignalLoop(signals: signals, reactor: reactor, reload: reload).run(ending: group)
            }
            try await group.run()
            tasks.cancelAll()
            try await tasks.waitForAll()
        }
        log.info("stopped")
    }

    /// The desk's own topics; none when a file has a fault, since news should come in all the same.
    private func firstTopics(_ log: Logger) -> DeskTopics {
        do throws(ConfigurationErrors) {
            return DeskTopics(rules: try source.loadTopics().rules)
        } catch {
            for fault in error.errors {
                log.error("topics have a fault, none of the desk's own is in force", metadata: ["fault": "\(fault)"])
            }
            return DeskTopics()
        }
    }

    private func firstIntake(_ make: IntakeMaker, lanes: Int) throws -> Intake {
        do {
            return try make(IntakeConfiguration(configuration, lanes: lanes))
        } catch {
            throw StartupFailure(SystemExit.cannotCreate, error.message, remedy: error.remedy)
        }
    }

    /// Opens the archive on a thread of its own, asking the service manager for time as long as a migration takes.
    private func openArchive(_ reactor: Reactor) async throws -> SQLiteArchive {
        let path = configuration.archive.path
        return try await withThrowingTaskGroup(of: SQLiteArchive?.self) { group in
            group.addTask {
                do {
                    return try await OwnThread.run(named: "archive-open") { try SQLiteArchive(directory: path) }
                } catch let error as ArchiveError {
                    let status =
                        error.code == .locked || error.code == .diskFull
                        ? SystemExit.temporaryFailure : SystemExit.internalFault
                    throw StartupFailure(status, error.message, remedy: error.remedy)
                }
            }
            group.addTask {
                while true {
                    try await reactor.sleep(for: .seconds(5))
                    ServiceNotification.extendTimeout(microseconds: 30_000_000)
                    ServiceNotification.status("opening the archive, which takes long after an update")
                }
            }
            defer { group.cancelAll() }
            for try await archive in group {
                if let archive { return archive }
            }
            throw CancellationError()
        }
    }

    private func listener() throws -> UnixListener {
        do {
            if let socket = inherited.first {
                return try UnixListener(inherited: Descriptor(owning: socket.descriptor))
            }
            return try UnixListener(at: FilePath(configuration.socket.path))
        } catch {
            throw StartupFailure(
                SystemExit.cannotCreate,
                "the control socket could not be opened: \(error)",
                remedy: "stop the other daemon, or name another path in [socket] path"
            )
        }
    }

    private var policy: AccessPolicy {
        AccessPolicy(
            owner: geteuid(),
            ownerName: UserName.of(geteuid()),
            readers: configuration.socket.readers,
            desk: configuration.socket.desk
        )
    }
}

extension CommittedDelivery {
    /// The highest number among the clippings that this delivery brought.
    fileprivate var newestClipping: ClippingID? {
        guard case .stored(let stored) = receipt else { return nil }
        return stored.last?.id
    }
}
