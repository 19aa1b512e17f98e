import Clippings
import LinuxSystem
import SystemPackage

/// A folder that a backup is written into: nobody sees half of one under its name.
///
/// Everything is on the disk before the folder gets its name.
struct BackupFolder {
    private struct OpenFile {
        var name: String
        var path: FilePath
        var descriptor: SharedDescriptor
        var size: Int64
        var written: Int64 = 0
    }

    let path: FilePath
    private(set) var files = 0
    private(set) var bytes: Int64 = 0

    private let unfinished: FilePath
    /// In the order they were made, the unfinished folder first.
    private var folders: [FilePath] = []
    private var paths: [FilePath] = []
    private var current: OpenFile?

    /// `path` must not be there, or be an empty folder; the folder that it is in must be there.
    init(_ path: FilePath) throws(CommandFailure) {
        guard let name = path.lastComponent?.string, name != "." else {
            throw CommandFailure(
                .usage,
                "'\(path.printable)' is no name for a folder",
                remedy: "give a new folder's name"
            )
        }
        self.path = path
        unfinished = path.removingLastComponent().appending("\(name).unfinished")
        if FileSystem.exists(path), !Self.isEmptyFolder(path) {
            throw CommandFailure(
                .cannotCreate,
                "'\(path.printable)' is there already",
                remedy: "name a new folder, such as one with the date; backups are never written over"
            )
        }
        let isNew: Bool
        do throws(SystemError) {
            isNew = try FileSystem.makeDirectory(unfinished, mode: 0o700)
        } catch {
            throw Self.failure(error)
        }
        guard isNew else {
            throw CommandFailure(
                .cannotCreate,
                "'\(unfinished.printable)' is there, of a backup that was broken off or is under way",
                remedy: "if no other backup runs, remove it with 'rm -r'"
            )
        }
        folders = [unfinished]
    }

    /// Takes the next piece of a file; pieces of one file follow one another.
    mutating func write(_ piece: [UInt8], of name: String, size: Int64) throws(CommandFailure) {
        do throws(SystemError) {
            if current?.name != name {
                try finishFile()
                try begin(name, size)
            }
            guard let file = current, file.written + Int64(piece.count) <= file.size else { throw Self.confused }
            try FileSystem.write(piece, to: file.descriptor.number)
            current?.written += Int64(piece.count)
            bytes += Int64(piece.count)
        } catch {
            throw Self.failure(error)
        }
    }

    /// Gives the folder its name.
    mutating func finish() throws(CommandFailure) {
        do throws(SystemError) {
            try finishFile()
            for folder in folders.reversed() { try FileSystem.synchronizeDirectory(folder) }
            try FileSystem.rename(unfinished, to: path)
            let parent = path.removingLastComponent()
            try FileSystem.synchronizeDirectory(parent.isEmpty ? "." : parent)
        } catch {
            throw Self.failure(error)
        }
    }

    /// Removes what was written, after a failure.
    mutating func discard() {
        current = nil
        for path in paths { try? FileSystem.removeFile(path) }
        for folder in folders.reversed() { try? FileSystem.removeDirectory(folder) }
    }

    private mutating func begin(_ name: String, _ size: Int64) throws(SystemError) {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard (1...4).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else {
            throw Self.confused
        }
        var folder = unfinished
        for part in parts.dropLast() {
            folder = folder.appending(String(part))
            if try FileSystem.makeDirectory(folder, mode: 0o700) { folders.append(folder) }
        }
        let path = folder.appending(String(parts[parts.count - 1]))
        let descriptor = SharedDescriptor(try FileSystem.create(path, mode: 0o600))
        paths.append(path)
        current = OpenFile(name: name, path: path, descriptor: descriptor, size: size)
    }

    /// Checks and syncs the file that was written last.
    private mutating func finishFile() throws(SystemError) {
        guard let file = current else { return }
        guard file.written == file.size else { throw Self.confused }
        // Originals are named by their content.
        let digits = file.name.split(separator: "/").suffix(2).joined()
        if let expected = ContentHash(hexadecimal: digits),
            try OriginalHash.hash(of: file.descriptor.number) != expected
        {
            throw SystemError("SHA-256", .ioError, on: file.name)
        }
        try FileSystem.synchronize(file.descriptor.number)
        files += 1
        current = nil
    }

    private static func isEmptyFolder(_ path: FilePath) -> Bool {
        guard let folder = try? FileSystem.openDirectory(path), let names = try? DirectoryListing(folder) else {
            return false
        }
        do {
            return try names.next() == nil
        } catch {
            return false
        }
    }

    /// What the daemon sends does not fit together.
    private static let confused = SystemError("backup", .protocolError, on: "the daemon's answer")

    private static func failure(_ error: SystemError) -> CommandFailure {
        let status: ExitStatus =
            switch error.errno {
            case .permissionDenied, .notPermitted: .noPermission
            case .noSpace, .diskQuotaExceeded: .tryAgain
            case .noSuchFileOrDirectory, .notDirectory, .readOnlyFileSystem: .cannotCreate
            default: .internalFault
            }
        return CommandFailure(
            status,
            "the backup could not be written: \(error)",
            remedy: status == .internalFault
                ? "run 'kliping check', then try again" : "nothing was left behind; name a folder where there is room"
        )
    }
}
