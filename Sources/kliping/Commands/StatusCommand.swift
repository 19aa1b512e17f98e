import ArgumentParser
import DeskInterface

/// The command `kliping status`.
struct StatusCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Show how the daemon stands: state, queue, counts, folders, last error."
    )

    @OptionGroup var output: FormatOptions

    func run(in session: Session) async throws -> ExitStatus {
        let reply = try await session.desk().call(Desk.Status.self, .init())
        try session.show(.status(reply.status), as: output.format)
        return .done
    }
}
