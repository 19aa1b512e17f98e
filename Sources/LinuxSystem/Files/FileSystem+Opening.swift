import CLinuxSystem
import Glibc
package import SystemPackage

extension FileSystem {
    /// Opens for reading, without waiting for a FIFO's writer or a device; a link in the last place is refused unless
    /// `following`.
    package static func openToRead(
        _ name: FilePath,
        in directory: CInt = currentDirectory,
        following: Bool = false
    ) throws(SystemError) -> Descriptor {
        try open(name, in: directory, O_RDONLY | O_NONBLOCK | O_NOCTTY | (following ? 0 : O_NOFOLLOW))
    }

    /// Opens a directory to list it or to name what is in it; a link in the last place is refused unless `following`.
    package static func openDirectory(
        _ name: FilePath,
        in directory: CInt = currentDirectory,
        following: Bool = false
    ) throws(SystemError) -> Descriptor {
        try open(name, in: directory, O_RDONLY | O_DIRECTORY | O_NONBLOCK | (following ? 0 : O_NOFOLLOW))
    }

    /// Opens the directory `path` below `root`, no component of `path` being a link.
    package static func openDirectory(_ path: FilePath, below root: FilePath) throws(SystemError) -> Descriptor {
        var directory = try openDirectory(root, following: true)
        for component in path.components {
            directory = try openDirectory(FilePath(root: nil, [component]), in: directory.number)
        }
        return directory
    }

    /// Makes a new file for reading and writing; `Errno.fileExists` when the name is taken, even by a link.
    package static func create(
        _ name: FilePath,
        in directory: CInt = currentDirectory,
        mode: UInt32 = 0o640
    ) throws(SystemError) -> Descriptor {
        try open(name, in: directory, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, mode: mode)
    }

    private static func open(
        _ name: FilePath,
        in directory: CInt,
        _ flags: CInt,
        mode: UInt32 = 0
    ) throws(SystemError) -> Descriptor {
        let number = try retrying("openat", on: name.printable) {
            name.withPlatformString { CLinuxSystem_openat(directory, $0, flags | O_CLOEXEC, mode) }
        }
        return Descriptor(owning: number)
    }

    static func renameWithoutReplacing(
        _ oldDirectory: CInt,
        _ old: UnsafePointer<CChar>,
        _ newDirectory: CInt,
        _ new: UnsafePointer<CChar>
    ) -> CInt {
        CLinuxSystem_rename_noreplace(oldDirectory, old, newDirectory, new)
    }
}
