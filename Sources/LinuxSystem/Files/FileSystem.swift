import Glibc
package import SystemPackage

/// One function a system call on names and directories.
///
/// A name may be relative to an open directory, which no one can swap for a symbolic link meanwhile.
package enum FileSystem {
    /// For names relative to the working directory, and absolute ones.
    package static let currentDirectory: CInt = AT_FDCWD
}

extension FileSystem {
    /// mkdirat(2).
    ///
    /// Answers whether it was made; `false` when something of that name was there.
    @discardableResult
    package static func makeDirectory(
        _ name: FilePath,
        in directory: CInt = currentDirectory,
        mode: UInt32 = 0o770
    ) throws(SystemError) -> Bool {
        do throws(SystemError) {
            _ = try retrying("mkdirat", on: name.printable) {
                name.withPlatformString { mkdirat(directory, $0, mode) }
            }
            return true
        } catch  where error.errno == .fileExists {
            return false
        }
    }

    /// Makes a directory and those above it that are missing.
    package static func makeDirectories(_ path: FilePath, mode: UInt32 = 0o770) throws(SystemError) {
        do throws(SystemError) {
            try makeDirectory(path, mode: mode)
        } catch  where error.errno == .noSuchFileOrDirectory && path.lastComponent != nil {
            let parent = path.removingLastComponent()
            if parent.isEmpty { throw error }
            try makeDirectories(parent, mode: mode)
            try makeDirectory(path, mode: mode)
        }
    }

    /// renameat2(2) that never replaces: `Errno.fileExists` when the new name is taken.
    package static func renameWithoutReplacing(
        _ old: FilePath,
        in oldDirectory: CInt = currentDirectory,
        to new: FilePath,
        in newDirectory: CInt = currentDirectory
    ) throws(SystemError) {
        _ = try retrying("renameat2", on: old.printable) {
            old.withPlatformString { old in
                new.withPlatformString { renameWithoutReplacing(oldDirectory, old, newDirectory, $0) }
            }
        }
    }

    /// renameat(2): replaces a file of the new name in one step.
    package static func rename(_ old: FilePath, to new: FilePath) throws(SystemError) {
        _ = try retrying("rename", on: old.printable) {
            old.withPlatformString { old in new.withPlatformString { Glibc.rename(old, $0) } }
        }
    }

    /// unlinkat(2) for anything but a directory.
    package static func removeFile(_ name: FilePath, in directory: CInt = currentDirectory) throws(SystemError) {
        _ = try retrying("unlinkat", on: name.printable) { name.withPlatformString { unlinkat(directory, $0, 0) } }
    }

    /// Removes an empty directory.
    package static func removeDirectory(_ path: FilePath) throws(SystemError) {
        _ = try retrying("rmdir", on: path.printable) { path.withPlatformString { rmdir($0) } }
    }

    /// Whether there is anything of this name, by faccessat(2); cheaper than a call that fails.
    package static func exists(_ name: FilePath, in directory: CInt = currentDirectory) -> Bool {
        name.withPlatformString { faccessat(directory, $0, F_OK, AT_SYMLINK_NOFOLLOW) } == 0
    }

    /// Whether this process may read the file, by faccessat(2).
    package static func isReadable(_ name: FilePath, in directory: CInt = currentDirectory) -> Bool {
        name.withPlatformString { faccessat(directory, $0, R_OK, 0) } == 0
    }
}
