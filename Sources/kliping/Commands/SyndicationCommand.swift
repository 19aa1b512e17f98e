import ArgumentParser
import DeskInterface

/// The command `kliping syndication`.
struct SyndicationCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "syndication",
        abstract:
            "Show whose texts each outlet carries: its own, a wire's, reprints, rewrites; who copies whom, how soon.",
        discussion: """
            Without a query, everything in the archive is looked at. What makes a copy and which of two is the original: \
            man 7 kliping-copies.
            """
    )

    @Argument(help: "Only clippings that match; several arguments are joined by spaces.")
    var words: [String] = []

    @Option(help: ArgumentHelp("Only what arrived in the last so many days, today among them.", valueName: "count"))
    var days: Int?

    @Option(help: ArgumentHelp("At most so many outlets and so many pairs, 1 to 10000.", valueName: "count"))
    var limit = 50

    @OptionGroup var output: FormatOptions

    var query: String? { words.isEmpty ? nil : words.joined(separator: " ") }

    func validate() throws {
        guard (1...10_000).contains(limit) else { throw ValidationError("--limit takes a number from 1 to 10000.") }
        guard (1...1_000_000).contains(days ?? 1) else { throw ValidationError("--days takes a number from 1.") }
    }

    func run(in session: Session) async throws -> ExitStatus {
        let reply = try await session.desk().call(
            Desk.Syndication.self,
            .init(query: query, days: days, limit: limit)
        )
        try session.show(.syndication(reply), as: output.format)
        return reply.outlets.isEmpty ? .nothingFound : .done
    }
}
