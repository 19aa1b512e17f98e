/// The method that tells whose texts outlets carry.
extension Desk {
    package enum Syndication: DeskMethod {
        package static let name = "Syndication"

        package struct Parameters: Codable, Sendable, Equatable {
            /// Everything unless given.
            package var query: String?
            /// Only what arrived in the last so many days, today among them.
            package var days: Int?
            /// Outlets and pairs each, 1...10,000, default 50.
            package var limit: Int?

            package init(query: String? = nil, days: Int? = nil, limit: Int? = nil) {
                self.query = query
                self.days = days
                self.limit = limit
            }
        }

        package struct Reply: Codable, Sendable, Equatable {
            /// By their clippings, most first.
            package var outlets: [DeskOutlet]
            /// By their copies, most first.
            package var pairs: [DeskSyndicationPair]
            /// Clippings that were looked at.
            package var clippings: Int
            /// Set when the answer looked at less than everything, or leaves something out.
            package var note: String?

            package init(
                outlets: [DeskOutlet],
                pairs: [DeskSyndicationPair],
                clippings: Int,
                note: String? = nil
            ) {
                self.outlets = outlets
                self.pairs = pairs
                self.clippings = clippings
                self.note = note
            }
        }
    }
}

extension Desk.Syndication {
    package static let answer: DeskAnswer<Self> = { handler, parameters, caller, _ in
        try await handler.syndication(parameters, caller)
    }
}

/// Seconds by which copies came behind their originals.
package struct DeskDelay: Codable, Sendable, Equatable {
    package var shortest: Int64
    package var median: Int64
    package var longest: Int64

    package init(shortest: Int64, median: Int64, longest: Int64) {
        self.shortest = shortest
        self.median = median
        self.longest = longest
    }
}

/// What the clippings of one outlet are.
package struct DeskOutlet: Codable, Sendable, Equatable {
    /// Absent for all clippings that name none.
    package var name: String?
    package var clippings: Int
    /// How many of them are `original`, `wire`, `reprint`, `rewrite`, `translation`, `release`, `unknown`.
    package var classes: [DeskFacet.Value]
    /// How many clippings of other outlets draw on one of its.
    package var copied: Int
    /// Of its copies behind the originals of others; absent where there are none.
    package var delay: DeskDelay?

    package init(name: String?, clippings: Int, classes: [DeskFacet.Value], copied: Int, delay: DeskDelay?) {
        self.name = name
        self.clippings = clippings
        self.classes = classes
        self.copied = copied
        self.delay = delay
    }
}

/// That one outlet carries what it has from another.
package struct DeskSyndicationPair: Codable, Sendable, Equatable {
    package var copier: String
    package var source: String
    package var copies: Int
    /// How many of them are of which class of edge.
    package var classes: [DeskFacet.Value]
    package var delay: DeskDelay

    package init(copier: String, source: String, copies: Int, classes: [DeskFacet.Value], delay: DeskDelay) {
        self.copier = copier
        self.source = source
        self.copies = copies
        self.classes = classes
        self.delay = delay
    }
}
