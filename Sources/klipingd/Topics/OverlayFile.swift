import Glibc
import LinuxSystem
import SystemPackage
import Topics

/// The file in the archive's directory that keeps what the desk's corrections taught.
struct OverlayFile: Sendable {
    enum Contents: Sendable, Equatable {
        case none
        case overlay(TopicOverlay)
        /// It is there and cannot be used: why.
        case refused(String)
    }

    let path: FilePath

    init(archive: String) {
        path = FilePath(archive).appending("topics.overlay")
    }

    func read() -> Contents { Self.read(path) }

    private static func read(_ path: FilePath) -> Contents {
        do {
            let file = try FileSystem.openToRead(path)
            let bytes = try FileSystem.contents(of: file.number, limit: TopicOverlay.maximumSize + 1)
            return .overlay(try TopicOverlay(bytes: bytes))
        } catch let error as SystemError where error.errno == .noSuchFileOrDirectory {
            return .none
        } catch let error as TopicModelError {
            return .refused("\(error)")
        } catch {
            return .refused("\(error)")
        }
    }

    /// Puts an overlay in the place of the one before, which stays where anything goes wrong: what was written is read
    /// again before it takes the name.
    func write(_ overlay: TopicOverlay) throws {
        let beside = path.removingLastComponent().appending(".topics.overlay.\(getpid())")
        try? FileSystem.removeFile(beside)
        do {
            let file = try FileSystem.create(beside)
            try FileSystem.write(overlay.encoded, to: file.number)
            try FileSystem.synchronize(file.number)
            guard Self.read(beside) == .overlay(overlay) else {
                throw SystemError("read", .ioError, on: beside.printable)
            }
            try FileSystem.rename(beside, to: path)
            try FileSystem.synchronizeDirectory(path.removingLastComponent())
        } catch {
            try? FileSystem.removeFile(beside)
            throw error
        }
    }

    func remove() throws(SystemError) {
        do throws(SystemError) {
            try FileSystem.removeFile(path)
        } catch  where error.errno == .noSuchFileOrDirectory {
            // There was nothing to forget.
        }
    }
}
