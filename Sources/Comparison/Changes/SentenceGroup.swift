/// The words of the sentences of one side of a link, as one list.
struct SentenceGroup {
    let text: ComparableText
    /// Indices into the text's words, ascending.
    let words: [Int]

    init(_ text: ComparableText, sentences: [Int]) {
        self.text = text
        words = sentences.flatMap { Array(text.sentences[$0].words) }
    }

    var folded: [UInt32] { words.map { text.words[$0].folded } }

    /// The words at some positions as printed, with a sign in front or behind that belongs to a figure, cut to
    /// `Change.maximumLength`.
    func printed(_ positions: Range<Int>) -> String {
        guard let first = positions.first, let last = positions.last else { return "" }
        var start = text.words[words[first]].range.lowerBound
        var end = text.words[words[last]].range.upperBound
        while start > 0, [0x24, 0x2D, 0x2B].contains(text.bytes[start - 1]), text.words[words[first]].isNumber,
            start < 2 || text.bytes[start - 2] == 0x20 || text.bytes[start - 1] == 0x24
        {
            start -= 1
        }
        if end < text.bytes.count, text.bytes[end] == 0x25 { end += 1 }
        let printed = String(decoding: text.bytes[start..<end], as: UTF8.self)
        return String(printed.prefix(Change.maximumLength))
    }
}
