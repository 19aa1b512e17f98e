import ArgumentParser

/// The command `kliping explain`.
struct ExplainCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Show where each field of a file's articles was read, and what lost; needs no daemon.",
        discussion: "Exits with 1 when some file gave no article."
    )

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var output: FormatOptions

    func run(in session: Session) async throws -> ExitStatus {
        let format = output.format
        return try await reading.read(in: session) { file in try session.show(.explained(file), as: format) }
    }
}
