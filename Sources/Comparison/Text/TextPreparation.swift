import TextAnalysis

/// Builds the parts of a `ComparableText`, paragraph by paragraph.
struct TextPreparation {
    private let language: String
    private let commonWords: CommonWords
    private(set) var bytes: [UInt8] = []
    private(set) var shingleWords: [UInt64] = []
    private(set) var words: [TextWord] = []
    private(set) var sentences: [Sentence] = []
    private(set) var features = SentenceFeatures()

    private var paragraph = 0
    /// Of the folded words of the sentence under way, each with a space behind it.
    private var folded: [UInt8] = []
    private var sentenceStart = 0

    init(language: String) {
        self.language = language
        commonWords = CommonWords.of(language: language)
    }

    mutating func add(_ paragraph: String, analyzer: Analyzer) {
        let room = ComparableText.maximumBytes - bytes.count
        guard room > 0 else { return }
        let base = bytes.count
        bytes.append(contentsOf: paragraph.utf8.prefix(room))
        let text = Array(bytes[base...])
        bytes.append(0x0A)
        ShingleWords.append(of: text.span, to: &shingleWords)
        sentenceStart = words.count
        folded.removeAll(keepingCapacity: true)
        var previousEnd = 0
        analyzer.forEachWord(in: text.span, language: language) { range, word, stem in
            if words.count > sentenceStart {
                let previous = words[words.count - 1]
                let ends = SentenceBoundary.stands(
                    between: previousEnd,
                    and: range.lowerBound,
                    in: text,
                    wordBefore: previous.range.lowerBound - base
                )
                if ends || words.count - sentenceStart >= ComparableText.maximumSentenceWords { closeSentence() }
            }
            append(word, stem: stem, at: range, base: base, in: text)
            previousEnd = range.upperBound
        }
        closeSentence()
        self.paragraph += 1
    }

    /// Call once, behind the last paragraph.
    mutating func close() {
        features.close()
    }

    private mutating func append(_ word: [UInt8], stem: [UInt8], at range: Range<Int>, base: Int, in text: [UInt8]) {
        var traits: TextWord.Traits = []
        if words.count == sentenceStart || SentenceBoundary.isQuoted(at: range.lowerBound, in: text) {
            traits.insert(.opensSentence)
        }
        if word.contains(where: { $0 &- 0x30 < 10 }) { traits.insert(.number) }
        if SentenceBoundary.isCapital(at: range.lowerBound, in: text) || hasInnerCapital(text[range]) {
            traits.insert(.capitalised)
        }
        let hash = TextHash.short(TextHash.word(word))
        var weight = commonWords.weight(of: hash, length: word.count)
        if weight < CommonWords.frequent { traits.insert(.common) }
        if traits.contains(.number) {
            weight = word.count == 1 ? 0.8 : 1.4
        } else if traits.contains(.capitalised), !traits.contains(.opensSentence), weight > 0.5 {
            weight *= 1.25
        }
        words.append(
            TextWord(
                start: UInt32(base + range.lowerBound),
                end: UInt32(base + range.upperBound),
                folded: hash,
                stem: TextHash.short(TextHash.word(stem)),
                weight: weight,
                traits: traits
            )
        )
        folded += word
        folded.append(0x20)
    }

    /// `iPhone`, `talkSPORT`: written by its owner, thus a name.
    private func hasInnerCapital(_ word: ArraySlice<UInt8>) -> Bool {
        word.dropFirst().contains { $0 &- 0x41 < 26 } && word.contains { $0 &- 0x61 < 26 }
    }

    private mutating func closeSentence() {
        guard words.count > sentenceStart else { return }
        let range = sentenceStart..<words.count
        features.append(
            words[range].map { Feature(hash: $0.stem, weight: $0.weight) },
            grams: CharacterGrams.distinct(in: folded),
            total: nil
        )
        sentences.append(Sentence(words: range, paragraph: paragraph, hash: TextHash.word(folded)))
        sentenceStart = words.count
        folded.removeAll(keepingCapacity: true)
    }
}
