import ArgumentParser
import Configuration
import DeskInterface
import FoundationEssentials
import Glibc
import JournalLogging
import Notifications
import SystemPackage

/// Where things are, as the command line says.
struct PlaceOptions: ParsableArguments {
    @Option(
        name: .customLong("config"),
        help: ArgumentHelp("Read this file instead of notifier.toml in its usual place.", valueName: "file")
    )
    var configurationFile: String?

    @Flag(help: "Be one user's own notifier: everything below the XDG directories.")
    var user = false

    @Option(help: ArgumentHelp("Where the daemon answers.", valueName: "path"))
    var socket: String?

    @Option(help: ArgumentHelp("Where to remember what was delivered.", valueName: "directory"))
    var state: String?

    private var environment: [String: String] { ProcessInfo.processInfo.environment }

    private var paths: NotifierPaths { user ? .user(environment: environment) : .service }

    /// Reads and checks the file; says every fault and throws the exit status.
    func configuration() throws -> NotifierConfiguration {
        do throws(ConfigurationErrors) {
            return try load()
        } catch {
            Program.standardError.write(error.description)
            throw ExitCode(EX_CONFIG)
        }
    }

    func load() throws(ConfigurationErrors) -> NotifierConfiguration {
        try NotifierConfiguration.load(
            configurationFile ?? paths.configuration,
            isFileRequired: configurationFile != nil
        )
    }

    /// The sockets to try, in order.
    func sockets(_ configuration: NotifierConfiguration) -> [String] {
        if let socket { return [socket] }
        if !configuration.socket.isEmpty { return [configuration.socket] }
        if user { return DeskSocket.candidates(environment: environment) }
        return [DeskSocket.servicePath]
    }

    /// As the command line says, or the service manager (systemd.exec(5)), or the usual one.
    var stateFolder: StateFolder {
        let managed = environment["STATE_DIRECTORY"]?.split(separator: ":").first.map(String.init)
        return StateFolder(FilePath(state ?? managed ?? paths.state))
    }
}
