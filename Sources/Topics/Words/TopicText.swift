import TextAnalysis

/// A headline and paragraphs as the hashes of their words, and where each word stands.
///
/// What an article is about stands at its head: only the first `maximumWords` words in the first `maximumBytes` bytes
/// are read, so that time and memory are bounded whatever is fed in.
struct TopicText {
    struct Word {
        var hash: UInt64
        var isNumber: Bool
        /// Length of the folded word in bytes.
        var length: UInt8
        /// Which text it stands in; 0 is the headline.
        var text: Int32
        /// UTF-8 offsets in that text.
        var start: Int32
        var end: Int32
    }

    static let maximumWords = 4000
    static let maximumBytes = 1 << 17

    let texts: [String]
    private(set) var words: [Word] = []

    init(headline: String, paragraphs: [String]) {
        texts = [headline] + paragraphs.prefix(Self.maximumWords)
        words.reserveCapacity(512)
        var bytesLeft = Self.maximumBytes
        for (index, text) in texts.enumerated() {
            guard bytesLeft > 0, words.count < Self.maximumWords else { break }
            read(text, Int32(truncatingIfNeeded: index), &bytesLeft)
        }
    }

    private mutating func read(_ text: String, _ index: Int32, _ bytesLeft: inout Int) {
        let bytes = text.utf8
        let whole = bytes.span
        var length = min(whole.count, bytesLeft)
        // Not within a character.
        while length > 0, length < whole.count, whole[length] & 0xC0 == 0x80 { length -= 1 }
        bytesLeft -= whole.count
        let span = whole.extracting(first: length)
        var scanner = WordScanner()
        while words.count < Self.maximumWords, scanner.next(in: span) {
            guard let first = scanner.folded.first else { continue }
            words.append(
                Word(
                    hash: TopicHash.word(scanner.folded.span),
                    isNumber: first >= 0x30 && first <= 0x39,
                    length: UInt8(clamping: scanner.folded.count),
                    text: index,
                    start: Int32(truncatingIfNeeded: scanner.range.lowerBound),
                    end: Int32(truncatingIfNeeded: scanner.range.upperBound)
                )
            )
        }
    }

    /// What is printed between two offsets of a text, breaks of lines as blanks; `nil` when it is long.
    func printed(_ text: Int32, _ start: Int32, _ end: Int32) -> String? {
        guard end - start <= 80 else { return nil }
        let bytes = texts[Int(text)].utf8.dropFirst(Int(start)).prefix(Int(end - start))
        return String(decoding: bytes.map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 }, as: UTF8.self)
    }
}
