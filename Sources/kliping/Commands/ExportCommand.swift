import ArgumentParser
import Clippings
import DeskInterface
import Varlink

/// The command `kliping export`.
struct ExportCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write clippings out for other programs, unless their documents reserve that.",
        discussion: """
            What a document reserves is not written out unless you say so: --reserved label writes it with the notice, \
            --reserved include as it is. What counts as reserved: man kliping-rights.
            """
    )

    enum Reserved: String, ExpressibleByArgument, CaseIterable {
        case refuse, label, include
    }

    @Argument(help: "Clippings' identifiers, or a query; several arguments are joined by spaces.")
    var words: [String]

    @Option(help: "How they are written: one ninjs 3.1 item a line, plain text, or Markdown.")
    var format = ExportedClipping.Form.ninjs

    @Option(help: "What becomes of clippings whose documents reserve their use.")
    var reserved = Reserved.refuse

    @Option(help: "At most this many clippings of a query, the newest; all by default.")
    var limit: Int?

    @Flag(help: "Print JSON Lines, one object a line: the same as --format ninjs.")
    var json = false

    /// Clippings asked for at a time.
    private static let page = 500

    var query: String? { words.joined(separator: " ") }

    /// The identifiers, if the arguments are nothing else.
    private var identifiers: [Int64]? {
        let numbers = words.compactMap { Int64($0) }
        return numbers.count == words.count ? numbers : nil
    }

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit takes a number from 1.") }
        guard !json || format == .ninjs else { throw ValidationError("--json and --format \(format.rawValue) differ.") }
    }

    func run(in session: Session) async throws -> ExitStatus {
        let desk = try session.desk()
        var counts = Counts()
        if let identifiers {
            for id in identifiers {
                let clipping = try await desk.call(Desk.Show.self, .init(id: id))
                try write(clipping, session, &counts)
            }
        } else {
            try await writeMatches(desk, session, &counts)
        }
        if counts.refused > 0 {
            let subject = Figures.counted(counts.refused, "clipping")
            session.console.writeError(
                "kliping: \(subject) not exported: the documents reserve that\n"
                    + "  ask the publisher; '--reserved label' writes them with the notice, see kliping-rights(7)\n"
            )
            return .noPermission
        }
        return counts.written > 0 ? .done : .nothingFound
    }

    private struct Counts {
        var written = 0
        var refused = 0
    }

    private func writeMatches(_ desk: DeskClient, _ session: Session, _ counts: inout Counts) async throws {
        var cursor: String?
        var left = limit ?? .max
        repeat {
            let page = try await desk.call(
                Desk.Search.self,
                .init(query: query ?? "", limit: min(left, Self.page), cursor: cursor, snippets: false)
            )
            for hit in page.hits {
                do {
                    try write(try await desk.call(Desk.Show.self, .init(id: hit.id)), session, &counts)
                } catch DeskError.noSuchClipping {
                    // Taken down since it was found.
                }
            }
            left -= page.hits.count
            cursor = page.hits.isEmpty ? nil : page.cursor
        } while cursor != nil && left > 0
    }

    private func write(_ clipping: Desk.Show.Reply, _ session: Session, _ counts: inout Counts) throws {
        var exported = ExportedClipping(item: clipping.item, clip: clipping.clip)
        if reserved != .include, let reservation = RightsView(clip: clipping.clip).verdict.reservation {
            let notice = "reserved, \(reservation.use): \(RightsView.source(reservation.signal))"
            guard reserved == .label else {
                session.console.writeError("clipping \(clipping.id): \(InertText.line(notice))\n")
                counts.refused += 1
                return
            }
            exported.notice = notice
        }
        try session.show(.exported(exported, format), as: format == .ninjs ? .jsonLines : .text)
        counts.written += 1
    }
}

extension ExportedClipping.Form: ExpressibleByArgument {}
