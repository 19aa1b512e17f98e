import ArgumentParser
import Clippings
import DeskInterface

/// The command `kliping retry`.
struct RetryCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "retry",
        abstract: "Put refused files back into their drop folder.",
        discussion: """
            Without arguments, all that were refused for a reason that can pass: out of time or memory, a crashed worker, \
            an unreadable or truncated file.
            """
    )

    @Argument(help: "Claims, as rejected prints them.")
    var claims: [String] = []

    @Option(help: "All files refused for this reason.")
    var reason: RefusalReason?

    @OptionGroup var output: FormatOptions

    func validate() throws {
        guard claims.isEmpty || reason == nil else { throw ValidationError("Give claims or --reason, not both.") }
    }

    func run(in session: Session) async throws -> ExitStatus {
        let reply = try await session.desk().call(
            Desk.Retry.self,
            .init(claims: claims.isEmpty ? nil : claims, reason: reason?.rawValue)
        )
        let missing = claims.filter { !reply.retried.contains($0) }
        for claim in missing {
            session.console.writeError("kliping: no refused file waits under the claim '\(InertText.line(claim))'\n")
        }
        if missing.isEmpty || !reply.retried.isEmpty { try session.show(.retried(reply.retried), as: output.format) }
        guard missing.isEmpty else { return .nothingFound }
        return reply.retried.isEmpty ? .nothingFound : .done
    }
}
