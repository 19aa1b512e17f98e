import Clippings
import LinuxSystem
import SystemPackage

/// A file below a drop folder.
struct SpoolPath: Hashable, Sendable {
    /// Index into the configured folders.
    var folder: Int
    /// Relative to the drop folder.
    var path: FilePath

    /// As it is shown and stored.
    var printable: String { PrintableName.text(of: path.bytes) }
}
