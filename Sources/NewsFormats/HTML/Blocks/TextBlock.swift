/// A run of text that a reader sees as one paragraph, heading, list item or table row.
struct TextBlock: Sendable {
    /// The element that holds it.
    var node: Int
    var tag: PageTag
    var text: [UInt8]
    /// Bytes of the text inside links.
    var linked: Int
    var isCaption: Bool

    var linkDensity: Double { text.isEmpty ? 0 : Double(linked) / Double(text.count) }

    var endsSentence: Bool {
        guard let last = text.last else { return false }
        if [Byte.period, UInt8(ascii: "!"), UInt8(ascii: "?"), Byte.quote, Byte.colon].contains(last) { return true }
        return text.ends(with: "”") || text.ends(with: "…") || text.ends(with: "»") || text.ends(with: ".)")
            || text.ends(with: "。")
    }
}
