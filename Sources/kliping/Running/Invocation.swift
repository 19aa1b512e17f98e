import ArgumentParser
import DeskInterface
import WorkerPool

/// One run of the program: parse the arguments, resolve what the command needs, run it, say how it ended.
struct Invocation: Sendable {
    var arguments: [String]
    var environment: [String: String]
    var console: Console
    /// Overrides where the daemon is looked for.
    var sockets: [String]?
    var makeParser: @Sendable () throws -> any FileParser

    init(arguments: [String], environment: [String: String], console: Console) {
        self.arguments = arguments
        self.environment = environment
        self.console = console
        makeParser = { try SandboxedParser.make(environment: environment) }
    }

    func run() async -> ExitStatus {
        let command: any ParsableCommand
        do {
            command = try parse()
        } catch {
            return explain(error)
        }
        guard let command = command as? any Subcommand else {
            do {
                var command = command
                try command.run()
                return .done
            } catch {
                return explain(error)
            }
        }
        let session = Session(
            console: console,
            environment: environment,
            sockets: sockets ?? DeskSocket.candidates(environment: environment),
            makeParser: makeParser
        )
        do {
            return try await command.run(in: session)
        } catch {
            let failure = CommandFailure(error, query: command.query)
            complain(failure)
            return failure.status
        }
    }

    /// Most runs name their command right away, and parsing with that one alone takes a third of the time.
    ///
    /// Whatever it does not take as it stands (help, a version, wrong usage) goes to the whole tree, which knows what to
    /// say to it.
    private func parse() throws -> any ParsableCommand {
        if let plain = SearchCommand(plain: arguments) { return plain }
        let arguments = QueryWords.keepingDashes(in: arguments)
        let named = KlipingCommand.configuration.subcommands.first {
            $0.configuration.commandName == arguments.first
        }
        if let named, let command = try? named.parseAsRoot(Array(arguments.dropFirst())) { return command }
        return try KlipingCommand.parseAsRoot(arguments)
    }

    /// Help, completion scripts and versions go to the standard output, wrong usage to the error stream.
    private func explain(_ error: any Error) -> ExitStatus {
        let text = KlipingCommand.fullMessage(for: error, columns: console.outputIsTerminal ? console.columns : 80)
        guard KlipingCommand.exitCode(for: error) == .success else {
            if let unknown = UnknownCommand(arguments) { return refuse(unknown) }
            console.writeError(text + "\n")
            return .usage
        }
        try? console.write(text + "\n")
        return .done
    }

    private func refuse(_ unknown: UnknownCommand) -> ExitStatus {
        complain(CommandFailure(.usage, unknown.message, remedy: unknown.remedy))
        return .usage
    }

    private func complain(_ failure: CommandFailure) {
        let style = Style(isColoured: console.errorIsTerminal && (environment["NO_COLOR"] ?? "").isEmpty)
        var text = "kliping: \(style.failure(InertText.line(failure.message)))\n"
        for line in failure.excerpt { text += "  \(line)\n" }
        if let remedy = failure.remedy { text += "  \(InertText.line(remedy))\n" }
        console.writeError(text)
    }
}

/// A command that this program runs: arguments in, an exit status out.
protocol Subcommand: ParsableCommand {
    /// The query among the arguments, for errors that point into it.
    var query: String? { get }

    func run(in session: Session) async throws -> ExitStatus
}

extension Subcommand {
    var query: String? { nil }
}
