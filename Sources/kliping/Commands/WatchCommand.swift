import ArgumentParser
import DeskInterface

/// The command `kliping watch`, which its subcommands do.
struct WatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: "Keep an eye on a query: be told of new stories, figures, speakers, corrections, and of silence.",
        subcommands: [
            WatchAddCommand.self, WatchListCommand.self, WatchAlertsCommand.self, WatchRemoveCommand.self,
        ],
        defaultSubcommand: WatchListCommand.self
    )
}

/// The command `kliping watch add`.
struct WatchAddCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Watch a query, and show what it would have told of the last days.",
        discussion: """
            One alert comes per story, and another when something is new in it; what is shown here counts as told. The \
            query language: man kliping-query.
            """
    )

    @Argument(help: "What the watch is called: letters, digits, '-', '_' and '.'.")
    var name: String

    @Argument(help: "The query; several arguments are joined by spaces.")
    var words: [String]

    @Option(help: ArgumentHelp("Tell when so many outlets carry a story; 3,10,30 by default.", valueName: "count,..."))
    var outlets: OutletThresholds?

    @Option(help: ArgumentHelp("Tell when nothing matched for so long, as 30m, 12h or 2d.", valueName: "duration"))
    var silent: SilenceLength?

    @Option(help: "Show what it would have told of so many days, 1 to 366.")
    var days = 7

    @Flag(help: "Change the watch of that name.")
    var replace = false

    @Flag(help: "Only show what it would have told; add nothing.")
    var dryRun = false

    @OptionGroup var output: FormatOptions

    var query: String? { words.joined(separator: " ") }

    func validate() throws {
        guard (1...366).contains(days) else { throw ValidationError("--days takes a number from 1 to 366.") }
    }

    func run(in session: Session) async throws -> ExitStatus {
        let reply = try await session.desk().call(
            Desk.AddWatch.self,
            .init(
                name: name,
                query: words.joined(separator: " "),
                outlets: outlets?.counts,
                silence: silent?.milliseconds,
                replace: replace,
                dryRun: dryRun,
                days: days
            )
        )
        try session.show(
            .preview(WatchTrial(name: name, days: days, isAdded: !dryRun, reply: reply)),
            as: output.format
        )
        return .done
    }
}

/// The command `kliping watch list`.
struct WatchListCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the watches: their queries, how much they told, and what is wrong with them."
    )

    @OptionGroup var output: FormatOptions

    func run(in session: Session) async throws -> ExitStatus {
        let watches = try await session.desk().call(Desk.Watches.self, .init()).watches
        try session.show(.watches(watches), as: output.format)
        return watches.isEmpty ? .nothingFound : .done
    }
}

/// The command `kliping watch alerts`.
struct WatchAlertsCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "alerts",
        abstract: "Show what watches told, the newest first."
    )

    @Argument(help: "Only what this watch told.")
    var name: String?

    @Option(help: "At most this many alerts, 1 to 1000.")
    var limit = 20

    @OptionGroup var output: FormatOptions

    func validate() throws {
        guard (1...1000).contains(limit) else { throw ValidationError("--limit takes a number from 1 to 1000.") }
    }

    func run(in session: Session) async throws -> ExitStatus {
        let alerts = try await session.desk().call(
            Desk.Alerts.self,
            .init(watch: name, limit: limit, newestFirst: true)
        ).alerts
        for alert in alerts { try session.show(.alert(alert), as: output.format) }
        if alerts.isEmpty { session.console.writeError("kliping: no alerts\n") }
        return alerts.isEmpty ? .nothingFound : .done
    }
}

/// The command `kliping watch remove`.
struct WatchRemoveCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Remove a watch; what it told stays."
    )

    @Argument(help: "What the watch is called.")
    var name: String

    @OptionGroup var output: FormatOptions

    func run(in session: Session) async throws -> ExitStatus {
        _ = try await session.desk().call(Desk.RemoveWatch.self, .init(name: name))
        try session.show(.done("watch '\(InertText.line(name))' is removed", state: "removed"), as: output.format)
        return .done
    }
}
