import ArgumentParser
import DeskInterface
import FoundationEssentials

/// The command `kliping show`.
struct ShowCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a clipping: the article and what is known of it."
    )

    @Argument(help: "The clipping's identifier, as search prints it.")
    var id: Int64

    @Flag(help: "Write the original file's bytes instead.")
    var original = false

    @OptionGroup var output: FormatOptions

    func validate() throws {
        guard !(original && output.json) else { throw ValidationError("--original and --json exclude each other.") }
    }

    func run(in session: Session) async throws -> ExitStatus {
        let desk = try session.desk()
        guard original else {
            try session.show(.clipping(try await desk.call(Desk.Show.self, .init(id: id))), as: output.format)
            return .done
        }
        try await desk.stream(Desk.Original.self, .init(id: id)) { reply in
            guard let piece = Data(base64Encoded: reply.piece) else {
                throw CommandFailure(.internalFault, "the daemon sent a piece that is not Base64")
            }
            // A document must not drive the terminal; anything else gets the very bytes.
            let bytes = Array(piece)
            try session.console.write(
                session.console.outputIsTerminal
                    ? Array(InertText.paragraphs(String(decoding: bytes, as: UTF8.self)).utf8) : bytes
            )
        }
        return .done
    }
}
