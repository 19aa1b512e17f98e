/// A document as clean UTF-8: valid, without NUL and control characters other than tab and line feed.
struct DecodedText: Sendable, Equatable {
    var bytes: [UInt8]
    /// The charset decoded from, lower case (`utf-8`, `windows-1252`).
    var encoding: String
    /// Where a doubly encoded spot was mended: the spot as it stood.
    var mojibake: String?
}
