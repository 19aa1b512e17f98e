import ArgumentParser
import DeskInterface
import Glibc

/// The command `kliping follow`.
struct FollowCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "follow",
        abstract: "Print clippings as they land, until interrupted."
    )

    @Argument(help: "Only clippings that match this query; several arguments are joined by spaces.")
    var words: [String] = []

    @OptionGroup var output: FormatOptions

    var query: String? { words.isEmpty ? nil : words.joined(separator: " ") }

    func run(in session: Session) async throws -> ExitStatus {
        // Interrupting is how following ends; each hit was written whole, so there is nothing to clean up.
        signal(SIGINT) { _ in _exit(0) }
        signal(SIGTERM) { _ in _exit(0) }
        try await session.desk().stream(Desk.Follow.self, .init(query: query)) { reply in
            guard let hit = reply.hit else { return }
            try session.show(.hit(hit), as: output.format)
        }
        // Nothing but an interruption ends following well: the last reply means that there will be no more.
        throw CommandFailure(.tryAgain, "the daemon stopped", remedy: "when it runs again, follow again")
    }
}
