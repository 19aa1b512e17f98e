import Clippings
import Glibc
import LinuxSystem
import SystemPackage

/// Puts files into a drop folder so that the daemon never sees half of one: written under a name it leaves alone, then
/// renamed.
///
/// A file of the same name that still waits there is never replaced. What is half-written when `isInterrupted` is removed,
/// and `Errno.interrupted` thrown.
struct InboxDelivery {
    let inbox: FilePath
    private let isInterrupted: () -> Bool
    private var written = 0

    init(into inbox: FilePath, isInterrupted: @escaping () -> Bool) {
        self.inbox = inbox
        self.isInterrupted = isInterrupted
    }

    /// Delivers one file and answers where it is, below the drop folder.
    ///
    /// `note` is what is known of the document; `nil` for a sidecar, and for a document whose sidecar went before it.
    mutating func deliver(_ file: OutgoingFile, note: SidecarNote?) throws(SystemError) -> FilePath {
        let source = try FileSystem.openToRead(file.source)
        let folder = inbox.appending(file.destination.removingLastComponent().components)
        try FileSystem.makeDirectories(folder)
        var sidecar: [UInt8]?
        if let note {
            sidecar = note.with(origin: FileSystem.extendedAttribute("user.xdg.origin.url", of: source.number)).toml
        }
        let isInterrupted = isInterrupted
        let temporary = try write(into: folder) { (target) throws(SystemError) in
            try Self.copy(from: source.number, to: target, unless: isInterrupted)
        }
        do throws(SystemError) {
            return try place(temporary, sidecar: sidecar, in: folder, for: file.destination)
        } catch {
            try? FileSystem.removeFile(temporary)
            throw error
        }
    }

    /// Renames `temporary` to the wanted name, or to that name with a number when it is taken.
    private mutating func place(
        _ temporary: FilePath,
        sidecar: [UInt8]?,
        in folder: FilePath,
        for wanted: FilePath
    ) throws(SystemError) -> FilePath {
        var attempt = 1
        while true {
            let destination = Self.numbered(wanted, attempt)
            let final = inbox.appending(destination.components)
            let sidecarName = FilePath(bytes: final.bytes + Array(Sidecar.Format.toml.suffix.utf8))
            do throws(SystemError) {
                if let sidecar { try placeSidecar(sidecar, at: sidecarName, in: folder) }
            } catch {
                guard error.errno == .fileExists, attempt < 1000 else { throw error }
                attempt += 1
                continue
            }
            do throws(SystemError) {
                try FileSystem.renameWithoutReplacing(temporary, to: final)
                return destination
            } catch {
                if sidecar != nil { try? FileSystem.removeFile(sidecarName) }
                guard error.errno == .fileExists, attempt < 1000 else { throw error }
                attempt += 1
            }
        }
    }

    private mutating func placeSidecar(_ bytes: [UInt8], at name: FilePath, in folder: FilePath) throws(SystemError) {
        let temporary = try write(into: folder) { (target) throws(SystemError) in
            try bytes.withUnsafeBufferPointer { (buffer) throws(SystemError) in
                try FileSystem.write(UnsafeRawBufferPointer(buffer), to: target)
            }
        }
        do throws(SystemError) {
            try FileSystem.renameWithoutReplacing(temporary, to: name)
        } catch {
            try? FileSystem.removeFile(temporary)
            throw error
        }
    }

    /// Makes a new file under a temporary name, filled by `fill`; answers the name.
    private mutating func write(
        into folder: FilePath,
        _ fill: (CInt) throws(SystemError) -> Void
    ) throws(SystemError) -> FilePath {
        written += 1
        let temporary = folder.appending(".kliping-\(getpid())-\(written).part")
        let target = try FileSystem.create(temporary, mode: 0o660)
        do throws(SystemError) {
            try fill(target.number)
            // The daemon reads as a member of the folder's group, whatever this user's umask takes from it.
            _ = try retrying("fchmod") { fchmod(target.number, 0o660) }
        } catch {
            try? FileSystem.removeFile(temporary)
            throw error
        }
        return temporary
    }

    private static func copy(
        from source: CInt,
        to target: CInt,
        unless isInterrupted: () -> Bool
    ) throws(SystemError) {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 16)
        defer { buffer.deallocate() }
        var offset: Int64 = 0
        while true {
            if isInterrupted() { throw SystemError("read", .interrupted) }
            let count = try FileSystem.read(source, at: offset, into: buffer)
            if count == 0 { return }
            try FileSystem.write(UnsafeRawBufferPointer(rebasing: buffer[..<count]), to: target)
            offset += Int64(count)
        }
    }

    /// `story.txt` as `story-2.txt` at the second attempt.
    private static func numbered(_ path: FilePath, _ attempt: Int) -> FilePath {
        guard attempt > 1, let name = path.lastComponent else { return path }
        let bytes = name.bytes
        let dot = bytes.lastIndex(of: UInt8(ascii: ".")).flatMap { $0 > 0 ? $0 : nil } ?? bytes.count
        let numbered = bytes[..<dot] + Array("-\(attempt)".utf8) + bytes[dot...]
        return path.removingLastComponent().appending(FilePath(bytes: numbered).components)
    }
}
