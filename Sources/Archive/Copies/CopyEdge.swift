/// That one clipping draws on another: an edge of the graph of copies, from the copy to its original.
package struct CopyEdge: Sendable, Equatable {
    package enum Class: String, Sendable, CaseIterable {
        case same, reprint, abridged, rewrite, translation, correction
    }

    package var copy: ClippingID
    package var original: ClippingID
    package var `class`: Class
    /// 0...1: how sure it is that one is a copy of the other.
    package var score: Double
    /// The share of the copy's words that stand in passages of the original, 0...1.
    package var coverageOfCopy: Double
    /// The share of the original's words that the copy carries, 0...1.
    package var coverageOfOriginal: Double
    /// Of six-word shingles, the larger of both directions, 0...1.
    package var containment: Double
    /// Why this one is the copy and that one the original, in words, the weightiest first.
    package var reasons: [String]
    /// Seconds from the original to the copy.
    ///
    /// By the documents' own times where both state them, else by days where
    /// these differ, else by arrival. Less than 0 where the copy says that it is the older one.
    package var delay: Int64

    package init(
        copy: ClippingID,
        original: ClippingID,
        class: Class,
        score: Double,
        coverageOfCopy: Double,
        coverageOfOriginal: Double,
        containment: Double,
        reasons: [String],
        delay: Int64 = 0
    ) {
        self.copy = copy
        self.original = original
        self.class = `class`
        self.score = score
        self.coverageOfCopy = coverageOfCopy
        self.coverageOfOriginal = coverageOfOriginal
        self.containment = containment
        self.reasons = reasons
        self.delay = delay
    }
}

/// A story's number: that of the first clipping that was in it.
package typealias StoryID = ClippingID

/// What comparing some clippings changes, to be recorded in one transaction.
package struct ComparisonRecord: Sendable, Equatable {
    package struct Compared: Sendable, Equatable {
        package var id: ClippingID
        /// What its copies are found by; see `Comparison.Signature`.
        package var signature: [UInt8]

        package init(id: ClippingID, signature: [UInt8]) {
            self.id = id
            self.signature = signature
        }
    }

    /// Clippings that need no comparing any more.
    package var compared: [Compared] = []
    /// For each copy, all edges that it has from now on; they replace those it had.
    package var edges: [ClippingID: [CopyEdge]] = [:]
    /// Clippings and the story that they belong to from now on.
    package var stories: [ClippingID: StoryID] = [:]
    /// Stories that have become part of another.
    package var merged: [StoryID: StoryID] = [:]
    /// For each of these, the clipping that is like clippings of both.
    package var bridges: [StoryID: ClippingID] = [:]
    /// For each clipping, all others that it was found to be like, as copies or as telling of the same event; they
    /// replace those it had.
    package var links: [ClippingID: [ClippingID]] = [:]
    /// Stories that were split off, and what they were part of; their clippings stand in `stories`.
    package var splits: [StoryID: StoryID] = [:]
    /// Stories that were looked at for having fallen apart, and how often they had been marked by then.
    package var settled: [StoryID: Int] = [:]

    package init() {}
}

/// A clipping as the index of candidates needs it.
package struct SignatureRecord: Sendable, Equatable {
    package var id: ClippingID
    /// Days since 1970 of the document's own date, where it has one.
    package var published: Int64?
    /// Days since 1970 of its arrival.
    package var arrived: Int64
    package var story: StoryID?
    package var bytes: [UInt8]

    package init(id: ClippingID, published: Int64?, arrived: Int64, story: StoryID?, bytes: [UInt8]) {
        self.id = id
        self.published = published
        self.arrived = arrived
        self.story = story
        self.bytes = bytes
    }
}

/// An edge with the names that its ends were dropped under, and what these are worth by now.
package struct NamedCopyEdge: Sendable, Equatable {
    package var edge: CopyEdge
    /// The path in the drop folder.
    package var copyFile: String
    package var originalFile: String
    package var copyEdition: Edition
    package var originalEdition: Edition

    package init(
        edge: CopyEdge,
        copyFile: String,
        originalFile: String,
        copyEdition: Edition = .current,
        originalEdition: Edition = .current
    ) {
        self.copyEdition = copyEdition
        self.originalEdition = originalEdition
        self.edge = edge
        self.copyFile = copyFile
        self.originalFile = originalFile
    }
}

/// One story: clippings of one event.
package struct StoryRecord: Sendable, Equatable {
    package var id: StoryID
    /// In order of arrival.
    package var members: [ClippingID]
    /// Stories that were joined with it, under their former numbers.
    package var merged: [StoryID]
    /// What happened to it, in order; the last hundred.
    package var history: [StoryEvent]

    package init(id: StoryID, members: [ClippingID], merged: [StoryID], history: [StoryEvent] = []) {
        self.id = id
        self.members = members
        self.merged = merged
        self.history = history
    }
}
