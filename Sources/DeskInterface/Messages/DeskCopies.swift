/// One clipping at an end of an edge, and the name under which it was dropped.
package struct DeskCopyEnd: Codable, Sendable, Equatable {
    package var id: Int64
    package var file: String
    /// `superseded` or `withdrawn`; absent for a current clipping.
    package var edition: String?

    package init(id: Int64, file: String, edition: String? = nil) {
        self.id = id
        self.file = file
        self.edition = edition
    }
}

/// That one clipping draws on another.
package struct DeskCopyEdge: Codable, Sendable, Equatable {
    package struct Coverage: Codable, Sendable, Equatable {
        /// The share of the copy's words that stand in passages of the original, 0...1.
        package var copy: Double
        /// The share of the original's words that the copy carries, 0...1.
        package var original: Double

        package init(copy: Double, original: Double) {
            self.copy = copy
            self.original = original
        }
    }

    package var copy: DeskCopyEnd
    package var original: DeskCopyEnd
    /// `same`, `reprint`, `abridged`, `rewrite`, `translation` or `correction`.
    package var `class`: String
    /// 0...1.
    package var score: Double
    package var coverage: Coverage
    /// Of six-word shingles, the larger of both directions.
    package var containment: Double
    /// Why this one is the copy, in words, the weightiest first.
    package var reasons: [String]
    /// Seconds from the original to the copy.
    package var delay: Int64

    package init(
        copy: DeskCopyEnd,
        original: DeskCopyEnd,
        class: String,
        score: Double,
        coverage: Coverage,
        containment: Double,
        reasons: [String],
        delay: Int64 = 0
    ) {
        self.delay = delay
        self.copy = copy
        self.original = original
        self.class = `class`
        self.score = score
        self.coverage = coverage
        self.containment = containment
        self.reasons = reasons
    }
}

/// One claim: a figure, who says so, and who carries it.
package struct DeskClaim: Codable, Sendable, Equatable {
    package var value: Double?
    package var min: Double?
    package var max: Double?
    package var unit: String?
    /// The unit by the name that it has in any language (`cubic-metre`), where it has one.
    package var measure: String?
    package var qualifier: String
    /// As first printed.
    package var text: String
    /// Who says so; absent where the article itself does.
    package var speaker: String?
    package var outlets: [String]
    package var clippings: [Int64]
    /// Milliseconds since 1970: when the first of them was filed.
    package var firstSeen: Int64
    /// How the claim stands among those of the same unit: `agreed`, `alone`, `outlier`.
    package var standing: String
    /// The sentence that first held it.
    package var sentence: String

    package init(
        value: Double?,
        min: Double?,
        max: Double?,
        unit: String?,
        measure: String? = nil,
        qualifier: String,
        text: String,
        speaker: String?,
        outlets: [String],
        clippings: [Int64],
        firstSeen: Int64,
        standing: String,
        sentence: String
    ) {
        self.value = value
        self.min = min
        self.max = max
        self.unit = unit
        self.measure = measure
        self.qualifier = qualifier
        self.text = text
        self.speaker = speaker
        self.outlets = outlets
        self.clippings = clippings
        self.firstSeen = firstSeen
        self.standing = standing
        self.sentence = sentence
    }
}

/// That a story became part of another, or was split off it.
package struct DeskStoryEvent: Codable, Sendable, Equatable {
    /// Milliseconds since 1970.
    package var time: Int64
    /// `joined` or `split`.
    package var kind: String
    /// The story that kept its number.
    package var story: Int64
    /// The one that became part of it, or was split off it.
    package var other: Int64
    /// In words.
    package var reason: String

    package init(time: Int64, kind: String, story: Int64, other: Int64, reason: String) {
        self.time = time
        self.kind = kind
        self.story = story
        self.other = other
        self.reason = reason
    }
}

/// A story in a list.
package struct DeskStory: Codable, Sendable, Equatable {
    package var id: Int64
    package var title: String?
    package var clippings: Int
    package var outlets: [String]
    /// Milliseconds since 1970.
    package var firstSeen: Int64
    package var lastSeen: Int64

    package init(id: Int64, title: String?, clippings: Int, outlets: [String], firstSeen: Int64, lastSeen: Int64) {
        self.id = id
        self.title = title
        self.clippings = clippings
        self.outlets = outlets
        self.firstSeen = firstSeen
        self.lastSeen = lastSeen
    }
}
