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

    @Flag(help: "Show what each copy in the story added, dropped and altered.")
    var diff = false

    @OptionGroup var output: FormatOptions

    func validate() throws {
        guard !diff || id != nil else { throw ValidationError("--diff needs the number of a story or of a clipping.") }
        guard (1...1000).contains(limit) else { throw ValidationError("--limit takes a number from 1 to 1000.") }
        guard members > 0 else { throw ValidationError("--members takes a number from 1.") }
    }

    func run(in session: Session) async throws -> ExitStatus {
        let desk = try session.desk()
        if let id {
            let story = try await desk.call(Desk.Story.self, .init(id: id))
            if diff { return try await showDifferences(in: story, desk, session) }
            try session.show(.story(story), as: output.format)
            return .done
        }
        let stories = try await desk.call(Desk.Stories.self, .init(members: members, limit: limit)).stories
        try session.show(.stories(stories), as: output.format)
        return stories.isEmpty ? .nothingFound : .done
    }

    private func showDifferences(
        in story: Desk.Story.Reply,
        _ desk: DeskClient,
        _ session: Session
    ) async throws -> ExitStatus {
        if !output.json { try session.show(.stories([story.story]), as: .text) }
        var reader = DifferenceReader(desk: desk)
        var shown = 0
        // One by one: a stuck scraper makes stories of thousands of copies.
        for edges in story.copiesByClipping {
            guard let differences = try await reader.differences(edges) else { continue }
            try session.show(.differences(differences), as: output.format)
            shown += 1
        }
        if shown == 0 { session.console.writeError("kliping: no copies are known in story \(story.story.id)\n") }
        return shown == 0 ? .nothingFound : .done
    }
}
