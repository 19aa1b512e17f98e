import ArgumentParser

/// The command `kliping parse`.
struct ParseCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "parse",
        abstract: "Read files as the daemon would and print the articles; needs no daemon.",
        discussion: "Exits with 1 when some file gave no article."
    )

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var output: FormatOptions

    func run(in session: Session) async throws -> ExitStatus {
        let format = output.format
        return try await reading.read(in: session) { file in try session.show(.parsed(file), as: format) }
    }
}
