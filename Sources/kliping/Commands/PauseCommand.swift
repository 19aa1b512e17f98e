import ArgumentParser
import DeskInterface

/// The command `kliping pause`.
struct PauseCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "pause",
        abstract: "Stop intake; questions are still answered, and files wait in their folders."
    )

    @OptionGroup var output: FormatOptions

    func run(in session: Session) async throws -> ExitStatus {
        _ = try await session.desk().call(Desk.Pause.self, .init())
        try session.show(
            .done("intake is paused; 'kliping resume' starts it again", state: "paused"),
            as: output.format
        )
        return .done
    }
}

/// The command `kliping resume`.
struct ResumeCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "resume",
        abstract: "Start intake again after a pause."
    )

    @OptionGroup var output: FormatOptions

    func run(in session: Session) async throws -> ExitStatus {
        _ = try await session.desk().call(Desk.Resume.self, .init())
        try session.show(.done("intake goes on", state: "running"), as: output.format)
        return .done
    }
}
