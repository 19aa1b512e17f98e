/// An alert's number: given in the order in which they were raised, never used again.
package typealias AlertID = Int64

/// One thing that is new.
package struct AlertNews: Codable, Sendable, Equatable {
    /// In the order of their weight, the weightiest first.
    package enum Kind: String, Codable, Sendable, CaseIterable {
        /// Something already told of was withdrawn by its sender.
        case kill
        /// Something already told of was corrected, or a later version took its place.
        case correction
        /// The first clipping of its story that matches.
        case firstOfStory = "first-of-story"
        /// A figure of a kind that was given before, with another value.
        case changedFigure = "changed-figure"
        /// A figure of a unit that the story did not have.
        case newFigure = "new-figure"
        case newSpeaker = "new-speaker"
        /// So many outlets carry the story by now.
        case outlets
        /// Nothing matched for as long as was asked.
        case silence
        /// The query is not understood any more.
        case brokenQuery = "broken-query"
        /// Alerts of a minute that are not told one by one.
        case more
    }

    /// Bytes of one text that are kept: no document's headline is longer in earnest.
    package static let longest = 600

    package var kind: Kind
    /// A sentence a person can read.
    package var text: String

    package init(_ kind: Kind, _ text: String) {
        self.kind = kind
        self.text = Self.cut(text, to: Self.longest)
    }

    /// The text, or so many bytes of it and `…`.
    package static func cut(_ text: String, to bytes: Int) -> String {
        guard text.utf8.count > bytes else { return text }
        var end = bytes
        let all = Array(text.utf8)
        while end > 0, all[end] & 0xC0 == 0x80 { end -= 1 }
        return String(decoding: all[..<end], as: UTF8.self) + "…"
    }
}

/// Something a watch raised.
package struct AlertRecord: Sendable, Equatable {
    package var id: AlertID
    /// Milliseconds since 1970.
    package var time: Int64
    package var watch: String
    /// The weightiest first.
    package var news: [AlertNews]
    /// The terms of the query that fired, as the document prints them.
    package var terms: [String]
    /// The clipping that raised it, as long as it is there.
    package var clipping: SearchHit?
    package var story: StoryID?

    package init(
        id: AlertID,
        time: Int64,
        watch: String,
        news: [AlertNews],
        terms: [String] = [],
        clipping: SearchHit? = nil,
        story: StoryID? = nil
    ) {
        self.id = id
        self.time = time
        self.watch = watch
        self.news = news
        self.terms = terms
        self.clipping = clipping
        self.story = story
    }
}

/// Which alerts are asked for.
package struct AlertRequest: Sendable, Equatable {
    /// Only greater numbers.
    package var after: AlertID
    /// Only smaller numbers.
    package var before: AlertID
    package var watch: String?
    /// 1...1000.
    package var limit: Int
    /// The last ones, the newest first, in place of the first ones in order.
    package var newestFirst: Bool

    package init(
        after: AlertID = 0,
        before: AlertID = .max,
        watch: String? = nil,
        limit: Int = 20,
        newestFirst: Bool = false
    ) {
        self.after = after
        self.before = before
        self.watch = watch
        self.limit = limit
        self.newestFirst = newestFirst
    }
}
