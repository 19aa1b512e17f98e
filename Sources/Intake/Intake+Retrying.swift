import Clippings
import LinuxSystem
import SystemPackage

extension Intake {
    /// Puts refused files back into their drop folders, to be read again.
    ///
    /// Answers the claims for which that was done; a claim whose file is gone, or whose name is taken by another file,
    /// is left out. One that fails stops no other: it is noted, and thrown when nothing could be put back.
    ///
    /// Blocks for a few renames a claim, or for a copy where the drop folder is on another file system.
    package func retry(_ claims: [String]) throws -> [String] {
        var retried: [String] = []
        var failure: SystemError?
        for claim in claims where ClaimIdentifier.milliseconds(of: claim) != nil {
            do throws(SystemError) {
                if try retry(claim) { retried.append(claim) }
            } catch  where error.errno == .noSuchFileOrDirectory || error.errno == .fileExists {
                continue
            } catch {
                works.board.failed(error)
                failure = error
            }
        }
        if let failure, retried.isEmpty { throw failure }
        return retried
    }

    private func retry(_ claim: String) throws(SystemError) -> Bool {
        let notePath = works.spool.rejectionNote(claim)
        guard let note = try RejectionNote.read(notePath),
            let index = works.configuration.folders.firstIndex(where: { $0.name == note.folder })
        else { return false }
        let file = SpoolPath(folder: index, path: FilePath(bytes: PrintableName.bytes(of: note.path)))
        let folder = works.configuration.folders[index]
        if note.stays {
            _ = try FileStatus.of(folder.path.pushing(file.path))
        } else {
            try putBack(claim, file.path, in: folder)
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
    private func putBack(_ claim: String, _ path: FilePath, in folder: DropFolder) throws(SystemError) {
        guard let last = path.lastComponent else { return }
        let name = FilePath(root: nil, [last])
        let directory = works.spool.rejectedDirectory(claim)
        let document = directory.pushing(name)
        _ = try FileStatus.of(document)
        let parent = try folder.openParent(of: path)
        for format in Sidecar.Format.allCases {
            do throws(SystemError) {
                try move(
                    document.appendingSuffix(format.suffix),
                    to: name.appendingSuffix(format.suffix),
                    in: parent,
                    by: claim
                )
            } catch  where error.errno == .noSuchFileOrDirectory || error.errno == .fileExists {}
        }
        try move(document, to: name, in: parent, by: claim)
        try Filer.removeTree(directory)
    }

    /// Renames, or across file systems copies and removes, without replacing anything.
    private func move(
        _ old: FilePath,
        to new: FilePath,
        in parent: borrowing Descriptor,
        by claim: String
    ) throws(SystemError) {
        do throws(SystemError) {
            try FileSystem.renameWithoutReplacing(old, in: FileSystem.currentDirectory, to: new, in: parent.number)
        } catch  where error.errno == .improperLink {
            // A hidden name is left alone by whoever watches the folder.
            let temporary = FilePath(".\(claim)")
            do throws(SystemError) {
                try copy(old, to: temporary, in: parent)
                try FileSystem.renameWithoutReplacing(temporary, in: parent.number, to: new, in: parent.number)
                try FileSystem.synchronize(parent.number)
            } catch {
                do throws(SystemError) { try FileSystem.removeFile(temporary, in: parent.number) } catch {}
                throw error
            }
            try FileSystem.removeFile(old)
        }
    }

    private func copy(_ old: FilePath, to new: FilePath, in parent: borrowing Descriptor) throws(SystemError) {
        let source = try FileSystem.openToRead(old)
        // What an earlier attempt left.
        do throws(SystemError) { try FileSystem.removeFile(new, in: parent.number) } catch
            where error.errno == .noSuchFileOrDirectory
        {}
        let target = try FileSystem.create(new, in: parent.number)
        _ = try ContentReader().read(source.number, limit: .max - 1, keeping: 0, copy: target.number)
        try FileSystem.synchronize(target.number)
    }
}
