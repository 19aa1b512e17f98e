import Glibc
import LinuxSystem
import SystemPackage

/// Writes a file so that nobody ever sees half of it: beside the name, then renamed to it.
enum WholeFile {
    /// Replaces what is there, or makes it; what is neither a file nor a link is left alone.
    static func write(_ bytes: [UInt8], to path: FilePath) throws(SystemError) {
        guard let name = path.lastComponent else { throw SystemError("open", .isDirectory, on: path.printable) }
        if let status = try? FileStatus.of(path), status.kind != .regular, status.kind != .symbolicLink {
            throw SystemError("rename", status.kind == .directory ? .isDirectory : .invalidArgument, on: path.printable)
        }
        let partial = ".".utf8 + name.bytes + Array(".\(getpid()).part".utf8)
        let beside = path.removingLastComponent().appending(FilePath(bytes: Array(partial)).components)
        let file = try FileSystem.create(beside, mode: 0o666)
        do throws(SystemError) {
            try FileSystem.write(bytes, to: file.number)
            try FileSystem.synchronize(file.number)
            try FileSystem.rename(beside, to: path)
        } catch {
            try? FileSystem.removeFile(beside)
            throw error
        }
    }
}
