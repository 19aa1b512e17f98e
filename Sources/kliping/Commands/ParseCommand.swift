import ArgumentParser
import Clippings
import Glibc
import LinuxSystem

/// The command `kliping parse`.
struct ParseCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "parse",
        abstract: "Read files as the daemon would and print the articles; needs no daemon.",
        discussion: "Exits with 1 when some file gave no article."
    )

    @Argument(help: ArgumentHelp("Files to read.", valueName: "file"))
    var files: [String]

    @Option(name: .customLong("source-url"), help: ArgumentHelp("Where the files come from.", valueName: "url"))
    var sourceURL: String?

    @OptionGroup var output: FormatOptions

    func validate() throws {
        do throws(SidecarError) {
            if let sourceURL { _ = try Sidecar.sourceURL(sourceURL) }
        } catch {
            throw ValidationError("\(error)")
        }
    }

    func run(in session: Session) async throws -> ExitStatus {
        let files = files
        let sourceURL = sourceURL
        let format = output.format
        let failures = Monitor(0)
        try await OrderedLanes.run(
            count: files.count,
            lanes: max(sysconf(CInt(_SC_NPROCESSORS_ONLN)), 1),
            makeWorker: {
                FileReader(parser: try session.makeParser(), sourceURL: sourceURL, console: session.console)
            },
            work: { reader, index in reader.read(FileArgument(files[index])) },
            deliver: { file in
                if case .refused = file.outcome { failures.withLock { $0 += 1 } }
                try session.show(.parsed(file), as: format)
            }
        )
        return failures.withLock { $0 } == 0 ? .done : .nothingFound
    }
}
