/// That a story became part of another, or was split off it.
package struct StoryEvent: Sendable, Equatable {
    package enum Kind: String, Sendable {
        case joined, split
    }

    /// Milliseconds since 1970.
    package var time: Int64
    package var kind: Kind
    /// The story that kept its number.
    package var story: StoryID
    /// The one that became part of it, or was split off it.
    package var other: StoryID
    /// In words.
    package var reason: String

    package init(time: Int64, kind: Kind, story: StoryID, other: StoryID, reason: String) {
        self.time = time
        self.kind = kind
        self.story = story
        self.other = other
        self.reason = reason
    }
}

/// What holds a story together that may have fallen apart.
package struct StoryShape: Sendable, Equatable {
    package struct Link: Sendable, Equatable {
        package var clipping: ClippingID
        package var other: ClippingID

        package init(_ clipping: ClippingID, _ other: ClippingID) {
            self.clipping = clipping
            self.other = other
        }
    }

    package var story: StoryID
    /// How often it was marked since it was looked at last.
    package var marks: Int
    /// In order of arrival.
    package var members: [ClippingID]
    /// Between members.
    package var links: [Link]

    package init(story: StoryID, marks: Int, members: [ClippingID], links: [Link]) {
        self.story = story
        self.marks = marks
        self.members = members
        self.links = links
    }
}
