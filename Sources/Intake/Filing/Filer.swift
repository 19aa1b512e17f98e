import Archive
import Clippings
import LinuxSystem
import SystemPackage

/// Puts a file where it belongs once the archive has answered for it.
struct Filer: Sendable {
    let spool: Spool

    /// Does what the drop folder wants with a file that is in the archive, or sets a refused one aside.
    ///
    /// Bytes that were taken down for good are removed: only the archive's record of the delivery remains.
    ///
    /// May be called again after a failure: what is done stays done.
    func file(_ claimed: ClaimedFile, _ delivery: Delivery, _ receipt: Receipt) throws(SystemError) {
        if let refusal = receipt.refusal {
            try reject(claimed, delivery, refusal)
        } else {
            if !claimed.slot.isCopy, try returnIfGrown(claimed) { return }
            switch claimed.folder.afterIntake {
            case .move where !receipt.isTakenDown: try fileAway(claimed)
            case .move, .delete, .keep: break
            }
        }
        if claimed.slot.isCopy, claimed.folder.afterIntake != .keep { try removeDropped(claimed) }
        try claimed.place.clear(claimed.sidecars)
    }

    /// Notes the refusal of a file that stays in its drop folder.
    func note(_ delivery: Delivery, _ refusal: Refusal, stays: Bool) throws(SystemError) {
        let note = RejectionNote(
            claim: delivery.claim,
            folder: delivery.folder,
            path: delivery.path,
            refusal: refusal,
            stays: stays
        )
        try note.write(to: spool.rejectionNote(delivery.claim))
    }

    /// A writer that still had the file open added to it after it was read: it goes back and is read again, whole.
    private func returnIfGrown(_ claimed: ClaimedFile) throws(SystemError) -> Bool {
        let status: FileStatus
        do throws(SystemError) {
            status = try FileStatus.of(claimed.path)
        } catch  where error.errno == .noSuchFileOrDirectory {
            return false
        }
        if status.hasSameContent(as: claimed.status) { return false }
        return try putBack(claimed)
    }

    /// Puts a claimed file back where it was dropped; `false` when another has its name by now, or its folder is none
    /// any more.
    func putBack(_ claimed: ClaimedFile) throws(SystemError) -> Bool {
        guard let document = claimed.file.path.lastComponent else { return false }
        let name = FilePath(root: nil, [document])
        do throws(SystemError) {
            let parent = try claimed.folder.openParent(of: claimed.file.path)
            for format in claimed.sidecars {
                try Self.moveIfThere(
                    claimed.place.sidecar(format),
                    to: name.appendingSuffix(format.suffix),
                    in: parent.number
                )
            }
            try FileSystem.renameWithoutReplacing(
                claimed.path,
                in: FileSystem.currentDirectory,
                to: name,
                in: parent.number
            )
        } catch {
            switch error.errno {
            case .fileExists, .notDirectory, .tooManySymbolicLinkLevels: return false
            default: throw error
            }
        }
        try claimed.place.clear(claimed.sidecars)
        return true
    }

    private func fileAway(_ claimed: ClaimedFile) throws(SystemError) {
        let directory = spool.filedDirectory(at: Int(WallClock.milliseconds / 1000))
        guard let name = claimed.file.path.lastComponent else { return }
        // Mostly the day's directory is there and the name is free: one rename then.
        if claimed.sidecars.isEmpty, try move(claimed, to: directory.appending(name)) { return }
        try FileSystem.makeDirectories(directory)
        do throws(SystemError) {
            try settle(claimed, in: directory, as: name.bytes)
        } catch  where error.errno == .fileExists {
            try settle(claimed, in: directory, as: Self.distinct(name, claimed.slot.claim))
        }
    }

    /// `false` when it takes more than a rename, or nothing is left to rename.
    private func move(_ claimed: ClaimedFile, to target: FilePath) throws(SystemError) -> Bool {
        do throws(SystemError) {
            try FileSystem.renameWithoutReplacing(claimed.path, to: target)
            return true
        } catch  where error.errno == .fileExists || error.errno == .noSuchFileOrDirectory {
            return false
        }
    }

    private func reject(_ claimed: ClaimedFile, _ delivery: Delivery, _ refusal: Refusal) throws(SystemError) {
        let stays = claimed.folder.afterIntake == .keep
        // The note first: whoever finds the file finds the reason.
        try note(delivery, refusal, stays: stays)
        if stays { return }
        let directory = spool.rejectedDirectory(delivery.claim)
        try FileSystem.makeDirectories(directory)
        guard let name = claimed.file.path.lastComponent else { return }
        try settle(claimed, in: directory, as: name.bytes)
        if claimed.slot.isCopy { try synchronize(directory.appending(name)) }
    }

    /// The dropped file goes next, on another device and so in no order with ours; and no archive has these bytes.
    private func synchronize(_ rejected: FilePath) throws(SystemError) {
        let file = try FileSystem.openToRead(rejected)
        try FileSystem.synchronize(file.number)
        try FileSystem.synchronizeDirectory(rejected.removingLastComponent())
        try FileSystem.synchronizeDirectory(spool.rejected)
    }

    /// Sidecars first: as long as the document is in `working/`, a restart finishes what is left.
    private func settle(_ claimed: ClaimedFile, in directory: FilePath, as name: [UInt8]) throws(SystemError) {
        let target = directory.pushing(FilePath(bytes: name))
        if (try? FileStatus.of(target)) != nil, (try? FileStatus.of(claimed.path)) != nil {
            throw SystemError("renameat2", .fileExists, on: target.printable)
        }
        for format in claimed.sidecars {
            do throws(SystemError) {
                try Self.moveIfThere(
                    claimed.place.sidecar(format),
                    to: target.appendingSuffix(format.suffix)
                )
            } catch  where error.errno == .fileExists {
                try Self.moveIfThere(
                    claimed.place.sidecar(format),
                    to: directory.appending("\(claimed.slot.claim)\(format.suffix)")
                )
            }
        }
        try Self.moveIfThere(claimed.path, to: target)
    }

    /// The dropped file a copy was made of goes, unless it became another one meanwhile.
    private func removeDropped(_ claimed: ClaimedFile) throws(SystemError) {
        do throws(SystemError) {
            let path = claimed.file.path
            let parent = try FileSystem.openDirectory(path.removingLastComponent(), below: claimed.folder.path)
            guard let source = claimed.source, let last = path.lastComponent else { return }
            let name = FilePath(root: nil, [last])
            let status = try FileStatus.of(name, in: parent.number)
            guard status.hasSameContent(as: source), status.changed == source.changed else { return }
            for format in claimed.sidecars {
                do throws(SystemError) {
                    try FileSystem.removeFile(name.appendingSuffix(format.suffix), in: parent.number)
                } catch  where error.errno == .noSuchFileOrDirectory {}
            }
            try FileSystem.removeFile(name, in: parent.number)
        } catch  where error.errno == .noSuchFileOrDirectory {}
    }

    private static func moveIfThere(
        _ old: FilePath,
        to new: FilePath,
        in directory: CInt = FileSystem.currentDirectory
    ) throws(SystemError) {
        do throws(SystemError) {
            try FileSystem.renameWithoutReplacing(old, in: FileSystem.currentDirectory, to: new, in: directory)
        } catch  where error.errno == .noSuchFileOrDirectory {}
    }

    /// `story.html` as `story.CLAIM.html`, within the 255 bytes of a name.
    static func distinct(_ name: FilePath.Component, _ claim: String) -> [UInt8] {
        let bytes = name.bytes
        let dot = bytes.lastIndex(of: UInt8(ascii: ".")).flatMap { $0 > 0 && bytes.count - $0 <= 16 ? $0 : nil }
        let ending = dot.map { bytes[$0...] } ?? []
        let middle = Array(".\(claim)".utf8)
        var name = Array(bytes.prefix(dot ?? bytes.count).prefix(255 - ending.count - middle.count))
        name += middle
        name += ending
        return name
    }
}

extension Receipt {
    /// Why the file is set aside; `nil` when it is not.
    var refusal: Refusal? {
        if case .refused(let refusal) = self { refusal } else { nil }
    }

    fileprivate var isTakenDown: Bool {
        if case .takenDown = self { true } else { false }
    }
}
