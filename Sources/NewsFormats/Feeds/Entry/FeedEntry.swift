import Clippings

/// What a feed says of one entry, or of itself, whatever its dialect.
struct FeedEntry {
    /// A value and where it stands, as evidence has it.
    struct Statement {
        var text: String
        var place: String
        /// As the feed writes it, where `text` is made from it.
        var raw: String

        init(_ text: String, _ place: String, raw: String? = nil) {
            self.text = text
            self.place = place
            self.raw = raw ?? text
        }
    }

    /// A text that may be the body or a summary of it.
    struct Body {
        var paragraphs: [[UInt8]]
        var place: String
        /// Whether the feed calls it a summary.
        var isSummary: Bool

        var size: Int { paragraphs.reduce(0) { $0 + $1.count } }
    }

    struct Source {
        var title: Statement
        var address: String?
        var rights: Statement?
        var language: Statement?
    }

    /// Counted from 1 in the feed.
    var number = 0
    var title: Statement?
    var bodies: [Body] = []
    /// The page's address, then the feed's identifier.
    var address: Statement?
    var identifier: Statement?
    var published: Statement?
    var modified: Statement?
    var created: Statement?
    var expires: Statement?
    var authors: [Statement] = []
    var photographers: [Statement] = []
    var publisher: Statement?
    var source: Source?
    var subjects: [Article.Subject] = []
    /// The entry's own; `nil` when only the feed has one.
    var language: Statement?
    var rights: Statement?
    var license: Statement?
    var captions: [Statement] = []
    var relations: [Article.Relation] = []
}

/// What a feed says of itself and lends to its entries.
struct FeedHead {
    var format: String
    var title: FeedEntry.Statement?
    var publisher: FeedEntry.Statement?
    var address: String?
    var language: FeedEntry.Statement?
    var rights: FeedEntry.Statement?
    var license: FeedEntry.Statement?
    var authors: [FeedEntry.Statement] = []
}
