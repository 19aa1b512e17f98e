import ArgumentParser
import DeskInterface

/// The command `kliping reindex`.
struct ReindexCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "reindex",
        abstract: "Parse every original again with the current parsers; queries keep working.",
        discussion: "Interrupted, it goes on where it stopped when called again."
    )

    @Flag(help: "Start from the first original, even when an earlier run was interrupted.")
    var restart = false

    @OptionGroup var output: FormatOptions

    func run(in session: Session) async throws -> ExitStatus {
        let bar = session.progressBar("reindex")
        var last: Desk.Reindex.Reply?
        try await session.desk().stream(Desk.Reindex.self, .init(restart: restart ? true : nil)) { reply in
            last = reply
            bar.show(done: reply.done, total: reply.total)
            if output.json { try session.show(.reindexed(reply), as: .jsonLines) }
        }
        bar.clear()
        guard let last else { return .internalFault }
        if !output.json { try session.show(.reindexed(last), as: .text) }
        return last.failed == 0 ? .done : .nothingFound
    }
}
