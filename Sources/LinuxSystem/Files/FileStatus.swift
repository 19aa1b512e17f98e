import CLinuxSystem
import Glibc
package import SystemPackage

/// What stat(2) says of a file, as far as we ask.
package struct FileStatus: Sendable, Equatable {
    package enum Kind: String, Sendable {
        case regular = "regular file"
        case directory
        case symbolicLink = "symbolic link"
        case fifo = "FIFO"
        case socket
        case characterDevice = "character device"
        case blockDevice = "block device"
    }

    package var kind: Kind
    package var device: UInt64
    package var inode: UInt64
    /// Bytes.
    package var size: Int64
    /// How many names the file has.
    package var links: Int
    /// Nanoseconds since 1970.
    package var modified: Int64
    /// Nanoseconds since 1970; also moved by rename, chmod and link.
    package var changed: Int64

    init(_ raw: stat) {
        kind =
            switch raw.st_mode & S_IFMT {
            case S_IFDIR: .directory
            case S_IFLNK: .symbolicLink
            case S_IFIFO: .fifo
            case S_IFSOCK: .socket
            case S_IFCHR: .characterDevice
            case S_IFBLK: .blockDevice
            default: .regular
            }
        device = UInt64(raw.st_dev)
        inode = UInt64(raw.st_ino)
        size = Int64(raw.st_size)
        links = Int(raw.st_nlink)
        modified = Int64(raw.st_mtim.tv_sec) * 1_000_000_000 + Int64(raw.st_mtim.tv_nsec)
        changed = Int64(raw.st_ctim.tv_sec) * 1_000_000_000 + Int64(raw.st_ctim.tv_nsec)
    }

    /// Of an open file.
    package static func of(_ descriptor: CInt) throws(SystemError) -> FileStatus {
        var raw = stat()
        _ = try retrying("fstat") { fstat(descriptor, &raw) }
        return FileStatus(raw)
    }

    /// Of a name, the link itself when it is one; relative to `directory`.
    package static func of(
        _ name: FilePath,
        in directory: CInt = FileSystem.currentDirectory
    ) throws(SystemError) -> FileStatus {
        var raw = stat()
        _ = try retrying("fstatat", on: name.printable) {
            name.withPlatformString { fstatat(directory, $0, &raw, AT_SYMLINK_NOFOLLOW) }
        }
        return FileStatus(raw)
    }

    /// Whether nothing was written between this and an earlier look; a rename in between does not count.
    package func hasSameContent(as earlier: FileStatus) -> Bool {
        device == earlier.device && inode == earlier.inode && size == earlier.size && modified == earlier.modified
    }
}
