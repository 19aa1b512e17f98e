/// A run of text that a reader sees as one paragraph, heading, list item or table row.
struct TextBlock: Sendable {
    /// The element that holds it.
    var node: Int
    var tag: PageTag
    var text: [UInt8]
    /// Bytes of the text inside links.
    var linked: Int
    /// Bytes of the text in italics.
    var slanted: Int
    /// Bytes of the text in bold.
    var bold: Int
    var isCaption: Bool

    var linkDensity: Double { text.isEmpty ? 0 : Double(linked) / Double(text.count) }

    var isHeading: Bool { tag.isHeading }

    /// Whether the text ends as sentences do, a closing quotation mark or bracket after its stop included.
    var endsSentence: Bool {
        guard let last = text.last else { return false }
        if Self.ends.contains(last) { return true }
        return Self.longEnds.contains { text.ends(with: $0) }
    }

    private static let ends: [UInt8] = [".", "!", "?", "\"", ":", "'"].flatMap { Array($0.utf8) }
    private static let longEnds = ["”", "…", "»", ".)", "。", "’"]
}
