/// Text with matches in it, as words that can be laid out on lines.
struct MarkedText {
    /// A part of a word that is a match, or is not.
    struct Run: Equatable {
        var text: String
        var isMatch: Bool
    }

    struct Word: Equatable {
        var runs: [Run]
        var columns: Int { runs.reduce(0) { $0 + TextWidth.columns(of: $1.text) } }
    }

    private(set) var words: [Word] = []

    /// `marks` are UTF-8 offsets into `text`, start and end of each match in turn; those out of order or range are left
    /// out.
    ///
    /// The text is made inert.
    init(_ text: String, marks: [Int]) {
        let bytes = Array(text.utf8)
        var runs: [Run] = []
        var at = 0
        for index in stride(from: 0, to: marks.count - 1, by: 2) {
            let (start, end) = (marks[index], marks[index + 1])
            guard start >= at, end > start, end <= bytes.count else { continue }
            append(bytes[at..<start], isMatch: false, to: &runs)
            append(bytes[start..<end], isMatch: true, to: &runs)
            at = end
        }
        append(bytes[at...], isMatch: false, to: &runs)
        if !runs.isEmpty { words.append(Word(runs: runs)) }
    }

    /// Adds a run to the word under way, which each space in it ends.
    private mutating func append(_ bytes: ArraySlice<UInt8>, isMatch: Bool, to runs: inout [Run]) {
        let text = InertText.line(String(decoding: bytes, as: UTF8.self))
        for (index, part) in text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
            if index > 0, !runs.isEmpty {
                words.append(Word(runs: runs))
                runs = []
            }
            if !part.isEmpty { runs.append(Run(text: String(part), isMatch: isMatch)) }
        }
    }
}
