import LinuxSystem
import SystemPackage

extension Filer {
    /// Removes all that stands in `working/` for a claim.
    static func removeAll(_ claimed: ClaimedFile) {
        // What cannot be removed now is found by the next start.
        do throws(SystemError) { try claimed.place.clear() } catch {}
    }

    /// Removes a directory of `working/`; one that is not there is no failure.
    static func removeTree(_ directory: FilePath) throws(SystemError) {
        do throws(SystemError) {
            // Mostly it is empty.
            try FileSystem.removeDirectory(directory)
            return
        } catch {
            switch error.errno {
            case .noSuchFileOrDirectory: return
            case .directoryNotEmpty: break
            default: throw error
            }
        }
        let listing = try DirectoryListing(FileSystem.openDirectory(directory))
        while let entry = try listing.next() {
            let name = FilePath(root: nil, [entry.name])
            if try FileStatus.of(name, in: listing.descriptor).kind == .directory {
                try removeTree(directory.appending(entry.name))
            } else {
                try FileSystem.removeFile(name, in: listing.descriptor)
            }
        }
        try FileSystem.removeDirectory(directory)
    }
}
