import Clippings
import LinuxSystem
import SystemPackage

extension Intake {
    /// Puts refused files back into their drop folders, to be read again.
    ///
    /// Answers the claims for which that was done; a claim whose file is gone, or whose name is taken by another file,
    /// is left out.
    ///
    /// Blocks for a few renames a claim.
    package func retry(_ claims: [String]) throws -> [String] {
        var retried: [String] = []
        for claim in claims where ClaimIdentifier.milliseconds(of: claim) != nil {
            do throws(SystemError) {
                if try retry(claim) { retried.append(claim) }
            } catch {
                switch error.errno {
                case .noSuchFileOrDirectory, .fileExists: continue
                default: throw error
                }
            }
        }
        return retried
    }

    private func retry(_ claim: String) throws(SystemError) -> Bool {
        let notePath = works.spool.rejectionNote(claim)
        guard let note = try RejectionNote.read(notePath),
            let index = works.configuration.folders.firstIndex(where: { $0.name == note.folder })
        else { return false }
        let file = SpoolPath(folder: index, path: FilePath(bytes: PrintableName.bytes(of: note.path)))
        let dropped = works.configuration.folders[index].path.pushing(file.path)
        if note.stays {
            _ = try FileStatus.of(dropped)
        } else {
            try putBack(from: works.spool.rejectedDirectory(claim), to: dropped)
        }
        try FileSystem.removeFile(notePath)
        // What ended in the middle did not change: it is taken as it is.
        works.queue.release(file)
        works.queue.offer(
            QueuedFile(
                file: file,
                origin: .completed,
                seen: WallClock.milliseconds,
                isFinal: true,
                isRepeated: true
            )
        )
        return true
    }

    /// The document last, so that its sidecars are there when it is claimed.
    private func putBack(from directory: FilePath, to dropped: FilePath) throws(SystemError) {
        guard let name = dropped.lastComponent else { return }
        let document = directory.appending(name)
        _ = try FileStatus.of(document)
        try FileSystem.makeDirectories(dropped.removingLastComponent())
        for format in Sidecar.Format.allCases {
            do throws(SystemError) {
                try FileSystem.renameWithoutReplacing(
                    document.appendingSuffix(format.suffix),
                    to: dropped.appendingSuffix(format.suffix)
                )
            } catch  where error.errno == .noSuchFileOrDirectory || error.errno == .fileExists {}
        }
        try FileSystem.renameWithoutReplacing(document, to: dropped)
        try Filer.removeTree(directory)
    }
}
