import ArgumentParser
import Clippings
import Configuration
import FoundationEssentials
import Glibc
import JournalLogging
import LinuxSystem
import Notifications

/// The notifier's command line.
@main
struct Program: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kliping-notifier",
        abstract: "Deliver what klipingd's watches raise to programs and web addresses.",
        discussion: "Runs in the foreground; see kliping-notifier(8) and kliping-notifier.conf(5).",
        version: "kliping-notifier \(KlipingVersion.text)"
    )

    static let standardError = StandardError(program: "kliping-notifier")

    @OptionGroup var places: PlaceOptions

    @Flag(help: "Check the configuration, say every fault in it, and exit.")
    var checkConfig = false

    @Flag(help: "Tell how far each destination is, what waits and what was set aside, and exit; 1 when something was.")
    var status = false

    @Flag(help: "With --status: one JSON object a destination.")
    var json = false

    @Option(help: ArgumentHelp("Send a sample alert to a destination, from here, and exit.", valueName: "destination"))
    var test: String?

    @Option(
        help: ArgumentHelp("Send again what was set aside: all, or the alerts named.", valueName: "destination")
    )
    var retry: String?

    @Argument(help: "With --retry: the numbers of the alerts.")
    var alert: [Int64] = []

    @Flag(help: .hidden)
    var printExampleConfiguration = false

    @Flag(help: .hidden)
    var printConfigurationManual = false

    func validate() throws {
        let wishes = [checkConfig, status, test != nil, retry != nil]
        guard wishes.count(where: \.self) <= 1 else {
            throw ValidationError("--check-config, --status, --test and --retry exclude each other.")
        }
        guard retry != nil || alert.isEmpty else { throw ValidationError("Numbers of alerts go with --retry.") }
        guard status || !json else { throw ValidationError("--json goes with --status.") }
    }

    func run() throws {
        if printExampleConfiguration {
            print(ConfigurationSchema.notifier.example(), terminator: "")
        } else if printConfigurationManual {
            print(ConfigurationSchema.notifier.manual(), terminator: "")
        } else {
            try act(on: places.configuration())
        }
    }

    private func act(on configuration: NotifierConfiguration) throws {
        if checkConfig {
            print(configuration.file.map { "\($0): no faults" } ?? "no configuration file, so nothing is delivered")
        } else if status {
            try StatusReport(configuration, state: places.stateFolder).print(json: json)
        } else if let test {
            try TestDelivery(destination(test, in: configuration)).run()
        } else if let retry {
            try Wish(destination(retry, in: configuration), state: places.stateFolder).make(for: alert)
        } else {
            try serve(configuration)
        }
    }

    private func destination(_ name: String, in configuration: NotifierConfiguration) throws -> DestinationSettings {
        if let found = configuration.destinations.first(where: { $0.name == name }) { return found }
        let names = configuration.destinations.map { "'\($0.name)'" }.joined(separator: ", ")
        Self.standardError.write(
            "there is no destination '\(name)'; " + (names.isEmpty ? "none is configured" : "there are \(names)")
        )
        throw ExitCode(EX_USAGE)
    }

    private func serve(_ configuration: NotifierConfiguration) throws {
        umask(0o077)
        // A receiver that closes its connection is an error to report, not a signal to die of.
        signal(SIGPIPE, SIG_IGN)
        // Before any other thread, which inherits the mask.
        let signals = try SignalDescriptor(NotifierProcess.signals)
        let state = places.stateFolder
        let lock: SharedDescriptor?
        do throws(SystemError) {
            lock = try state.lock()
        } catch {
            Self.standardError.write("the folder of state cannot be used: \(error); name another one with --state")
            throw ExitCode(EX_CANTCREAT)
        }
        guard let lock else {
            Self.standardError.write(
                "another kliping-notifier works in '\(state.path)'; stop it, or name another --state"
            )
            throw ExitCode(EX_TEMPFAIL)
        }
        let process = NotifierProcess(configuration: configuration, places: places, state: state, signals: signals)
        try Blocking.run { try await process.run() }
        withExtendedLifetime(lock) {}
    }
}

/// Runs tasks from the main thread, on threads that sleep while there is nothing to do.
enum Blocking {
    static func run(_ body: @escaping @Sendable () async throws -> Void) throws {
        let failure = Monitor<(any Error)?>(nil)
        TaskThreads(count: 2, named: "tasks").runBlocking {
            do {
                try await body()
            } catch {
                failure.withLock { $0 = error }
            }
        }
        guard let failure = failure.withLock({ $0 }) else { return }
        if failure is ExitCode { throw failure }
        Program.standardError.write("\(failure)")
        throw ExitCode(EX_SOFTWARE)
    }
}
