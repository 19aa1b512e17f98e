import Clippings

extension Article {
    /// The part of the paragraph between the full stops around a figure, at most 400 characters.
    func sentence(around figure: Figure) -> String {
        guard paragraphs.indices.contains(figure.paragraph) else { return figure.text }
        let paragraph = Array(paragraphs[figure.paragraph].utf8)
        guard let at = Self.whole(Array(figure.text.utf8), in: paragraph) else { return figure.text }
        var start = at.lowerBound
        while start > 0, at.lowerBound - start < 200,
            !(start > 1 && paragraph[start - 1] == 0x20 && Self.isStop(paragraph[start - 2]))
        { start -= 1 }
        var end = at.upperBound
        while end < paragraph.count, end - at.upperBound < 200, !Self.endsSentence(end, paragraph) { end += 1 }
        while start > 0, paragraph[start] & 0xC0 == 0x80 { start -= 1 }
        while end < paragraph.count, paragraph[end] & 0xC0 == 0x80 { end += 1 }
        return String(decoding: paragraph[start..<min(end + 1, paragraph.count)], as: UTF8.self)
    }

    private static func isStop(_ byte: UInt8) -> Bool { [0x2E, 0x21, 0x3F].contains(byte) }

    /// A full stop inside a number or an address, `19.00` or `2.272`, ends nothing.
    private static func endsSentence(_ index: Int, _ text: [UInt8]) -> Bool {
        guard isStop(text[index]) else { return false }
        return index + 1 >= text.count || !isWord(text[index + 1])
    }

    /// Letters and numerals; beyond ASCII all but quotation marks and the like, which begin with this byte.
    private static func isWord(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80 && byte != 0xE2
    }

    /// Where the words stand that are not the end of longer ones: `12 orang` is no part of `112 orang`.
    private static func whole(_ words: [UInt8], in text: [UInt8]) -> Range<Int>? {
        var from = 0
        while let at = text[from...].firstRange(of: words) {
            let before = at.lowerBound > 0 ? text[at.lowerBound - 1] : 0x20
            let isInside =
                isWord(before) || [0x2E, 0x2C].contains(before) && at.lowerBound > 1 && isWord(text[at.lowerBound - 2])
            if !isInside { return at }
            from = at.lowerBound + 1
        }
        return text.firstRange(of: words)
    }
}
