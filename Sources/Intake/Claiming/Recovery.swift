import Clippings
import LinuxSystem
import Logging
import SystemPackage

/// Finds in `working/` what an earlier run left and answers with what to read again.
///
/// A file that was being worked on when that run ended (`ClaimMark`) gets the next attempt. It goes into the directory's
/// name before the file is read, so that a file which brings everything down is known by it. Copies are removed: the file they were made of still stands in its drop folder.
struct Recovery: Sendable {
    let spool: Spool
    let folders: [DropFolder]
    let logger: Logger

    /// In order of their claims.
    func run() throws(SystemError) -> [QueuedFile] {
        let marked = try ClaimMark.takeAll(in: spool)
        var files: [QueuedFile] = []
        for (index, folder) in folders.enumerated() {
            for slot in try slots(of: folder).sorted(by: { $0.claim < $1.claim }) {
                let isSuspect = marked.contains(slot.claim)
                if let file = try recover(slot, folder, index, isSuspect: isSuspect) { files.append(file) }
            }
        }
        try warnOfStrangers()
        return files
    }

    private func slots(of folder: DropFolder) throws(SystemError) -> [WorkingSlot] {
        let listing = try DirectoryListing(FileSystem.openDirectory(spool.working.appending(folder.name)))
        var slots: [WorkingSlot] = []
        while let entry = try listing.next() {
            if let slot = WorkingSlot(name: entry.name.string) { slots.append(slot) }
        }
        return slots
    }

    private func recover(
        _ slot: WorkingSlot,
        _ folder: DropFolder,
        _ index: Int,
        isSuspect: Bool
    ) throws(SystemError) -> QueuedFile? {
        let directory = spool.directory(of: slot, folder: folder)
        guard !slot.isCopy, let document = try document(in: directory, below: FilePath()) else {
            try Filer.removeTree(directory)
            return nil
        }
        var next = slot
        if isSuspect {
            next.attempt += 1
            try FileSystem.rename(directory, to: spool.directory(of: next, folder: folder))
        }
        logger.notice(
            "reading a file again that an earlier run had claimed",
            metadata: ["claim": "\(slot.claim)", "folder": "\(folder.name)", "attempt": "\(next.attempt)"]
        )
        return QueuedFile(
            file: SpoolPath(folder: index, path: document),
            origin: .leftover(next),
            seen: ClaimIdentifier.milliseconds(of: slot.claim) ?? WallClock.milliseconds
        )
    }

    /// The one file in a slot that is no sidecar, relative to the slot.
    private func document(in directory: FilePath, below path: FilePath) throws(SystemError) -> FilePath? {
        let listing = try DirectoryListing(FileSystem.openDirectory(directory.pushing(path)))
        while let entry = try listing.next() {
            let inner = path.appending(entry.name)
            switch try FileStatus.of(FilePath(root: nil, [entry.name]), in: listing.descriptor).kind {
            case .directory:
                if let document = try document(in: directory, below: inner) { return document }
            case .regular where Sidecar.format(ofName: entry.name.bytes) == nil: return inner
            default: break
            }
        }
        return nil
    }

    private func warnOfStrangers() throws(SystemError) {
        let listing = try DirectoryListing(FileSystem.openDirectory(spool.working))
        while let entry = try listing.next() {
            guard !folders.contains(where: { $0.name == entry.name.string }), entry.kind == .directory else { continue }
            logger.warning(
                "files of a drop folder that is no longer configured are still in work; configure it again, or move them",
                metadata: [
                    "folder": "\(entry.name.string)", "file": "\(spool.working.appending(entry.name).printable)",
                ]
            )
        }
    }
}
