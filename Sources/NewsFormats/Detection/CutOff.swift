import Clippings

extension Article {
    /// How much of the end of a text that breaks off is shown, in bytes.
    private static let shownEnd = 60

    /// Marks that the text breaks off where it ends here.
    mutating func noteCutOff() {
        let bytes = Array((paragraphs.last ?? headline ?? "").utf8)
        var start = max(0, bytes.count - Self.shownEnd)
        while start < bytes.count, bytes[start] & 0xC0 == 0x80 { start += 1 }
        gaps.append(Gap(.cutOff, paragraph: paragraphs.indices.last, text: bytes.text(start..<bytes.count)))
    }
}
