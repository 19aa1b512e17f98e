import ArgumentParser
import DeskInterface
import Glibc

/// The command `kliping follow`.
struct FollowCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "follow",
        abstract: "Print clippings as they land, or alerts as they are raised, until interrupted."
    )

    @Argument(help: "Only clippings that match this query; several arguments are joined by spaces.")
    var words: [String] = []

    @Flag(help: "Print what watches tell, in place of clippings.")
    var alerts = false

    @Option(help: "With --alerts, only what this watch tells.")
    var watch: String?

    @Option(help: "With --alerts, begin behind the alert of this number, in place of now.")
    var after: Int64?

    @OptionGroup var output: FormatOptions

    var query: String? { words.isEmpty ? nil : words.joined(separator: " ") }

    func validate() throws {
        guard alerts || (watch == nil && after == nil) else {
            throw ValidationError("--watch and --after need --alerts.")
        }
        guard !alerts || words.isEmpty else { throw ValidationError("--alerts takes no query: its watch has one.") }
    }

    func run(in session: Session) async throws -> ExitStatus {
        // Interrupting is how following ends; each hit was written whole, so there is nothing to clean up.
        signal(SIGINT) { _ in _exit(0) }
        signal(SIGTERM) { _ in _exit(0) }
        if alerts {
            try await session.desk().stream(Desk.FollowAlerts.self, .init(after: after, watch: watch)) { reply in
                guard let alert = reply.alert else { return }
                try session.show(.alert(alert), as: output.format)
            }
        } else {
            try await session.desk().stream(Desk.Follow.self, .init(query: query)) { reply in
                guard let hit = reply.hit else { return }
                try session.show(.hit(hit), as: output.format)
            }
        }
        // Nothing but an interruption ends following well: the last reply means that there will be no more.
        throw CommandFailure(.tryAgain, "the daemon stopped", remedy: "when it runs again, follow again")
    }
}
