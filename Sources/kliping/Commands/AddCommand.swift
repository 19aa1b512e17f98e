import ArgumentParser
import Clippings
import DeskInterface
import LinuxSystem
import SystemPackage

/// The command `kliping add`.
struct AddCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Put files, or directories with all their files, into a drop folder.",
        discussion: "Each file appears there whole or not at all; a directory keeps its sub-folders."
    )

    @Argument(help: ArgumentHelp("Files and directories.", valueName: "file"))
    var files: [String]

    @Option(help: ArgumentHelp("The drop folder, when not the first one.", valueName: "name"))
    var folder: String?

    @Option(name: .customLong("source-url"), help: ArgumentHelp("Where the files come from.", valueName: "url"))
    var sourceURL: String?

    @Option(help: "The outlet that published them.")
    var publisher: String?

    @Option(help: "Their language, such as id or en-GB.")
    var language: String?

    @Option(name: .customLong("tag"), help: ArgumentHelp("A tag for them; may be given again.", valueName: "tag"))
    var tags: [String] = []

    @Flag(help: "Wait until each file is filed or refused, and print what became of it.")
    var wait = false

    @OptionGroup var output: FormatOptions

    func validate() throws {
        do throws(SidecarError) {
            if let sourceURL { _ = try Sidecar.sourceURL(sourceURL) }
            if let language { _ = try Sidecar.language(language) }
        } catch {
            throw ValidationError("\(error)")
        }
    }

    func run(in session: Session) async throws -> ExitStatus {
        let outgoing = try FileGathering.gather(files.map(FileArgument.init)) { notice in
            session.console.writeError("kliping: \(InertText.line(notice))\n")
        }
        guard outgoing.contains(where: { !$0.isSidecar }) else {
            throw CommandFailure(
                .nothingFound,
                "there is no file to add",
                remedy: "name files, or directories that hold some"
            )
        }
        let inbox = try await Inbox.find(named: folder, session: session)
        let delivered = try deliver(outgoing, into: inbox, session)
        guard wait else {
            if output.json {
                for file in delivered { try session.show(.delivered(file.file), as: .jsonLines) }
            } else {
                let count = Figures.counted(delivered.count, "file")
                try session.show(
                    .done("\(count) put into folder '\(InertText.line(inbox.name))'", state: "delivered"),
                    as: .text
                )
            }
            return .done
        }
        return try await watch(delivered, in: inbox, session)
    }

    private struct Delivered {
        var file: DeliveredFile
        /// Milliseconds since 1970, before the file stood there.
        var time: Int64
    }

    private func deliver(_ outgoing: [OutgoingFile], into inbox: Inbox, _ session: Session) throws -> [Delivered] {
        let note = SidecarNote(sourceURL: sourceURL, publisher: publisher, language: language, tags: tags)
        let (outgoing, notes) = try SidecarMerge.notes(outgoing, options: note)
        var delivery = InboxDelivery(into: inbox.path, isInterrupted: { Interruption.isPending })
        Interruption.postpone()
        defer { Interruption.allow() }
        var delivered: [Delivered] = []
        let bar = session.progressBar("add")
        defer { bar.clear() }
        for (index, file) in outgoing.enumerated() {
            let time = WallClock.milliseconds
            let path: FilePath
            do throws(SystemError) {
                path = try delivery.deliver(file, note: notes[file.destination])
            } catch {
                throw Self.failure(error, file, inbox)
            }
            bar.show(done: index + 1, total: outgoing.count)
            guard !file.isSidecar else { continue }
            let name = DeliveredFile(
                file: PrintableName.text(of: file.source.bytes),
                folder: inbox.name,
                path: PrintableName.text(of: path.bytes)
            )
            delivered.append(Delivered(file: name, time: time))
        }
        return delivered
    }

    private func watch(_ delivered: [Delivered], in inbox: Inbox, _ session: Session) async throws -> ExitStatus {
        let watch = DeliveryWatch(desk: try session.desk(), folder: inbox.name)
        var status = ExitStatus.done
        for var entry in delivered {
            let outcome = try await watch.outcome(of: entry.file.path, seenSince: entry.time)
            entry.file.delivery = outcome
            try session.show(.delivered(entry.file), as: output.format)
            if !["filed", "duplicate"].contains(outcome.outcome) { status = .nothingFound }
        }
        return status
    }

    private static func failure(_ error: SystemError, _ file: OutgoingFile, _ inbox: Inbox) -> CommandFailure {
        let message = "'\(file.source.printable)' could not be put into '\(inbox.path.printable)': \(error)"
        return switch error.errno {
        case .permissionDenied, .notPermitted:
            CommandFailure(
                .noPermission,
                message,
                remedy: "dropping files needs the group 'kliping-drop': ask an administrator for "
                    + "'usermod --append --groups kliping-drop YOU', then log in again"
            )
        case .noSpace, .diskQuotaExceeded: CommandFailure(.tryAgain, message, remedy: "make room there, then add again")
        case .noSuchFileOrDirectory: CommandFailure(.badData, message, remedy: "it was removed meanwhile")
        case .interrupted: CommandFailure(.tryAgain, message, remedy: "the files before it were put there")
        case .fileNameTooLong:
            CommandFailure(
                .badData,
                message,
                remedy: "give it a shorter name: 255 bytes with '\(Sidecar.Format.toml.suffix)' behind it"
            )
        default: CommandFailure(.internalFault, message)
        }
    }
}
