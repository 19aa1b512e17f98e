/// A query of which new matches are told.
package struct DeskWatch: Codable, Sendable, Equatable {
    package var name: String
    package var query: String
    /// Told when so many outlets carry a story.
    package var outlets: [Int]
    /// Told when nothing matched for so many milliseconds.
    package var silence: Int64?
    /// Milliseconds since 1970, as all times here.
    package var added: Int64
    package var lastMatch: Int64?
    /// Alerts of the last 24 hours.
    package var alertsLastDay: Int
    package var lastAlert: Int64?
    /// Why the query is not understood any more.
    package var fault: String?

    package init(
        name: String,
        query: String,
        outlets: [Int],
        silence: Int64? = nil,
        added: Int64,
        lastMatch: Int64? = nil,
        alertsLastDay: Int = 0,
        lastAlert: Int64? = nil,
        fault: String? = nil
    ) {
        self.name = name
        self.query = query
        self.outlets = outlets
        self.silence = silence
        self.added = added
        self.lastMatch = lastMatch
        self.alertsLastDay = alertsLastDay
        self.lastAlert = lastAlert
        self.fault = fault
    }
}

/// Something a watch raised.
package struct DeskAlert: Codable, Sendable, Equatable {
    /// One thing that is new.
    package struct News: Codable, Sendable, Equatable {
        /// As the interface description lists them.
        package var kind: String
        /// A sentence a person can read.
        package var text: String

        package init(kind: String, text: String) {
            self.kind = kind
            self.text = text
        }
    }

    package var id: Int64
    /// Milliseconds since 1970.
    package var time: Int64
    package var watch: String
    /// The weightiest first.
    package var news: [News]
    /// The terms of the query that fired, as the document prints them.
    package var terms: [String]
    package var clipping: DeskHit?
    package var story: Int64?

    package init(
        id: Int64,
        time: Int64,
        watch: String,
        news: [News],
        terms: [String],
        clipping: DeskHit? = nil,
        story: Int64? = nil
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
