import Archive
import Clippings
import Glibc
import LinuxSystem
import SystemPackage

/// Makes a dropped file ours: by one rename within a file system, by a copy across two or when the file is to stay.
///
/// Names are resolved from the drop folder's own descriptor, component by component and never through a link, so that
/// nobody who may write there can point intake at files of others.
final class Claimant {
    let configuration: IntakeConfiguration
    private let spool: Spool
    private let archive: any Archive
    private let identifiers: ClaimIdentifier
    let reader: ContentReader

    init(
        configuration: IntakeConfiguration,
        spool: Spool,
        archive: any Archive,
        identifiers: ClaimIdentifier,
        reader: ContentReader
    ) {
        self.configuration = configuration
        self.spool = spool
        self.archive = archive
        self.identifiers = identifiers
        self.reader = reader
    }

    func claim(_ queued: QueuedFile) -> ClaimOutcome {
        let folder = configuration.folders[queued.file.folder]
        do throws(SystemError) {
            if case .leftover(let slot) = queued.origin { return try .claimed(leftover(queued, slot, folder)) }
            let parent = try FileSystem.openDirectory(queued.file.path.removingLastComponent(), below: folder.path)
            guard let name = queued.file.path.lastComponent else { return .nothing }
            return try claim(queued, named: FilePath(root: nil, [name]), in: parent, folder)
        } catch {
            switch error.errno {
            // A folder that became a link or a file is as good as gone.
            case .noSuchFileOrDirectory, .notDirectory, .tooManySymbolicLinkLevels: return .nothing
            case .noSpace, .diskQuotaExceeded, .tooManyOpenFiles, .tooManyOpenFilesInSystem, .noMemory,
                .readOnlyFileSystem:
                return .failed(error)
            default: return refuse(queued, folder, error)
            }
        }
    }

    /// Something is wrong with this one file alone, such as a bad block or a path too long for `working/`.
    private func refuse(_ queued: QueuedFile, _ folder: DropFolder, _ error: SystemError) -> ClaimOutcome {
        guard let status = try? FileStatus.of(folder.path.pushing(queued.file.path)) else { return .nothing }
        let dropped = Dropped(queued: queued, folder: folder, name: queued.file.path, status: status)
        return refuse(dropped, .unreadable, "it could not be claimed (\(error)); mend that, then retry it")
    }

    private func claim(
        _ queued: QueuedFile,
        named name: FilePath,
        in parent: borrowing Descriptor,
        _ folder: DropFolder
    ) throws(SystemError) -> ClaimOutcome {
        let status = try FileStatus.of(name, in: parent.number)
        let dropped = Dropped(queued: queued, folder: folder, name: name, status: status)
        guard status.kind == .regular else {
            if status.kind == .directory { return .nothing }
            return refuse(
                dropped,
                .notAFile,
                "'\(queued.file.printable)' is a \(status.kind.rawValue), which is left where it is; "
                    + "deliver a regular file"
            )
        }
        if folder.afterIntake == .keep, wasDelivered(dropped) { return .nothing }
        let descriptor: SharedDescriptor
        do throws(SystemError) {
            descriptor = SharedDescriptor(try FileSystem.openToRead(name, in: parent.number))
        } catch  where error.errno == .permissionDenied || error.errno == .notPermitted {
            let path = folder.path.pushing(queued.file.path).printable
            return refuse(
                dropped,
                .unreadable,
                "it may not be read; run: setfacl -m u:\(Self.userName):r '\(path)'"
            )
        }
        let opened = try FileStatus.of(descriptor.number)
        guard opened.kind == .regular, opened.inode == status.inode else { return .nothing }
        if let held = unfinished(opened, descriptor, queued) { return .held(held) }
        if folder.afterIntake == .keep { return try copy(dropped, descriptor, from: parent) }
        return try move(dropped, descriptor, from: parent)
    }

    /// A file is complete once nobody has it open for writing.
    ///
    /// Where that cannot be asked, an event of completion is believed, and a file found by a scan must not have been
    /// written to for a while.
    private func unfinished(
        _ status: FileStatus,
        _ descriptor: SharedDescriptor,
        _ queued: QueuedFile
    ) -> HeldFile? {
        if queued.isFinal { return nil }
        switch FileLease.isOpenForWriting(descriptor.number) {
        case true:
            // Closing it raises an event; the time is for one that got lost.
            return HeldFile(
                reason: .beingWritten,
                status: status,
                seen: queued.seen,
                until: .now + .seconds(60)
            )
        case false: return nil
        default:
            guard queued.origin == .found else { return nil }
            let age = Duration.nanoseconds(WallClock.nanoseconds - status.modified)
            if age < .zero || age >= configuration.settleAge { return nil }
            return HeldFile(
                reason: .tooYoung,
                status: status,
                seen: queued.seen,
                until: .now + (configuration.settleAge - age)
            )
        }
    }

    // MARK: By rename

    private func move(
        _ dropped: Dropped,
        _ descriptor: SharedDescriptor,
        from parent: borrowing Descriptor
    ) throws(SystemError) -> ClaimOutcome {
        var claimed = newClaim(dropped, isCopy: false)
        try claimed.place.prepare()
        do throws(SystemError) {
            try FileSystem.renameWithoutReplacing(dropped.name, in: parent.number, to: claimed.path)
        } catch {
            Filer.removeAll(claimed)
            switch error.errno {
            case .improperLink: return try copy(dropped, descriptor, from: parent)
            case .permissionDenied, .notPermitted, .readOnlyFileSystem:
                let directory = dropped.folder.path.pushing(dropped.queued.file.path).removingLastComponent().printable
                return refuse(
                    dropped,
                    .unreadable,
                    "it may not be moved out of its folder; run: setfacl -m u:\(Self.userName):rwx '\(directory)'"
                )
            default: throw error
            }
        }
        claimed.descriptor = descriptor
        let status = try FileStatus.of(claimed.path)
        if status.inode != dropped.status.inode {
            // Another file took the name between the look and the rename: it is that one which is ours now.
            claimed.descriptor = SharedDescriptor(try FileSystem.openToRead(claimed.path))
        }
        claimed.status = status
        takeSidecars(of: &claimed, from: parent)
        return .claimed(claimed)
    }

    /// Sidecars that are there at this moment travel with their document; a missing one is the usual case.
    private func takeSidecars(of claimed: inout ClaimedFile, from parent: borrowing Descriptor) {
        guard let document = claimed.file.path.lastComponent else { return }
        for format in Sidecar.Format.allCases {
            let name = FilePath(bytes: document.bytes + format.suffix.utf8)
            guard FileSystem.exists(name, in: parent.number) else { continue }
            do throws(SystemError) {
                try FileSystem.renameWithoutReplacing(name, in: parent.number, to: claimed.place.sidecar(format))
                claimed.sidecars.append(format)
            } catch {}
        }
    }

    // MARK: Of an earlier run

    private func leftover(
        _ queued: QueuedFile,
        _ slot: WorkingSlot,
        _ folder: DropFolder
    ) throws(SystemError) -> ClaimedFile {
        let working = spool.working.appending(folder.name)
        var place = WorkingPlace(of: slot, queued.file.path, in: working)
        if !FileSystem.exists(place.document) {
            place = WorkingPlace(of: slot, queued.file.path, belowDirectoryIn: working)
        }
        let descriptor = SharedDescriptor(try FileSystem.openToRead(place.document))
        var claimed = ClaimedFile(
            slot: slot,
            file: queued.file,
            folder: folder,
            place: place,
            descriptor: descriptor,
            status: try FileStatus.of(descriptor.number),
            seen: queued.seen,
            claimed: queued.seen
        )
        claimed.isFinal = queued.isFinal
        for format in Sidecar.Format.allCases
        where (try? FileStatus.of(place.sidecar(format)))?.kind == .regular {
            claimed.sidecars.append(format)
        }
        takeForgottenSidecars(of: &claimed)
        return claimed
    }

    /// Sidecars that were still in the drop folder when everything ended; those of a new document of the same name are
    /// its own.
    private func takeForgottenSidecars(of claimed: inout ClaimedFile) {
        guard claimed.sidecars.isEmpty, let document = claimed.file.path.lastComponent,
            let parent = try? FileSystem.openDirectory(
                claimed.file.path.removingLastComponent(),
                below: claimed.folder.path
            ), !FileSystem.exists(FilePath(root: nil, [document]), in: parent.number)
        else { return }
        takeSidecars(of: &claimed, from: parent)
    }

    // MARK: Parts

    /// What is known of a file before it is claimed.
    struct Dropped {
        var queued: QueuedFile
        var folder: DropFolder
        /// In its directory.
        var name: FilePath
        var status: FileStatus
    }

    func newClaim(_ dropped: Dropped, isCopy: Bool) -> ClaimedFile {
        let slot = WorkingSlot(claim: identifiers.next(), attempt: 1, isCopy: isCopy)
        return ClaimedFile(
            slot: slot,
            file: dropped.queued.file,
            folder: dropped.folder,
            place: spool.place(of: slot, dropped.queued.file.path, folder: dropped.folder),
            status: dropped.status,
            seen: dropped.queued.seen,
            claimed: WallClock.milliseconds,
            isFinal: dropped.queued.isFinal
        )
    }

    func wasDelivered(_ dropped: Dropped) -> Bool {
        if dropped.queued.isRepeated { return false }
        let fingerprint = FileFingerprint(dropped.status)
        return
            (try? archive.hasDelivered(
                folder: dropped.folder.name,
                path: dropped.queued.file.printable,
                fingerprint: fingerprint
            )) ?? false
    }

    func refuse(_ dropped: Dropped, _ reason: RefusalReason, _ detail: String) -> ClaimOutcome {
        // It stays where it is, so every scan finds it again.
        if wasDelivered(dropped) { return .nothing }
        return .refused(
            Delivery(
                claim: identifiers.next(),
                folder: dropped.folder.name,
                path: dropped.queued.file.printable,
                size: dropped.status.size,
                seen: dropped.queued.seen,
                claimed: WallClock.milliseconds,
                hints: SourceHints(),
                outcome: .refused(Refusal(reason, detail), nil),
                fingerprint: FileFingerprint(dropped.status)
            )
        )
    }

    func tooLarge(_ size: Int64) -> String {
        "it has \(size) bytes, more than the \(configuration.maximumFileSize) of intake's limit; "
            + "split it or raise maximum_file_size"
    }

    /// Whom to give rights to.
    private static let userName: String = {
        guard let entry = getpwuid(geteuid()) else { return "\(geteuid())" }
        return String(cString: entry.pointee.pw_name)
    }()
}

extension FileFingerprint {
    init(_ status: FileStatus) {
        self.init(
            device: status.device,
            inode: status.inode,
            size: status.size,
            modified: status.modified,
            changed: status.changed
        )
    }
}

extension FilePath {
    /// This path with more bytes behind its last name.
    func appendingSuffix(_ suffix: String) -> FilePath { FilePath(bytes: bytes + suffix.utf8) }
}
