package import Clippings

/// A parsed query and how its answer is wanted.
package struct SearchRequest: Sendable {
    package enum Order: String, Sendable, CaseIterable {
        /// Arrival in the archive, newest first.
        case newest
        /// The document's own date, newest first.
        case date
        /// BM25 within the newest matches.
        case relevance
    }

    package var query: Query
    package var order: Order
    /// At most this many hits, 1...1000.
    package var limit: Int
    /// From a previous page: continues behind its last hit, stable while articles arrive.
    package var cursor: String?
    /// Only clippings with a greater identifier: what a follower has not seen yet.
    package var newerThan: ClippingID?
    package var wantsSnippets: Bool
    /// Of clippings that are copies of each other only the first of a page, with their number.
    package var foldsCopies = false
    /// Fields to count values of; each must be a facet field of the table.
    package var facets: [SearchField]
    /// Values of facet fields that no clipping holds: they are counted by what has them.
    package var facetExpressions: [FacetExpression] = []

    /// A value of a facet field that whatever matches an expression has, in place of the clippings that hold it.
    package struct FacetExpression: Sendable, Equatable {
        package var field: SearchField
        package var value: String
        package var expression: Query.Expression

        package init(field: SearchField, value: String, expression: Query.Expression) {
            self.field = field
            self.value = value
            self.expression = expression
        }
    }

    package init(
        query: Query,
        order: Order = .newest,
        limit: Int = 20,
        cursor: String? = nil,
        newerThan: ClippingID? = nil,
        wantsSnippets: Bool = true,
        facets: [SearchField] = []
    ) {
        self.query = query
        self.order = order
        self.limit = limit
        self.cursor = cursor
        self.newerThan = newerThan
        self.wantsSnippets = wantsSnippets
        self.facets = facets
    }
}

/// One page of hits.
package struct SearchPage: Sendable {
    package var hits: [SearchHit]
    package var total: Total
    /// For the next page; `nil` at the end.
    package var cursor: String?
    package var facets: [FacetCounts]
    /// A sentence when the answer looked at less than everything ("ranked within the newest 3,000 matches").
    package var note: String?

    package enum Total: Sendable, Equatable {
        case exactly(Int)
        case moreThan(Int)
    }

    package init(hits: [SearchHit], total: Total, cursor: String?, facets: [FacetCounts], note: String?) {
        self.hits = hits
        self.total = total
        self.cursor = cursor
        self.facets = facets
        self.note = note
    }
}

/// One clipping in an answer.
package struct SearchHit: Sendable, Equatable {
    package var id: ClippingID
    package var headline: String?
    package var publisher: String?
    package var agency: String?
    package var language: String
    package var published: NewsDate?
    package var added: Int64
    package var tags: [String]
    /// Text around the first matches; hits as UTF-8 offset ranges into it.
    package var snippet: String?
    package var marks: [Range<Int>]
    package var score: Double?

    /// How many others belong to its family of copies; 0 unless they were folded.
    package var copies = 0
    package var edition = Edition.current
    /// Before this nobody may publish it, as its document says.
    package var embargoedUntil: NewsDate?

    package init(
        id: ClippingID,
        headline: String?,
        publisher: String?,
        agency: String?,
        language: String,
        published: NewsDate?,
        added: Int64,
        tags: [String],
        snippet: String?,
        marks: [Range<Int>],
        score: Double?
    ) {
        self.id = id
        self.headline = headline
        self.publisher = publisher
        self.agency = agency
        self.language = language
        self.published = published
        self.added = added
        self.tags = tags
        self.snippet = snippet
        self.marks = marks
        self.score = score
    }
}

/// How often each value of a field occurs among the matches, most frequent first.
package struct FacetCounts: Sendable, Equatable {
    package var field: SearchField
    package var values: [(value: String, count: Int)]

    package init(field: SearchField, values: [(value: String, count: Int)]) {
        self.field = field
        self.values = values
    }

    package static func == (left: Self, right: Self) -> Bool {
        left.field == right.field && left.values.elementsEqual(right.values, by: ==)
    }
}
