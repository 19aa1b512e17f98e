/// A line's words, folded and hashed, and which sentence each stands in.
struct NoticeWords {
    struct Word {
        var hash: UInt64
        var range: Range<Int>
        /// Counted from 0 in the line.
        var sentence: Int
    }

    /// A longer line is prose whose beginning is enough.
    private static let most = 1500
    /// U+00A9.
    private static let sign: [UInt8] = [0xC2, 0xA9]

    let words: [Word]

    /// Reads folded text.
    init(_ text: [UInt8]) {
        var words: [Word] = []
        var sentence = 0
        var end = 0
        for found in Words.ranges(text, limit: Self.most) {
            // The sign stands glued to the word: `©All Rights Reserved`.
            let range = text[found].starts(with: Self.sign) ? found.dropFirst(Self.sign.count) : found
            guard !range.isEmpty else { continue }
            if let last = words.last, Self.endsSentence(text, last.range, end..<range.lowerBound) { sentence += 1 }
            words.append(Word(hash: WordHash.of(text[range]), range: range, sentence: sentence))
            end = range.upperBound
        }
        self.words = words
    }

    /// The words of a phrase as a pack has it.
    static func hashes(_ phrase: String) -> [UInt64] {
        let text = folded(phrase)
        return Words.ranges(text).map { WordHash.of(text[$0]) }
    }

    /// How many words of its sentence stand before a word.
    func depth(_ index: Int) -> Int {
        var start = index
        while start > 0, words[start - 1].sentence == words[index].sentence { start -= 1 }
        return index - start
    }

    /// Whether a sentence ends between two words: not behind an initial, nor inside a number.
    private static func endsSentence(_ text: [UInt8], _ word: Range<Int>, _ gap: Range<Int>) -> Bool {
        guard gap.count >= 2, let stop = gap.first(where: { isStop(text[$0]) }) else {
            return text[gap].contains(Byte.bar)
        }
        guard stop + 1 < gap.upperBound, Byte.isSpace(text[stop + 1]) || text[stop + 1] == Byte.quote else {
            return false
        }
        return word.count > 1 || text[stop] != Byte.period
    }

    private static func isStop(_ byte: UInt8) -> Bool {
        byte == Byte.period || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") || byte == Byte.bar
    }
}
