import ArgumentParser
import DeskInterface

/// The command `kliping train`.
struct TrainCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "train",
        abstract: "Learn topics from what people said of clippings with kliping label.",
        discussion: """
            New clippings are read with what was learnt from then on; kliping reindex reads the old ones again. Says \
            how well it holds for clippings that it was not learnt from, where there are enough to tell.
            """
    )

    @Flag(help: "Forget what was learnt, and go back to the shipped model.")
    var forget = false

    @OptionGroup var output: FormatOptions

    func run(in session: Session) async throws -> ExitStatus {
        let reply = try await session.desk().call(Desk.Train.self, .init(forget: forget ? true : nil))
        if forget {
            try session.show(
                .done("forgotten: the shipped model alone is in use", state: "forgotten"),
                as: output.format
            )
        } else {
            try session.show(.trained(reply), as: output.format)
        }
        return .done
    }
}
