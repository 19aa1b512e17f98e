package import Clippings

/// Whose texts outlets carry: what their clippings are, who copies whom, and how soon.
package struct Syndication: Sendable, Equatable {
    /// What the clippings of one outlet are.
    package struct Outlet: Sendable, Equatable {
        /// The publisher, else the agency; `nil` for all clippings that name neither.
        package var name: String?
        package var clippings: Int
        /// How many of them came to be in which way.
        package var classes: [Provenance.Class: Int]
        /// How many clippings of other outlets draw on one of its.
        package var copied: Int
        /// Behind the originals of other outlets; `nil` where it copied none.
        package var delay: Delay?

        package init(name: String?, clippings: Int, classes: [Provenance.Class: Int], copied: Int, delay: Delay?) {
            self.name = name
            self.clippings = clippings
            self.classes = classes
            self.copied = copied
            self.delay = delay
        }
    }

    /// That one outlet carries what it has from another.
    package struct Pair: Sendable, Equatable {
        package var copier: String
        package var source: String
        package var copies: Int
        package var classes: [CopyEdge.Class: Int]
        package var delay: Delay

        package init(copier: String, source: String, copies: Int, classes: [CopyEdge.Class: Int], delay: Delay) {
            self.copier = copier
            self.source = source
            self.copies = copies
            self.classes = classes
            self.delay = delay
        }
    }

    /// How long after their originals copies appeared, in seconds, as `CopyEdge.delay` has it.
    package struct Delay: Sendable, Equatable {
        package var shortest: Int64
        package var median: Int64
        package var longest: Int64

        /// `nil` where there is no copy.
        package init?(_ delays: [Int64]) {
            let sorted = delays.sorted()
            guard let first = sorted.first, let last = sorted.last else { return nil }
            shortest = first
            median = sorted[(sorted.count - 1) / 2]
            longest = last
        }
    }

    /// By their clippings, most first.
    package var outlets: [Outlet]
    /// By their copies, most first.
    package var pairs: [Pair]
    /// Clippings that were looked at.
    package var clippings: Int
    /// Whether more match than were looked at.
    package var isCut: Bool

    package init(outlets: [Outlet], pairs: [Pair], clippings: Int, isCut: Bool) {
        self.outlets = outlets
        self.pairs = pairs
        self.clippings = clippings
        self.isCut = isCut
    }
}
