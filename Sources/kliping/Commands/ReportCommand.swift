import ArgumentParser
import DeskInterface
import LinuxSystem
import SystemPackage

/// The command `kliping report`.
struct ReportCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract:
            "Write one story as a web page that stands alone: who copied whom, when, which figures, what changed.",
        discussion: """
            The page needs no network and no script. Of texts whose rights are reserved it holds single passages only.
            """
    )

    @Argument(help: ArgumentHelp("The number of a story or of a clipping in it.", valueName: "story"))
    var id: Int64

    @Option(name: .shortAndLong, help: "Write the page to this file, replacing it whole; - is the standard output.")
    var output = "-"

    func run(in session: Session) async throws -> ExitStatus {
        let dossier = try await StoryDossier.read(id, from: try session.desk(), made: WallClock.milliseconds)
        let page = Array(StoryPage(dossier: dossier).html.markup.utf8)
        guard output != "-" else {
            try session.console.write(page)
            return .done
        }
        do throws(SystemError) {
            try WholeFile.write(page, to: FilePath(output))
        } catch {
            throw CommandFailure(
                error.errno == .permissionDenied ? .noPermission : .internalFault,
                "the page could not be written to '\(output)': \(error.errno)",
                remedy: "name another file with --output"
            )
        }
        return .done
    }
}
