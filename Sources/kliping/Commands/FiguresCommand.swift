import ArgumentParser
import DeskInterface

/// The command `kliping figures`.
struct FiguresCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "figures",
        abstract: "Show what clippings claim in figures, and on whose word: one row a claim.",
        discussion: """
            All digits are a story's number, or a clipping's in it; anything else is a query as for kliping search, of \
            which the newest 1,000 clippings are looked at.
            """
    )

    @Argument(help: "A story's number, or a query; several arguments are joined by spaces.")
    var subject: [String]

    @OptionGroup var output: FormatOptions

    var query: String? { subject.joined(separator: " ") }

    func run(in session: Session) async throws -> ExitStatus {
        let words = subject.joined(separator: " ")
        let story = Int64(words)
        let reply = try await session.desk().call(
            Desk.Figures.self,
            .init(story: story, query: story == nil ? words : nil)
        )
        try session.show(.claims(reply), as: output.format)
        return reply.claims.isEmpty ? .nothingFound : .done
    }
}
