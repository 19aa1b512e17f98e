import LinuxSystem
import SystemPackage

/// A file a walk came by.
struct FoundFile {
    var file: SpoolPath
    var status: FileStatus
    /// Whether this process may read it.
    var isReadable: Bool
}
