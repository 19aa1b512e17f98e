import Clippings
import LinuxSystem
import Logging
import SystemPackage

/// Finds in `working/` what an earlier run left and answers with what to read again.
///
/// A file that was being worked on when that run ended (`ClaimMark`) gets the next attempt. It goes into the name before
/// the file is read, so that a file which brings everything down is known by it. Copies are removed: the file they were
/// made of still stands in its drop folder.
struct Recovery: Sendable {
    let spool: Spool
    let folders: [DropFolder]
    let logger: Logger

    /// In order of their claims.
    func run() throws(SystemError) -> [QueuedFile] {
        let marked = try ClaimMark.takeAll(in: spool)
        var files: [QueuedFile] = []
        for (index, folder) in folders.enumerated() {
            for leftover in try leftovers(of: folder).sorted(by: { $0.slot.claim < $1.slot.claim }) {
                let isSuspect = marked.contains(leftover.slot.claim)
                if let file = try recover(leftover, folder, index, isSuspect: isSuspect) { files.append(file) }
            }
        }
        try warnOfStrangers()
        return files
    }

    /// What stands in `working/` of one claim.
    private struct Leftover {
        var slot: WorkingSlot
        /// Flat names, the document's and its sidecars'; empty when the claim has a directory.
        var names: [FlatName] = []
    }

    private func leftovers(of folder: DropFolder) throws(SystemError) -> [Leftover] {
        let listing = try DirectoryListing(FileSystem.openDirectory(spool.working.appending(folder.name)))
        var directories: [Leftover] = []
        var flat: [String: Leftover] = [:]
        while let entry = try listing.next() {
            if let name = FlatName(entry.name.bytes) {
                flat[name.slot.claim, default: Leftover(slot: name.slot)].names.append(name)
            } else if let slot = WorkingSlot(name: entry.name.string) {
                directories.append(Leftover(slot: slot))
            }
        }
        return directories + flat.values
    }

    private func recover(
        _ leftover: Leftover,
        _ folder: DropFolder,
        _ index: Int,
        isSuspect: Bool
    ) throws(SystemError) -> QueuedFile? {
        let recovered =
            leftover.names.isEmpty
            ? try recoverDirectory(leftover.slot, folder, isSuspect: isSuspect)
            : try recoverFlat(leftover.names, folder, isSuspect: isSuspect)
        guard let (slot, document) = recovered else { return nil }
        logger.notice(
            "reading a file again that an earlier run had claimed",
            metadata: ["claim": "\(slot.claim)", "folder": "\(folder.name)", "attempt": "\(slot.attempt)"]
        )
        return QueuedFile(
            file: SpoolPath(folder: index, path: document),
            origin: .leftover(slot),
            seen: ClaimIdentifier.milliseconds(of: slot.claim) ?? WallClock.milliseconds
        )
    }

    // MARK: Flat names

    /// Sidecars go before their document: should the renames be cut short, the next start brings them together again.
    private func recoverFlat(
        _ names: [FlatName],
        _ folder: DropFolder,
        isSuspect: Bool
    ) throws(SystemError) -> (WorkingSlot, FilePath)? {
        let working = spool.working.appending(folder.name)
        func path(_ name: FlatName) -> FilePath { working.pushing(FilePath(bytes: name.bytes)) }
        guard let document = names.first(where: { !$0.isSidecar }), !document.slot.isCopy
        else {
            for name in names { try FileSystem.removeFile(path(name)) }
            return nil
        }
        var slot = document.slot
        if isSuspect { slot.countAttempt() }
        for name in names.filter({ $0.path != document.path }) + [document] where name.slot != slot {
            try FileSystem.rename(path(name), to: path(FlatName(slot: slot, path: name.path)))
        }
        return (slot, document.path)
    }

    // MARK: Directories

    private func recoverDirectory(
        _ slot: WorkingSlot,
        _ folder: DropFolder,
        isSuspect: Bool
    ) throws(SystemError) -> (WorkingSlot, FilePath)? {
        let working = spool.working.appending(folder.name)
        let directory = working.appending(slot.name)
        guard !slot.isCopy, let document = try document(in: directory, below: FilePath()) else {
            try Filer.removeTree(directory)
            return nil
        }
        var next = slot
        if isSuspect {
            next.countAttempt()
            if next != slot { try FileSystem.rename(directory, to: working.appending(next.name)) }
        }
        return (next, document)
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
