import ArgumentParser
import DeskInterface

/// The command `kliping story`.
struct StoryCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "story",
        abstract: "Show one story: its clippings in order, its outlets, who was first; or list stories.",
        discussion: """
            A story is named by its number or by that of any of its clippings. Without one, the stories with the newest \
            arrivals are listed.
            """
    )

    @Argument(help: "The number of a story or of a clipping.")
    var id: Int64?

    @Option(help: "List stories of at least this many clippings.")
    var members = 2

    @Option(help: "List at most this many stories, 1 to 1000.")
    var limit = 20

    @OptionGroup var output: FormatOptions

    func validate() throws {
        guard (1...1000).contains(limit) else { throw ValidationError("--limit takes a number from 1 to 1000.") }
        guard members > 0 else { throw ValidationError("--members takes a number from 1.") }
    }

    func run(in session: Session) async throws -> ExitStatus {
        let desk = try session.desk()
        if let id {
            try session.show(.story(try await desk.call(Desk.Story.self, .init(id: id))), as: output.format)
            return .done
        }
        let stories = try await desk.call(Desk.Stories.self, .init(members: members, limit: limit)).stories
        try session.show(.stories(stories), as: output.format)
        return stories.isEmpty ? .nothingFound : .done
    }
}
