/// Finds the noun that a number counts.
struct CountedNoun {
    let marked: MarkedText
    let bounds: Range<Int>

    init(_ marked: MarkedText, _ bounds: Range<Int>) {
        self.marked = marked
        self.bounds = bounds
    }

    private var text: NewsText { marked.text }

    static let notNouns: WordRole = [
        .uncounted, .about, .over, .under, .bound, .change, .month, .weekday, .verb, .invertedVerb, .pronounVerb,
        .passiveVerb, .according, .basedOn, .pronoun, .clause, .preposition, .conjunction, .relative, .agent,
        .demonstrative, .indefinite, .adverb, .rangeJoiner, .rangeOpener, .currency, .numeral, .vague, .dateWord,
        .clockBefore,
    ]

    /// The noun behind a number that ends before `end`, as tokens; `nil` where none follows.
    func noun(behind end: Int, isOne: Bool) -> Range<Int>? {
        guard marked.isWord(end, in: bounds) else { return nil }
        let named: WordRole = [.unit, .classifier]
        if marked.has(named, at: end, in: bounds) {
            let phrase = end..<marked.end(end)
            guard marked.has(.classifier, at: end, in: bounds) else { return phrase }
            return isNoun(phrase.upperBound) && !marked.isCapitalised(phrase.upperBound, in: bounds)
                ? phrase.upperBound..<marked.end(phrase.upperBound) : phrase
        }
        guard text.tokens[end].isApart || text.tokens[end].end - text.tokens[end].start > 2, isNoun(end) else {
            return nil
        }
        return marked.lexicon.nounsLast ? lastNoun(from: end, isOne: isOne) : end..<end + 1
    }

    /// Whether a word can be a counted noun: known as nothing else, and not begun as verbs are.
    func isNoun(_ index: Int) -> Bool {
        guard marked.isWord(index, in: bounds) else { return false }
        let token = text.tokens[index]
        if !marked.roles(index).isDisjoint(with: [.unit, .classifier, .plural]) { return true }
        // `13 US cities`: letters that stand for a name are not the word `us`.
        let others = token.isAllCapitals ? Self.notNouns.subtracting(.uncounted) : Self.notNouns
        guard marked.roles(index).isDisjoint(with: others), token.end - token.start > 1 else { return false }
        if token.isCapitalised, !token.isAllCapitals, !marked.lexicon.nounsLast { return false }
        let bytes = marked.bytes(index)
        return !marked.lexicon.uncountedBeginnings.contains { beginning in
            bytes.count > beginning.count + 2 && zip(bytes, beginning).allSatisfy { $0 | 0x20 == $1 }
        }
    }

    /// `13 US cities`: adjectives stand before the noun, which shows by its plural.
    private func lastNoun(from first: Int, isOne: Bool) -> Range<Int> {
        var index = first
        while index < first + 4, isNoun(index), !(index > first && !text.tokens[index].isApart) {
            if isPlural(index) || marked.has(.unit, at: index, in: bounds) { return first..<index + 1 }
            index += 1
        }
        // One Japanese investor.
        if isOne, marked.isCapitalised(first, in: bounds), isNoun(first + 1),
            !marked.isCapitalised(first + 1, in: bounds)
        {
            return first..<first + 2
        }
        return first..<first + 1
    }

    private func isPlural(_ index: Int) -> Bool {
        if marked.has(.plural, at: index, in: bounds) { return true }
        let bytes = marked.bytes(index)
        guard bytes.count > 3, let last = bytes.last, last | 0x20 == 0x73 else { return false }
        return bytes[bytes.endIndex - 2] | 0x20 != 0x73
    }
}
