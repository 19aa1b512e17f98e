package import Clippings
package import LinuxSystem
package import SystemPackage

/// Originals too large for the archive, as files named by their content: `ab/cdef…` of the SHA-256.
package struct OriginalStore: Sendable {
    package let root: FilePath

    package init(root: FilePath) {
        self.root = root
    }

    /// Where an original stands, or would.
    package func path(of hash: ContentHash) -> FilePath {
        let name = hash.description
        return root.appending(String(name.prefix(2))).appending(String(name.dropFirst(2)))
    }

    /// Opens an original for reading.
    package func open(_ hash: ContentHash) throws(SystemError) -> Descriptor {
        try FileSystem.openToRead(path(of: hash))
    }

    /// Whether an original of exactly this size is there.
    package func holds(_ hash: ContentHash, size: Int64) -> Bool {
        guard let status = try? FileStatus.of(path(of: hash)) else { return false }
        return status.kind == .regular && status.size == size
    }

    /// Removes an original; one that is not there is no failure.
    package func remove(_ hash: ContentHash) throws(SystemError) {
        do throws(SystemError) {
            try FileSystem.removeFile(path(of: hash))
        } catch  where error.errno == .noSuchFileOrDirectory {}
    }

    /// Writes an original so that it and its name are on the disk when this returns.
    ///
    /// `false` when the bytes read from `source` no longer have this hash.
    func add(
        _ hash: ContentHash,
        size: Int64,
        from source: CInt,
        claim: String,
        reader: ContentReader
    ) throws(SystemError) -> Bool {
        if holds(hash, size: size) { return true }
        let path = path(of: hash)
        let directory = path.removingLastComponent()
        try FileSystem.makeDirectories(root)
        if try FileSystem.makeDirectory(directory) { try FileSystem.synchronizeDirectory(root) }
        // The claim makes the name unique; what a power cut leaves of it is replaced by the next attempt.
        let temporary = directory.appending(".\(claim)")
        do throws(SystemError) { try FileSystem.removeFile(temporary) } catch
            where error.errno == .noSuchFileOrDirectory
        {}
        let target = try FileSystem.create(temporary)
        do throws(SystemError) {
            let content = try reader.read(source, limit: size, keeping: 0, copy: target.number)
            guard content.hash == hash else {
                try FileSystem.removeFile(temporary)
                return false
            }
            try FileSystem.synchronize(target.number)
            try FileSystem.rename(temporary, to: path)
            try FileSystem.synchronizeDirectory(directory)
            return true
        } catch {
            do throws(SystemError) { try FileSystem.removeFile(temporary) } catch {}
            throw error
        }
    }

    /// Removes originals that `isWanted` does not want and that are old enough to belong to no file in work.
    func sweep(olderThan age: Duration, isWanted: (ContentHash) throws -> Bool) throws {
        guard (try? FileStatus.of(root)) != nil else { return }
        let now = WallClock.nanoseconds
        let folders = try DirectoryListing(FileSystem.openDirectory(root))
        while let folder = try folders.next() {
            guard folder.name.string.utf8.count == 2,
                let directory = try? FileSystem.openDirectory(
                    FilePath(root: nil, [folder.name]),
                    in: folders.descriptor
                )
            else { continue }
            let files = try DirectoryListing(directory)
            while let file = try files.next() {
                let name = FilePath(root: nil, [file.name])
                let status = try FileStatus.of(name, in: files.descriptor)
                guard status.kind == .regular, .nanoseconds(now - status.changed) >= age else { continue }
                if let hash = ContentHash(hexadecimal: folder.name.string + file.name.string), try isWanted(hash) {
                    continue
                }
                try FileSystem.removeFile(name, in: files.descriptor)
            }
        }
    }
}
