import Clippings
import LinuxSystem
import SystemPackage

extension Claimant {
    /// Claims a file by a copy in `working/`; the dropped one stays until it is filed.
    func copy(
        _ dropped: Dropped,
        _ source: SharedDescriptor,
        from parent: borrowing Descriptor
    ) throws(SystemError) -> ClaimOutcome {
        var claimed = newClaim(dropped, isCopy: true)
        claimed.source = dropped.status
        claimed.wasDelivered = wasDelivered(dropped)
        if dropped.status.size > configuration.maximumFileSize {
            return refuse(dropped, .tooLarge, tooLarge(dropped.status.size))
        }
        try claimed.place.prepare()
        do throws(SystemError) {
            let target = try FileSystem.create(claimed.path)
            guard try copy(source, to: target, before: dropped.status) else {
                Filer.removeAll(claimed)
                return .held(
                    HeldFile(
                        reason: .beingWritten,
                        status: dropped.status,
                        seen: dropped.queued.seen,
                        until: .now + configuration.settleAge
                    )
                )
            }
            claimed.status = try FileStatus.of(target.number)
            try copySidecars(of: &claimed, from: parent)
        } catch {
            Filer.removeAll(claimed)
            throw error
        }
        claimed.descriptor = SharedDescriptor(try FileSystem.openToRead(claimed.path))
        claimed.hints.sourceURL = HintReader.originURL(of: source.number)
        return .claimed(claimed)
    }

    /// Copies once more while the source moved under the copy; `false` when it never held still.
    private func copy(
        _ source: SharedDescriptor,
        to target: borrowing Descriptor,
        before: FileStatus
    ) throws(SystemError) -> Bool {
        var before = before
        for _ in 0..<3 {
            try FileSystem.empty(target.number)
            let content = try reader.read(
                source.number,
                limit: configuration.maximumFileSize,
                keeping: 0,
                copy: target.number
            )
            let after = try FileStatus.of(source.number)
            if after.hasSameContent(as: before), after.changed == before.changed, after.size == content.size {
                return true
            }
            before = after
        }
        return false
    }

    private func copySidecars(of claimed: inout ClaimedFile, from parent: borrowing Descriptor) throws(SystemError) {
        for format in Sidecar.Format.allCases {
            guard let name = claimed.file.path.lastComponent.map({ FilePath(bytes: $0.bytes + format.suffix.utf8) }),
                let source = try? FileSystem.openToRead(name, in: parent.number),
                let bytes = try? FileSystem.contents(of: source.number, limit: Sidecar.sizeLimit + 1)
            else { continue }
            let target = try FileSystem.create(claimed.place.sidecar(format))
            try FileSystem.write(bytes, to: target.number)
            claimed.sidecars.append(format)
        }
    }
}
