package import SystemPackage

/// Everything intake can be told.
///
/// Sizes in bytes.
package struct IntakeConfiguration: Sendable {
    /// Holds `working/`, `filed/` and `rejected/`.
    package var spool: FilePath
    /// Holds originals too large for the archive, by content hash.
    package var store: FilePath
    package var folders: [DropFolder]
    package var ignored = IgnoredNames()
    package var maximumFileSize: Int64 = 64 << 20
    /// Files known at once; what is dropped beyond that waits on disk for the next scan.
    package var queueLimit = 16_384
    package var lanes = 2
    /// Most deliveries in one commit.
    package var batchLimit = 256
    /// How long the committer waits for more when more is on its way.
    package var linger: Duration = .milliseconds(200)
    /// Up to this size an original travels as bytes into the archive's own transaction.
    package var inlineOriginalLimit = 256 << 10
    /// Below this room on the archive's or the spool's device, intake stops until there is more.
    package var freeBytesLimit: Int64 = 512 << 20
    /// How old the last write must be before a file that raised no event of completion is taken.
    package var settleAge: Duration = .seconds(2)
    /// How long a file that ends in the middle waits for its next change before it is refused.
    package var truncationPatience: Duration = .seconds(60)
    /// inotify watches intake takes at most, to leave some to others; `nil` is up to the kernel's limit.
    package var watchLimit: Int?
    /// How soon a missing folder, a full disk or a failed call is looked at again.
    package var retryInterval: Duration = .seconds(2)
    /// How long the queue must have been empty before the archive's upkeep starts.
    package var idleDelay: Duration = .seconds(2)
    package var retentionInterval: Duration = .seconds(3600)

    package init(spool: FilePath, store: FilePath, folders: [DropFolder]) {
        self.spool = spool
        self.store = store
        self.folders = folders
    }

    /// Refuses what would make intake read its own files or mix folders up.
    func validate() throws(IntakeError) {
        for (index, folder) in folders.enumerated() {
            if folder.name.isEmpty || folder.name.hasPrefix(".") || folder.name.contains("/") {
                throw IntakeError(
                    .configuration,
                    "the drop folder name '\(folder.name)' cannot name a directory",
                    remedy: "use letters, digits and dashes"
                )
            }
            if folders[..<index].contains(where: { $0.name == folder.name }) {
                throw IntakeError(
                    .configuration,
                    "two drop folders are named '\(folder.name)'",
                    remedy: "give each its own name"
                )
            }
            for own in ["working", "filed", "rejected"].map(spool.appending) + [store]
            where own.starts(with: folder.path) {
                throw IntakeError(
                    .configuration,
                    "the drop folder '\(folder.name)' holds '\(own)', which intake writes itself",
                    remedy: "choose a drop folder beside it"
                )
            }
        }
    }
}
