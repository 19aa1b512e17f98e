package import Clippings

/// One article as filed by us.
package struct Clipping: Sendable, Equatable {
    package var id: ClippingID
    package var article: Article
    package var hash: ContentHash
    /// Which of the original's articles, from 0.
    package var part: Int
    /// Milliseconds since 1970 at which it was committed.
    package var added: Int64
    package var folder: String
    package var tags: [String]
    package var edition: Edition

    package init(
        id: ClippingID,
        article: Article,
        hash: ContentHash,
        part: Int,
        added: Int64,
        folder: String,
        tags: [String],
        edition: Edition = .current
    ) {
        self.id = id
        self.article = article
        self.hash = hash
        self.part = part
        self.added = added
        self.folder = folder
        self.tags = tags
        self.edition = edition
    }
}

/// The life of one dropped file as the archive remembers it.
package struct DeliveryRecord: Sendable, Equatable {
    package enum Class: String, Sendable, CaseIterable {
        case filed, duplicate, rejected
        case takenDown = "taken-down"
    }

    package var claim: String
    package var folder: String
    package var path: String
    package var size: Int64
    /// Milliseconds since 1970, each.
    package var seen: Int64
    package var claimed: Int64
    package var committed: Int64
    package var outcome: Class
    package var refusal: Refusal?
    /// What is wrong with a file that was taken nonetheless.
    package var remark: String?
    package var hash: ContentHash?
    package var clippings: [ClippingID]

    package init(
        claim: String,
        folder: String,
        path: String,
        size: Int64,
        seen: Int64,
        claimed: Int64,
        committed: Int64,
        outcome: Class,
        refusal: Refusal?,
        remark: String? = nil,
        hash: ContentHash?,
        clippings: [ClippingID]
    ) {
        self.claim = claim
        self.folder = folder
        self.path = path
        self.size = size
        self.seen = seen
        self.claimed = claimed
        self.committed = committed
        self.outcome = outcome
        self.refusal = refusal
        self.remark = remark
        self.hash = hash
        self.clippings = clippings
    }
}

/// An original and the clippings read from it.
package struct OriginalRecord: Sendable, Equatable {
    package var hash: ContentHash
    package var clippings: [ClippingID]
    /// The hints it was delivered with, so that parsing again gives the same answer.
    package var hints: SourceHints

    package init(hash: ContentHash, clippings: [ClippingID], hints: SourceHints) {
        self.hash = hash
        self.clippings = clippings
        self.hints = hints
    }
}

/// Totals since the archive was made; every delivery falls in exactly one class.
package struct ArchiveCounts: Sendable, Equatable {
    package var clippings: Int
    package var filed: Int
    package var duplicate: Int
    package var rejected: Int
    package var takenDown: Int

    package init(clippings: Int, filed: Int, duplicate: Int, rejected: Int, takenDown: Int) {
        self.clippings = clippings
        self.filed = filed
        self.duplicate = duplicate
        self.rejected = rejected
        self.takenDown = takenDown
    }
}

/// One line of a check.
package enum CheckReport: Sendable, Equatable {
    case progress(done: Int, total: Int)
    /// `code` is kebab-case: `original-missing`, `original-altered`, `article-unreadable`, `index-missing`,
    /// `index-orphan`, `database-corrupt`, `count-wrong`.
    case fault(code: String, clipping: ClippingID?, detail: String, remedy: String)
    case done(clippings: Int, faults: Int)
}
