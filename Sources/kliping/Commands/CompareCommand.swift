import ArgumentParser
import Clippings
import Comparison

/// The command `kliping compare`.
struct CompareCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Hold two files against each other: what one took from the other, and what it changed.",
        discussion: "Needs no daemon. Exits with 65 when a file gives no article."
    )

    @Argument(help: ArgumentHelp("The file asked about.", valueName: "a"))
    var first: String

    @Argument(help: ArgumentHelp("The file it is held against.", valueName: "b"))
    var second: String

    @OptionGroup var output: FormatOptions

    func run(in session: Session) async throws -> ExitStatus {
        let reader = FileReader(parser: try session.makeParser(), sourceURL: nil, console: session.console)
        let a = try article(first, reader, session)
        let b = try article(second, reader, session)
        try session.show(.compared(ComparedFiles(first, a, second, b)), as: output.format)
        return .done
    }

    /// The first article of a file; a container's others are named, not compared.
    private func article(_ name: String, _ reader: FileReader, _ session: Session) throws -> Article {
        let articles: [Article]
        do throws(Refusal) {
            articles = try reader.draftedArticles(of: FileArgument(name))
        } catch {
            let parsed = ParsedFile(
                file: name,
                outcome: .refused(reason: error.reason.rawValue, detail: error.detail)
            )
            if output.json { try session.show(.parsed(parsed), as: .jsonLines) }
            throw CommandFailure(.badData, "'\(name)' gives no article: \(error.detail)")
        }
        guard let article = articles.first else {
            throw CommandFailure(.badData, "'\(name)' gives no article")
        }
        if articles.count > 1 {
            session.console.writeError(
                "kliping: '\(InertText.line(name))' holds \(articles.count) articles; the first is compared\n"
            )
        }
        return article
    }
}
