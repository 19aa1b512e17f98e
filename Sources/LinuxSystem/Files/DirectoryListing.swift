import CLinuxSystem
import Glibc
package import SystemPackage

/// The names in one directory, read as asked for (readdir(3)), so that a directory of a million names costs no memory.
package struct DirectoryListing: ~Copyable {
    package struct Entry {
        package var name: FilePath.Component
        /// `nil` when the file system does not tell; ask `FileStatus`.
        package var kind: FileStatus.Kind?
    }

    private let stream: OpaquePointer

    /// Takes over an open directory.
    package init(_ directory: consuming Descriptor) throws(SystemError) {
        let number = directory.release()
        guard let stream = fdopendir(number) else {
            let failure = Errno.current
            close(number)
            throw SystemError("fdopendir", failure)
        }
        self.stream = stream
    }

    deinit { closedir(stream) }

    /// The directory, to name what is in it.
    package var descriptor: CInt { dirfd(stream) }

    /// The next name other than `.` and `..`; `nil` at the end.
    ///
    /// A directory deleted meanwhile just ends.
    package func next() throws(SystemError) -> Entry? {
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                let failure = Errno.current
                if failure.rawValue == 0 || failure == .noSuchFileOrDirectory { return nil }
                throw SystemError("readdir", failure)
            }
            let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
                tuple.withMemoryRebound(to: CChar.self, capacity: 256) { FilePath.Component(platformString: $0) }
            }
            guard let name, name.kind == .regular else { continue }
            return Entry(name: name, kind: Self.kind(entry.pointee.d_type))
        }
    }

    private static func kind(_ type: UInt8) -> FileStatus.Kind? {
        switch Int(type) {
        case Int(DT_REG): .regular
        case Int(DT_DIR): .directory
        case Int(DT_LNK): .symbolicLink
        case Int(DT_FIFO): .fifo
        case Int(DT_SOCK): .socket
        case Int(DT_CHR): .characterDevice
        case Int(DT_BLK): .blockDevice
        default: nil
        }
    }
}
