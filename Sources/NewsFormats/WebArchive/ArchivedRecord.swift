import Clippings

/// One record of a WARC or ARC file, its content not yet read.
struct ArchivedRecord {
    enum Kind {
        /// What a server answered, with its HTTP header.
        case response
        /// Content alone.
        case resource
        /// Content that is the same as an earlier record's, and not repeated.
        case revisit
        /// What makes no article: requests, notes on the crawl, metadata.
        case other
    }

    var kind: Kind
    /// The address that was fetched.
    var url: String?
    /// When it was fetched, as the record has it.
    var date: String?
    var identifier: String?
    /// The media type of the record's content.
    var contentType: String?
    /// In bytes.
    var length: Int
    /// Whether the archiver says that it cut the content.
    var isTruncated = false
    /// Whether it is a later piece of a record that was split.
    var isSegment = false
    /// The address of the record a revisit repeats, and when that was fetched.
    var original: (url: String?, date: String?) = (nil, nil)

    /// What to call the record in a message.
    var name: String { url ?? identifier ?? "a record without an address" }
}
