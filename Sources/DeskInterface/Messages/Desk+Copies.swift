/// Methods about copies, stories and what they claim.
extension Desk {
    package enum Copies: DeskMethod {
        package static let name = "Copies"

        package struct Parameters: Codable, Sendable, Equatable {
            package var id: Int64

            package init(id: Int64) {
                self.id = id
            }
        }

        package struct Reply: Codable, Sendable, Equatable {
            /// All edges of the family that the clipping belongs to.
            package var edges: [DeskCopyEdge]
            /// Its members, in order of arrival.
            package var clippings: [DeskHit]

            package init(edges: [DeskCopyEdge], clippings: [DeskHit]) {
                self.edges = edges
                self.clippings = clippings
            }
        }
    }

    package enum CopiesEverywhere: DeskMethod {
        package static let name = "CopiesEverywhere"
        package static let needsMore = true
        package typealias Parameters = Copies.Parameters

        /// How far it is; the reply that closes the call has what was found.
        package struct Reply: Codable, Sendable, Equatable {
            /// Clippings that were looked at, and that there are.
            package var done: Int
            package var total: Int
            package var edges: [DeskCopyEdge]
            /// The ends of the edges, in order of arrival.
            package var clippings: [DeskHit]

            package init(done: Int, total: Int, edges: [DeskCopyEdge] = [], clippings: [DeskHit] = []) {
                self.done = done
                self.total = total
                self.edges = edges
                self.clippings = clippings
            }
        }
    }

    package enum CopyEdges: DeskMethod {
        package static let name = "CopyEdges"

        package struct Parameters: Codable, Sendable, Equatable {
            /// Only edges of copies behind this one.
            package var after: Int64?

            package init(after: Int64? = nil) {
                self.after = after
            }
        }

        package struct Reply: Codable, Sendable, Equatable {
            /// In the order of their copies.
            package var edges: [DeskCopyEdge]
            /// Where the next page begins; absent behind the last.
            package var after: Int64?

            package init(edges: [DeskCopyEdge], after: Int64? = nil) {
                self.edges = edges
                self.after = after
            }
        }
    }

    package enum Story: DeskMethod {
        package static let name = "Story"
        package typealias Parameters = Copies.Parameters

        package struct Reply: Codable, Sendable, Equatable {
            package var story: DeskStory
            /// In order of arrival.
            package var clippings: [DeskHit]
            /// Edges between its clippings.
            package var edges: [DeskCopyEdge]
            /// Numbers of stories that have become part of it.
            package var merged: [Int64]
            /// What happened to it, in order; the last hundred.
            package var history: [DeskStoryEvent]

            package init(
                story: DeskStory,
                clippings: [DeskHit],
                edges: [DeskCopyEdge],
                merged: [Int64],
                history: [DeskStoryEvent] = []
            ) {
                self.history = history
                self.story = story
                self.clippings = clippings
                self.edges = edges
                self.merged = merged
            }
        }
    }

    package enum Stories: DeskMethod {
        package static let name = "Stories"

        package struct Parameters: Codable, Sendable, Equatable {
            /// At least so many clippings, default 2.
            package var members: Int?
            /// 1...1000, default 20.
            package var limit: Int?

            package init(members: Int? = nil, limit: Int? = nil) {
                self.members = members
                self.limit = limit
            }
        }

        package struct Reply: Codable, Sendable, Equatable {
            /// By their last arrival, the newest first.
            package var stories: [DeskStory]

            package init(stories: [DeskStory]) {
                self.stories = stories
            }
        }
    }

    package enum Figures: DeskMethod {
        package static let name = "Figures"

        package struct Parameters: Codable, Sendable, Equatable {
            /// The story whose clippings are looked at; else `query` names them.
            package var story: Int64?
            package var query: String?

            package init(story: Int64? = nil, query: String? = nil) {
                self.story = story
                self.query = query
            }
        }

        package struct Reply: Codable, Sendable, Equatable {
            /// By unit, then by value.
            package var claims: [DeskClaim]
            /// Clippings that were looked at.
            package var clippings: Int
            /// Set when there are more.
            package var note: String?

            package init(claims: [DeskClaim], clippings: Int, note: String? = nil) {
                self.claims = claims
                self.clippings = clippings
                self.note = note
            }
        }
    }
}
