import ArgumentParser
import DeskInterface
import Varlink

/// The command `kliping search`.
struct SearchCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Find clippings.",
        discussion: """
            Words are joined by AND; write "a phrase" in quotes, a prefix as word*, and fields as publisher:antara or \
            date:2024-11..2025-06. The whole language: man kliping-query.
            """
    )

    enum Order: String, ExpressibleByArgument, CaseIterable {
        case newest, date, relevance
    }

    /// Fields whose values can be counted, as `SearchField` has them.
    static let facetFields = [
        "publisher", "agency", "lang", "tag", "section", "format", "folder", "person", "org", "place",
        "topic", "speaker", "provenance", "rights",
    ]

    @Argument(help: "The query; several arguments are joined by spaces.")
    var words: [String]

    @Option(help: "What comes first: the newest arrival, the newest date, or the best match.")
    var order = Order.newest

    @Option(help: "At most this many clippings, 1 to 1000.")
    var limit = 20

    @Option(help: ArgumentHelp("Go on behind a page that ended with this cursor.", valueName: "cursor"))
    var cursor: String?

    @Option(
        help: ArgumentHelp(
            "Count the values of these fields among all matches: \(facetFields.joined(separator: ", ")).",
            valueName: "field,..."
        )
    )
    var facets: String?

    @Flag(help: "Print identifiers only, one a line.")
    var ids = false

    @Flag(help: "Show every copy as a hit of its own, instead of one of each family with their number.")
    var unfolded = false

    @OptionGroup var output: FormatOptions

    var query: String? { words.joined(separator: " ") }

    init() {}

    /// `search` and words, the commonest run of all, without any parsing; `nil` for all others.
    init?(plain arguments: [String]) {
        guard arguments.count > 1, arguments[0] == Self.configuration.commandName,
            arguments.allSatisfy({ !$0.hasPrefix("-") })
        else { return nil }
        words = Array(arguments.dropFirst())
        order = .newest
        limit = 20
        cursor = nil
        facets = nil
        ids = false
        unfolded = false
        var format = FormatOptions()
        format.json = false
        output = format
    }

    func validate() throws {
        guard (1...1000).contains(limit) else { throw ValidationError("--limit takes a number from 1 to 1000.") }
        guard !(ids && output.json) else { throw ValidationError("--ids and --json exclude each other.") }
    }

    func run(in session: Session) async throws -> ExitStatus {
        let query = words.joined(separator: " ")
        let page = try await page(query, session)
        if ids {
            try session.show(.identifiers(page.hits.map(\.id)), as: .text)
        } else {
            try session.show(.page(page, next: page.cursor.map { command(query, cursor: $0) }), as: output.format)
        }
        return page.hits.isEmpty ? .nothingFound : .done
    }

    private func page(_ query: String, _ session: Session) async throws -> Desk.Search.Reply {
        do {
            return try await session.desk().call(
                Desk.Search.self,
                .init(
                    query: query,
                    order: order.rawValue,
                    limit: limit,
                    cursor: cursor,
                    snippets: !ids,
                    facets: facets.map { $0.split(separator: ",").map(String.init) },
                    fold: !unfolded
                )
            )
        } catch let error as CallError where error == .invalidParameter("facets") {
            // The protocol's error cannot carry what would have been right.
            throw CommandFailure(
                .usage,
                "the values of '\(facets ?? "")' cannot be counted",
                remedy: "--facets takes \(Self.facetFields.joined(separator: ", "))"
            )
        }
    }

    /// The command line that shows the next page.
    private func command(_ query: String, cursor: String) -> String {
        var line = "kliping search"
        if order != .newest { line += " --order \(order.rawValue)" }
        if limit != 20 { line += " --limit \(limit)" }
        if unfolded { line += " --unfolded" }
        if let facets { line += " --facets \(ShellWord.quoted(facets))" }
        line += " --cursor \(ShellWord.quoted(cursor))"
        if query.hasPrefix("-") { line += " --" }
        return line + " " + ShellWord.quoted(query)
    }
}
