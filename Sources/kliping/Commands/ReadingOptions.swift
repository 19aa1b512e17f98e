import ArgumentParser
import Clippings
import Glibc
import LinuxSystem

/// Files named on the command line that are read without a daemon, and what is known of them.
struct ReadingOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("Files to read.", valueName: "file"))
    var files: [String]

    @Option(name: .customLong("source-url"), help: ArgumentHelp("Where the files come from.", valueName: "url"))
    var sourceURL: String?

    func validate() throws {
        do throws(SidecarError) {
            if let sourceURL { _ = try Sidecar.sourceURL(sourceURL) }
        } catch {
            throw ValidationError("\(error)")
        }
    }

    /// Reads the files side by side, one a processor, and hands them on in the order given.
    func read(in session: Session, deliver: @escaping @Sendable (ParsedFile) throws -> Void) async throws -> ExitStatus
    {
        let files = files
        let sourceURL = sourceURL
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
                try deliver(file)
            }
        )
        return failures.withLock { $0 } == 0 ? .done : .nothingFound
    }
}
