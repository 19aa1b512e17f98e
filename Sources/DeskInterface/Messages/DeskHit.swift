/// One clipping in an answer.
package struct DeskHit: Codable, Sendable, Equatable {
    package var id: Int64
    package var headline: String?
    package var publisher: String?
    package var agency: String?
    package var language: String
    /// As precise as the document.
    package var published: String?
    /// Milliseconds since 1970.
    package var added: Int64
    package var tags: [String]
    package var snippet: String?
    /// Matches in the snippet: UTF-8 byte offsets, start and end of each in turn.
    package var marks: [Int]
    package var score: Double?
    /// Clippings of its family of copies that are not shown beside it; absent when there are none.
    package var copies: Int?
    /// `superseded` or `withdrawn` once a later item of the wire says so; absent for a current clipping.
    package var edition: String?
    /// The clipping that says so.
    package var editionBy: Int64?
    /// Until when its sender forbids publication, as precise as the document; absent once that is over.
    package var embargo: String?

    package init(
        id: Int64,
        headline: String?,
        publisher: String?,
        agency: String?,
        language: String,
        published: String?,
        added: Int64,
        tags: [String],
        snippet: String?,
        marks: [Int],
        score: Double?,
        copies: Int? = nil,
        edition: String? = nil,
        editionBy: Int64? = nil,
        embargo: String? = nil
    ) {
        self.embargo = embargo
        self.edition = edition
        self.editionBy = editionBy
        self.copies = copies
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
package struct DeskFacet: Codable, Sendable, Equatable {
    package struct Value: Codable, Sendable, Equatable {
        package var value: String
        package var count: Int

        package init(_ value: String, count: Int) {
            self.value = value
            self.count = count
        }
    }

    package var field: String
    package var values: [Value]

    package init(field: String, values: [Value]) {
        self.field = field
        self.values = values
    }
}
