import ArgumentParser
import Clippings
import Configuration
import FoundationEssentials
import JournalLogging
import LinuxSystem
import Systemd

/// The daemon's command line.
@main
struct Program: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "klipingd",
        abstract: "Watch drop folders of news and answer what lies in them.",
        discussion: "Runs in the foreground; see klipingd(8) and kliping.conf(5).",
        version: "klipingd \(KlipingVersion.text)"
    )

    private static let standardError = StandardError(program: "klipingd")

    @OptionGroup var places: PlaceOptions

    @Flag(help: "Check the configuration, say every fault in it, and exit.")
    var checkConfig = false

    @Flag(help: .hidden)
    var printExampleConfiguration = false

    @Flag(help: .hidden)
    var printConfigurationManual = false

    func run() throws {
        if printExampleConfiguration {
            print(ConfigurationSchema.daemon.example(), terminator: "")
            return
        }
        if printConfigurationManual {
            print(ConfigurationSchema.daemon.manual(), terminator: "")
            return
        }
        let source = places.configurationSource
        if checkConfig { return try check(source) }
        let configuration: KlipingConfiguration
        do {
            configuration = try source.load()
        } catch {
            Self.standardError.write(error.description)
            throw ExitCode(SystemExit.configuration)
        }
        try serve(configuration, source)
    }

    /// Says every fault of the configuration and of the desk's own topics.
    private func check(_ source: ConfigurationSource) throws {
        var faults: [ConfigurationError] = []
        var files: [String] = []
        do throws(ConfigurationErrors) {
            files = try source.load().files
            if files.isEmpty { print("no configuration file; the defaults are in force") }
        } catch {
            faults += error.errors
        }
        do throws(ConfigurationErrors) {
            files += try source.loadTopics().files
        } catch {
            faults += error.errors
        }
        for file in files { print("\(file): no faults") }
        guard faults.isEmpty else {
            Self.standardError.write(faults.map(\.description).joined(separator: "\n"))
            throw ExitCode(SystemExit.configuration)
        }
    }

    private func serve(_ configuration: KlipingConfiguration, _ source: ConfigurationSource) throws {
        // Both before any other thread: one clears the environment, the other's mask is inherited.
        let inherited = try SocketActivation.listenDescriptors()
        let daemon = Daemon(
            configuration: configuration,
            source: source,
            signals: try SignalDescriptor(SignalLoop.signals),
            inherited: inherited
        )
        let failure = Monitor<(any Error)?>(nil)
        TaskThreads(count: 2, named: "tasks").runBlocking {
            do {
                try await daemon.run()
            } catch {
                failure.withLock { $0 = error }
            }
        }
        switch failure.withLock({ $0 }) {
        case nil: return
        case let failure as StartupFailure:
            Self.standardError.write(failure.description)
            throw ExitCode(failure.exitStatus)
        case let failure?:
            Self.standardError.write("\(failure)")
            throw ExitCode(SystemExit.internalFault)
        }
    }
}

/// Where things are, as the command line says.
struct PlaceOptions: ParsableArguments {
    @Option(name: .customLong("config"), help: "Read this file instead of kliping.toml in its usual place.")
    var configurationFile: String?

    @Flag(help: "Be one user's own daemon: everything below the XDG directories.")
    var user = false

    @Option(help: "The drop folder of a user's own daemon; implies --user.")
    var inbox: String?

    @Option(help: "The archive of a user's own daemon; implies --user.")
    var data: String?

    @Option(help: "Where to answer.")
    var socket: String?

    /// What these options come to.
    var configurationSource: ConfigurationSource {
        let isOwn = user || inbox != nil || data != nil
        var paths = isOwn ? DefaultPaths.user(environment: ProcessInfo.processInfo.environment) : .service
        paths = paths.overriding(inbox: inbox, data: data, socket: socket)
        if let configurationFile { paths.configuration = configurationFile }
        return ConfigurationSource(paths: paths, isFileRequired: configurationFile != nil)
    }
}
