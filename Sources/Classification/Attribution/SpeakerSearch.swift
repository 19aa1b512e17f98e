/// Looks for the speaker before or behind a reporting word.
struct SpeakerSearch {
    enum Finding {
        case speaker(Speaker)
        /// A pronoun or `that woman`: who was named before.
        case pronoun
    }

    let marked: MarkedText
    let names: SpeakerNames
    /// Whether each token stands in speech, where no speaker is looked for.
    let quoted: [Bool]

    /// Tokens that are looked through at most.
    static let longestPhrase = 30
    var text: NewsText { marked.text }

    @inline(__always)
    func isQuoted(_ index: Int) -> Bool { quoted[index] }

    /// `perempuan itu`, `Bank tersebut`: nobody new.
    func isPointer(_ phrase: Range<Int>) -> Bool {
        guard marked.start(of: .demonstrative, before: phrase.upperBound, in: phrase) != nil else { return false }
        let capitals = phrase.filter { marked.isCapitalised($0, in: phrase) }
        if capitals.isEmpty { return true }
        // The first word of a sentence has a capital of its own; an office may name a place.
        return capitals.first == phrase.lowerBound && capitals.count == 1
            || !marked.isCapitalised(phrase.lowerBound, in: phrase)
    }
}
