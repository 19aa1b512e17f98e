import ArgumentParser
import Clippings

/// The program `kliping`: its subcommands, in the order a day at the desk meets them.
struct KlipingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kliping",
        abstract: "Ask the news clipping archive, and hand it files.",
        discussion: "Each subcommand has a manual page: man kliping-search. The query language: man kliping-query.",
        version: "kliping \(KlipingVersion.text)",
        subcommands: [
            StatusCommand.self, SearchCommand.self, ShowCommand.self, ExportCommand.self, FollowCommand.self,
            WatchCommand.self,
            AddCommand.self, WhyCommand.self, RejectedCommand.self, RetryCommand.self, TakeDownCommand.self,
            LabelCommand.self, TrainCommand.self,
            CopiesCommand.self, StoryCommand.self, FiguresCommand.self, SyndicationCommand.self, ReportCommand.self,
            ParseCommand.self,
            ExplainCommand.self, CompareCommand.self, LanguagesCommand.self, PauseCommand.self, ResumeCommand.self,
            ReindexCommand.self, CheckCommand.self, BackupCommand.self,
        ]
    )
}

/// `--json`, on every command that prints data.
struct FormatOptions: ParsableArguments {
    @Flag(help: "Print JSON Lines, one object a line.")
    var json = false

    var format: OutputFormat { json ? .jsonLines : .text }
}
