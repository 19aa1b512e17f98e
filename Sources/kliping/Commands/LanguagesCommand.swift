import ArgumentParser
import LanguagePacks
import WorkerPool

/// The command `kliping languages`.
struct LanguagesCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "languages",
        abstract: "List the language packs, where they come from and what is wrong with them; needs no daemon.",
        discussion: "Exits with 65 when some file has a problem."
    )

    @OptionGroup var output: FormatOptions

    func run(in session: Session) async throws -> ExitStatus {
        let own = KnowledgeDirectories.user(environment: session.environment)
        let packs = LanguagePacks(directories: KnowledgeDirectories.all(own: own))
        try session.show(.languages(packs), as: output.format)
        return packs.problems.isEmpty ? .done : .badData
    }
}
