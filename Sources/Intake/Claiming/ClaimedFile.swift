import Clippings
import LinuxSystem
import SystemPackage

/// A file that is ours alone: in `working/`, under a claim.
struct ClaimedFile: Sendable {
    var slot: WorkingSlot
    var file: SpoolPath
    var folder: DropFolder
    /// In `working/`.
    var place: WorkingPlace
    /// Open for reading.
    var descriptor: SharedDescriptor?
    /// As it was when it was claimed.
    var status: FileStatus
    /// Of a copy: how to know the dropped file again.
    var source: FileStatus?
    /// Of a copy: committed by an earlier run that ended before it was filed, so that only filing is left.
    var wasDelivered = false
    /// Suffixes of the sidecars that travel with it.
    var sidecars: [Sidecar.Format] = []
    var hints = SourceHints()
    /// What is wrong with its sidecars.
    var remark: String?
    var seen: Int64
    var claimed: Int64
    var isFinal = false

    /// The document's path in `working/`.
    var path: FilePath { place.document }
}
