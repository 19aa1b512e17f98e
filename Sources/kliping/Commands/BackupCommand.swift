import ArgumentParser
import DeskInterface
import FoundationEssentials
import LinuxSystem
import SystemPackage

/// The command `kliping backup`.
struct BackupCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Write a copy of the archive into a new folder, which can be opened as an archive.",
        discussion: """
            The daemon goes on meanwhile. To restore, stop it, put the folder's contents in the place of the archive's, \
            give them to the service's user, and start it.
            """
    )

    @Argument(help: "A folder that is not there yet, or is empty.")
    var folder: String

    @OptionGroup var output: FormatOptions

    func run(in session: Session) async throws -> ExitStatus {
        let desk = try session.desk()
        var folder = try BackupFolder(FilePath(folder))
        let bar = session.progressBar("backup")
        do {
            var last: Desk.Backup.Reply?
            try await desk.stream(Desk.Backup.self, .init()) { reply in
                last = reply
                bar.show(done: Int(reply.done >> 10), total: Int(reply.total >> 10), unit: "kB")
                guard let name = reply.file, let piece = reply.piece, let size = reply.size else { return }
                guard let bytes = Data(base64Encoded: piece) else {
                    throw CommandFailure(.internalFault, "the daemon sent a piece that is not Base64")
                }
                try folder.write(Array(bytes), of: name, size: size)
            }
            bar.clear()
            guard let last, last.finished else {
                throw CommandFailure(.tryAgain, "the backup ended before everything was copied", remedy: "run it again")
            }
            try folder.finish()
            try session.show(
                .backedUp(
                    BackupReport(
                        folder: folder.path.printable,
                        clippings: last.clippings,
                        files: folder.files,
                        bytes: folder.bytes,
                        leftOut: last.leftOut
                    )
                ),
                as: output.format
            )
            return .done
        } catch {
            bar.clear()
            folder.discard()
            throw error
        }
    }
}

/// What a backup came to.
struct BackupReport: Encodable, Equatable {
    var folder: String
    var clippings: Int
    var files: Int
    var bytes: Int64
    /// Originals that went while the copy was made.
    var leftOut: Int
}
