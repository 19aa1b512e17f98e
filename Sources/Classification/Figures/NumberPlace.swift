/// A number and what stands right before and behind it.
struct NumberPlace {
    let marked: MarkedText
    let numeral: Numeral
    let bounds: Range<Int>
    /// The first token of the currency before the number, or the number's own.
    let start: Int
    let hasCurrency: Bool

    var text: NewsText { marked.text }
    /// The token behind the number.
    var end: Int { numeral.tokens.upperBound }

    init(_ marked: MarkedText, _ numeral: Numeral, _ bounds: Range<Int>) {
        self.marked = marked
        self.numeral = numeral
        self.bounds = bounds
        let first = numeral.tokens.lowerBound
        var before = first
        // `Rp. 5.000`
        if marked.isSign(first - 1, ".", in: bounds), !marked.text.tokens[first - 1].isApart { before = first - 1 }
        let currency = marked.start(of: .currency, before: before, in: bounds)
        start = currency ?? first
        hasCurrency = currency != nil
    }

    func isGlued(_ index: Int) -> Bool { bounds.contains(index) && !text.tokens[index].isApart }

    /// The end of a phrase with the number in it that counts nothing (`salah satu`).
    var idiomEnd: Int? {
        let first = numeral.tokens.lowerBound
        if marked.has(.idiom, at: first, in: bounds) { return max(marked.end(first), end) }
        for before in 1...3 where first - before >= bounds.lowerBound {
            if marked.has(.idiom, at: first - before, in: bounds), marked.end(first - before) > first {
                return max(marked.end(first - before), end)
            }
        }
        return nil
    }

    /// Whether a scale, a sign between digits or what follows shows that the number measures or counts.
    var isCounted: Bool {
        if !numeral.isPlain { return true }
        let counted: WordRole = [.percent, .unit, .currencyName, .classifier, .scale]
        return marked.has(counted, at: end, in: bounds)
    }

    /// Whether a word that can be a counted noun follows.
    var isBeforeNoun: Bool {
        guard marked.isWord(end, in: bounds), text.tokens[end].isApart else { return false }
        return CountedNoun(marked, bounds).isNoun(end)
    }

    /// Whether a qualifier stands before the number.
    var isQualified: Bool { marked.start(of: [.about, .over, .under], before: start, in: bounds) != nil }

    /// The token before the number, its currency and its qualifiers.
    var outerStart: Int {
        var start = start
        for _ in 0..<3 {
            guard let before = marked.start(of: [.about, .over, .under, .rangeOpener], before: start, in: bounds) else {
                break
            }
            start = before
        }
        return start
    }
}
