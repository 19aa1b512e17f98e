/// One file as it came into a drop folder, with everything that happened to it on the way to the archive.
package struct Delivery: Sendable {
    /// Sortable by time, unique on this host: the correlation identifier in journal and `why`.
    package var claim: String
    /// The drop folder's configured name.
    package var folder: String
    /// Printable name below the drop folder (`PrintableName`), `desk-a/story.html`.
    package var path: String
    /// The file's size in bytes.
    package var size: Int64
    /// Milliseconds since 1970 at which intake first saw the file.
    package var seen: Int64
    /// Milliseconds since 1970 at which it was claimed.
    package var claimed: Int64
    package var hints: SourceHints
    package var outcome: Outcome
    /// What whoever sent the file should know although it was taken: that its sidecar could not be used.
    package var remark: String?
    /// For a file that stays in the inbox (`keep`): how to know it again without reading it.
    package var fingerprint: FileFingerprint?
    /// What an archive made of it ahead of the commit; nobody else looks into it.
    package var preparation: (any DeliveryPreparation)?

    package enum Outcome: Sendable {
        /// New content that a worker read.
        case parsed(Original, [Draft])
        /// The same bytes were delivered before.
        case duplicate(ContentHash)
        /// It will not become a clipping; the file is kept in `rejected/` unless it never could be read.
        case refused(Refusal, ContentHash?)
    }

    package init(
        claim: String,
        folder: String,
        path: String,
        size: Int64,
        seen: Int64,
        claimed: Int64,
        hints: SourceHints,
        outcome: Outcome,
        remark: String? = nil,
        fingerprint: FileFingerprint? = nil
    ) {
        self.claim = claim
        self.folder = folder
        self.path = path
        self.size = size
        self.seen = seen
        self.claimed = claimed
        self.hints = hints
        self.outcome = outcome
        self.remark = remark
        self.fingerprint = fingerprint
    }
}

/// What an archive makes of a delivery ahead of the commit.
package protocol DeliveryPreparation: Sendable {
    /// Bytes it holds in memory, about.
    var weight: Int { get }
}

/// The bytes as they arrived.
package struct Original: Sendable {
    package var hash: ContentHash
    package var content: Content

    package enum Content: Sendable {
        /// Small: goes into the archive's own transaction.
        case bytes([UInt8])
        /// Large: already in the content-addressed store, file and directory synced, before the row that names it.
        case stored(size: Int64)
    }

    package init(hash: ContentHash, content: Content) {
        self.hash = hash
        self.content = content
    }
}

/// stat(2) fields that together change whenever a file's content may have changed.
package struct FileFingerprint: Sendable, Hashable {
    package var device: UInt64
    package var inode: UInt64
    package var size: Int64
    /// Nanoseconds since 1970.
    package var modified: Int64
    /// Nanoseconds since 1970.
    package var changed: Int64

    package init(device: UInt64, inode: UInt64, size: Int64, modified: Int64, changed: Int64) {
        self.device = device
        self.inode = inode
        self.size = size
        self.modified = modified
        self.changed = changed
    }
}
