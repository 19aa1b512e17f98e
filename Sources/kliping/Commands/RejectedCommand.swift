import ArgumentParser
import Clippings
import DeskInterface

/// The command `kliping rejected`.
struct RejectedCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "rejected",
        abstract: "List the files that did not become clippings, newest first, with the reason."
    )

    @Option(help: "At most this many files.")
    var limit = 50

    @Option(help: "Only files refused for this reason.")
    var reason: RefusalReason?

    @OptionGroup var output: FormatOptions

    func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit takes a number from 1 on.") }
    }

    func run(in session: Session) async throws -> ExitStatus {
        let desk = try session.desk()
        var before: String?
        var shown = 0
        while shown < limit {
            let page = try await desk.call(Desk.Rejected.self, .init(limit: 200, before: before)).deliveries
            for delivery in page where reason == nil || delivery.reason == reason?.rawValue {
                guard shown < limit else { break }
                try session.show(.rejected(delivery), as: output.format)
                shown += 1
            }
            guard let last = page.last, page.count == 200 else { break }
            before = last.claim
        }
        return shown == 0 ? .nothingFound : .done
    }
}

extension RefusalReason: ExpressibleByArgument {}
