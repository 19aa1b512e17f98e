import TextAnalysis

/// Reads the words and sentences of a text that is to be compared.
struct TextPreparation {
    /// The paragraphs with a line break behind each.
    private(set) var bytes: [UInt8] = []
    private(set) var shingleWords: [UInt64] = []
    private(set) var words: [TextWord] = []
    private(set) var sentences: [Sentence] = []
    /// The folded words in order, each with a space behind it.
    private(set) var folded: [UInt8] = []
    /// Where in `folded` each sentence ends.
    private(set) var foldedEnds: [Int] = []

    /// Where in `bytes` each paragraph ends, behind its line break.
    private var paragraphEnds: [Int] = []
    private var paragraph = 0
    private var sentenceStart = 0

    init(_ paragraphs: [String], language: String) {
        join(paragraphs)
        let text = bytes
        shingleWords.reserveCapacity(text.count / 6)
        ShingleWords.append(of: text.span, to: &shingleWords)
        words.reserveCapacity(text.count / 6)
        folded.reserveCapacity(text.count + 16)
        let language = WordLanguage(language)
        WordMemory.lend { memory in
            var scanner = WordScanner(leavesPlainWords: true)
            var previousEnd = 0
            while scanner.next(in: text.span) {
                closeSentence(before: scanner.range.lowerBound, behind: previousEnd, in: text)
                let start = folded.count
                let (hash, hasInnerCapital) = fold(scanner, in: text)
                let meaning = memory.meaning(of: hash, isRewritten: scanner.isRewrittenNumber, in: language) {
                    Array(folded[start...])
                }
                let isCapitalised =
                    hasInnerCapital || SentenceBoundary.isCapital(at: scanner.range.lowerBound, in: text)
                append(meaning, at: scanner.range, length: folded.count - start, isCapitalised, in: text)
                folded.append(0x20)
                previousEnd = scanner.range.upperBound
            }
        }
        closeSentence()
    }

    private mutating func join(_ paragraphs: [String]) {
        bytes.reserveCapacity(
            min(paragraphs.reduce(0) { $0 + $1.utf8.count + 1 }, ComparableText.maximumBytes + paragraphs.count)
        )
        for paragraph in paragraphs {
            let room = ComparableText.maximumBytes - bytes.count
            guard room > 0 else { return }
            if paragraph.utf8.count <= room {
                bytes.append(contentsOf: paragraph.utf8)
            } else {
                bytes.append(contentsOf: paragraph.utf8.prefix(room))
                // Not within a character.
                while let byte = bytes.last, byte & 0xC0 == 0x80 { bytes.removeLast() }
                if let byte = bytes.last, byte >= 0xC0 { bytes.removeLast() }
            }
            bytes.append(0x0A)
            paragraphEnds.append(bytes.count)
        }
    }

    /// Closes the sentence under way where it ends between two words.
    private mutating func closeSentence(before start: Int, behind end: Int, in text: [UInt8]) {
        if start >= paragraphEnds[paragraph] {
            closeSentence()
            while start >= paragraphEnds[paragraph] { paragraph += 1 }
            return
        }
        guard words.count > sentenceStart else { return }
        if words.count - sentenceStart >= ComparableText.maximumSentenceWords { return closeSentence() }
        // So stand nearly all words.
        if start == end + 1, text[end] == 0x20 { return }
        let wordBefore = words[words.count - 1].range.lowerBound
        if SentenceBoundary.stands(between: end, and: start, in: text, wordBefore: wordBefore) { closeSentence() }
    }

    /// Appends the folded form of the word that a scanner stands at.
    ///
    /// Gives its hash, and whether it has a capital behind its first letter and small letters (`iPhone`, `talkSPORT`):
    /// its owner writes it so, thus it is a name.
    private mutating func fold(
        _ scanner: borrowing WordScanner,
        in text: [UInt8]
    ) -> (hash: UInt64, hasInnerCapital: Bool) {
        var hash = TextHash.seed
        guard scanner.isLeftPlain else {
            for byte in scanner.folded { hash = TextHash.step(hash, byte) }
            folded += scanner.folded
            return (TextHash.mixed(hash), hasInnerCapital(scanner.range, in: text))
        }
        let start = folded.count
        var (small, inner): (UInt8, UInt8) = (0, 0)
        text.withUnsafeBufferPointer { text in
            let word = UnsafeBufferPointer(rebasing: text[scanner.range])
            folded.append(contentsOf: word)
            small = word[0] & 0x20
            for letter in word.dropFirst() {
                small |= letter & 0x20
                inner |= ~letter & 0x20
            }
        }
        folded.withUnsafeMutableBufferPointer { folded in
            for place in start..<folded.count {
                let letter = folded[place] | 0x20
                folded[place] = letter
                hash = TextHash.step(hash, letter)
            }
        }
        return (TextHash.mixed(hash), small & inner != 0)
    }

    private mutating func append(
        _ meaning: WordMemory.Meaning,
        at range: Range<Int>,
        length: Int,
        _ isCapitalised: Bool,
        in text: [UInt8]
    ) {
        var traits = meaning.traits
        if words.count == sentenceStart || SentenceBoundary.isQuoted(at: range.lowerBound, in: text) {
            traits.insert(.opensSentence)
        }
        if isCapitalised { traits.insert(.capitalised) }
        var weight = meaning.weight
        if weight < CommonWords.frequent { traits.insert(.common) }
        if traits.contains(.number) {
            weight = length == 1 ? 0.8 : 1.4
        } else if traits.contains(.capitalised), !traits.contains(.opensSentence), weight > 0.5 {
            weight *= 1.25
        }
        words.append(
            TextWord(
                start: UInt32(range.lowerBound),
                end: UInt32(range.upperBound),
                folded: meaning.folded,
                stem: meaning.stem,
                weight: weight,
                traits: traits
            )
        )
    }

    private func hasInnerCapital(_ word: Range<Int>, in text: [UInt8]) -> Bool {
        var hasCapital = false
        for index in word.dropFirst() { hasCapital = hasCapital || text[index] &- 0x41 < 26 }
        return hasCapital && word.contains { text[$0] &- 0x61 < 26 }
    }

    private mutating func closeSentence() {
        guard words.count > sentenceStart else { return }
        let start = foldedEnds.last ?? 0
        sentences.append(
            Sentence(
                words: sentenceStart..<words.count,
                paragraph: paragraph,
                hash: TextHash.word(folded[start...])
            )
        )
        foldedEnds.append(folded.count)
        sentenceStart = words.count
    }
}
