import Clippings
import LinuxSystem
import SystemPackage

/// A file on its way into a drop folder.
struct OutgoingFile: Equatable {
    /// As given, or found below a directory that was given.
    var source: FilePath
    /// Where it goes, below the drop folder.
    var destination: FilePath

    /// Whether it only tells of another file: such go first, so that the document finds them there.
    var isSidecar: Bool {
        destination.lastComponent.map { Sidecar.format(ofName: $0.bytes) != nil } ?? false
    }

    /// The names of the sidecars that `document` may have.
    static func sidecarNames(of document: FilePath) -> [FilePath] {
        Sidecar.Format.allCases.map { FilePath(bytes: document.bytes + Array($0.suffix.utf8)) }
    }
}
