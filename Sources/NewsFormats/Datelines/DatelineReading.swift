import Clippings

/// A dateline and what else stood in it.
struct DatelineReading: Sendable, Equatable {
    var dateline: Article.Dateline
    /// The outlet as printed: a domain (`TRIBUNNEWS.COM`) or a name (`CNN Indonesia`).
    var outlet: String?
    /// A release wire (`PRNewswire`).
    var releaseWire: String?
    /// Whose report it is, where that stood before the dateline.
    var reporter: String?
    /// Where the text proper starts in the paragraph.
    var bodyStart: Int
}
