/// An article's paragraphs as tokens and sentences: what all classification reads, made once.
///
/// Paragraphs stand in `bytes` one behind the other, parted by a line feed.
package struct NewsText: Sendable {
    package struct Sentence: Sendable {
        /// Index of the paragraph.
        package let paragraph: Int
        /// Index among the paragraph's sentences.
        package let index: Int
        /// Into `tokens`.
        package let tokens: Range<Int>
    }

    package let bytes: [UInt8]
    package let tokens: [Token]
    package let sentences: [Sentence]
    /// The tokens of each paragraph.
    package let paragraphs: [Range<Int>]

    /// What is read of an article: the rest of a longer one has no figures, quotes and names of its own.
    package static let maximumBytes = 1 << 20

    /// Reads paragraphs; `abbreviations` are words, without their full stop, that a full stop behind ends no sentence.
    package init(_ paragraphs: [String], abbreviations: Set<UInt64> = []) {
        var tokenizer = Tokenizer(capacity: min(Self.maximumBytes, paragraphs.reduce(0) { $0 + $1.utf8.count + 1 }))
        var ranges: [Range<Int>] = []
        for paragraph in paragraphs {
            guard tokenizer.bytes.count < Self.maximumBytes else { break }
            let start = tokenizer.tokens.count
            tokenizer.read(paragraph.utf8.prefix(Self.maximumBytes - tokenizer.bytes.count))
            ranges.append(start..<tokenizer.tokens.count)
        }
        bytes = tokenizer.bytes
        tokens = tokenizer.tokens
        self.paragraphs = ranges
        sentences = SentenceSplitter(tokens: tokenizer.tokens, bytes: tokenizer.bytes, abbreviations: abbreviations)
            .sentences(in: ranges)
    }

    /// A text of the same bytes, cut otherwise.
    init(bytes: [UInt8], tokens: [Token], sentences: [Sentence], paragraphs: [Range<Int>]) {
        self.bytes = bytes
        self.tokens = tokens
        self.sentences = sentences
        self.paragraphs = paragraphs
    }

    package func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    /// What is printed from the first to the last of these tokens.
    package func text(ofTokens range: Range<Int>) -> String {
        range.isEmpty ? "" : text(tokens[range.lowerBound].start..<tokens[range.upperBound - 1].end)
    }

    /// The first byte of a token.
    package func byte(_ token: Int) -> UInt8 { bytes[tokens[token].start] }

    /// Whether the token is this one ASCII sign.
    package func isSign(_ token: Int, _ sign: UInt8) -> Bool {
        let token = tokens[token]
        return token.kind != .word && token.end - token.start == 1 && bytes[token.start] == sign
    }
}
