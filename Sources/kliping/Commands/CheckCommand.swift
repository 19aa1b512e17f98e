import ArgumentParser
import DeskInterface

/// The command `kliping check`.
struct CheckCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Verify archive, index and originals against each other.",
        discussion: "Exits with 1 when there are faults; each is printed with what mends it."
    )

    @OptionGroup var output: FormatOptions

    func run(in session: Session) async throws -> ExitStatus {
        let bar = session.progressBar("check")
        var last: Desk.Check.Reply?
        try await session.desk().stream(Desk.Check.self, .init()) { reply in
            last = reply
            if let fault = reply.fault {
                bar.clear()
                try session.show(.fault(fault), as: output.format)
            }
            bar.show(done: reply.done, total: reply.total)
        }
        bar.clear()
        guard let last, last.finished else {
            throw CommandFailure(.tryAgain, "the check ended before everything was looked at", remedy: "run it again")
        }
        try session.show(.checked(last), as: output.format)
        return last.faults == 0 ? .done : .nothingFound
    }
}
