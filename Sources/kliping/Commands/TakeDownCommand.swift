import ArgumentParser
import DeskInterface

/// The command `kliping takedown`.
struct TakeDownCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "takedown",
        abstract: "Take a clipping down for good: its text, its index entries, its original.",
        discussion:
            "What stays is that it was taken down, when and why, so that the same file is refused when it comes again."
    )

    @Argument(help: "The clipping's identifier.")
    var id: Int64

    @Option(help: "Why, for the record.")
    var reason: String

    @Flag(help: "Do not ask.")
    var yes = false

    @OptionGroup var output: FormatOptions

    func validate() throws {
        guard reason.contains(where: { !$0.isWhitespace }) else {
            throw ValidationError("--reason must say something.")
        }
    }

    func run(in session: Session) async throws -> ExitStatus {
        let desk = try session.desk()
        if !yes {
            let clipping = try await desk.call(Desk.Show.self, .init(id: id))
            let headline = ArticleView(item: clipping.item, clip: clipping.clip).headline ?? "no headline"
            let question = "Take down clipping \(id), '\(InertText.line(headline))', for good? [y/N] "
            guard let answer = session.console.ask(question) else {
                throw CommandFailure(
                    .usage,
                    "nobody can be asked whether to take clipping \(id) down",
                    remedy: "say --yes to do it unasked"
                )
            }
            guard ["y", "yes"].contains(answer.lowercased()) else {
                throw CommandFailure(.nothingFound, "clipping \(id) stays", remedy: "answer 'y' to take it down")
            }
        }
        _ = try await desk.call(Desk.TakeDown.self, .init(id: id, reason: reason))
        try session.show(.done("clipping \(id) is taken down", state: "taken-down"), as: output.format)
        return .done
    }
}
