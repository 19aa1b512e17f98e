package import Archive
package import Clippings
import LinuxSystem
import SystemPackage

extension Intake {
    /// Removes what is left of an original outside the archive: the store's file, and the files in `filed/` and
    /// `rejected/` that hold exactly these bytes.
    ///
    /// Answers the dropped files that stay because their folder keeps them, printable.
    ///
    /// Blocks while it reads the candidates; a file that is gone already is no failure.
    package func removeCopies(of hash: ContentHash, delivered deliveries: [DeliveryRecord]) throws -> [String] {
        try works.store.remove(hash)
        let days = try filedDays()
        let reader = ContentReader()
        var staying: [String] = []
        for delivery in deliveries where delivery.hash == hash {
            let path = FilePath(bytes: PrintableName.bytes(of: delivery.path))
            guard let name = path.lastComponent else { continue }
            for directory in filedDirectories(of: delivery, days) {
                for name in [name.bytes, Filer.distinct(name, delivery.claim)] {
                    let file = directory.pushing(FilePath(bytes: name))
                    guard try holds(file, hash, reader) else { continue }
                    for format in Sidecar.Format.allCases {
                        try Self.remove(file.appendingSuffix(format.suffix))
                    }
                    try Self.remove(file)
                }
            }
            try removeRejected(delivery.claim, name, hash, reader)
            if let folder = works.configuration.folders.first(where: { $0.name == delivery.folder }),
                try holds(folder.path.pushing(path), hash, reader)
            {
                staying.append(folder.path.pushing(path).printable)
            }
        }
        return staying
    }

    /// The day it was committed, and every later one: filing may have slipped.
    private func filedDirectories(of delivery: DeliveryRecord, _ days: [String]) -> [FilePath] {
        let committed = works.spool.filedDirectory(at: Int(delivery.committed / 1000)).lastComponent?.string ?? ""
        return days.filter { $0 >= committed }.map { works.spool.filed.appending($0) }
    }

    /// The directories in `filed/`; their names sort by time.
    private func filedDays() throws(SystemError) -> [String] {
        let listing = try DirectoryListing(FileSystem.openDirectory(works.spool.filed))
        var days: [String] = []
        while let entry = try listing.next() { days.append(entry.name.string) }
        return days
    }

    /// Removes a refused file, its sidecars and the note beside it.
    private func removeRejected(
        _ claim: String,
        _ name: FilePath.Component,
        _ hash: ContentHash,
        _ reader: ContentReader
    ) throws {
        guard ClaimIdentifier.milliseconds(of: claim) != nil else { return }
        let directory = works.spool.rejectedDirectory(claim)
        guard try holds(directory.appending(name), hash, reader) else { return }
        try Filer.removeTree(directory)
        try Self.remove(works.spool.rejectionNote(claim))
    }

    private func holds(_ file: FilePath, _ hash: ContentHash, _ reader: ContentReader) throws -> Bool {
        guard (try? FileStatus.of(file))?.kind == .regular else { return false }
        let descriptor = SharedDescriptor(try FileSystem.openToRead(file))
        return try reader.read(descriptor.number, limit: .max - 1, keeping: 0).hash == hash
    }

    private static func remove(_ file: FilePath) throws(SystemError) {
        guard (try? FileStatus.of(file)) != nil else { return }
        try FileSystem.removeFile(file)
    }
}
