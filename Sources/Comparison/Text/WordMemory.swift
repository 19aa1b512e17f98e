import Synchronization
import TextAnalysis

/// What words are compared by, worked out once: running text repeats itself.
///
/// A table of 16,384 words (390 kB), in which the word that came last takes a place. For one thread at a time.
final class WordMemory {
    struct Meaning {
        /// Hash of the folded word.
        var folded: UInt32
        /// Hash of the stem.
        var stem: UInt32
        /// How much sharing the word says, by its language.
        var weight: Float
        /// Those that the word has wherever it stands.
        var traits: TextWord.Traits
    }

    private struct Place {
        var key: UInt64
        var meaning: Meaning
    }

    private static let places = 16_384

    private let analyzer = Analyzer()
    /// Memory of our own rather than an array, since every access to a stored array is checked for overlapping ones.
    private let table: UnsafeMutableBufferPointer<Place>

    init() {
        table = .allocate(capacity: Self.places)
        // The key 0 is looked for in the first place alone, which has another.
        table.initialize(repeating: Place(key: 0, meaning: Meaning(folded: 0, stem: 0, weight: 0, traits: [])))
        table[0].key = 1
    }

    deinit { table.deallocate() }

    /// Takes the hash of a folded word, and the word where it is not known; a number that is spelled otherwise than its
    /// value is its own stem.
    func meaning(
        of hash: UInt64,
        isRewritten: Bool,
        in language: borrowing WordLanguage,
        word: () -> [UInt8]
    ) -> Meaning {
        let key = (isRewritten ? ~hash : hash) ^ language.salt
        let place = Int(truncatingIfNeeded: key & UInt64(Self.places - 1))
        if table[place].key == key { return table[place].meaning }
        let word = word()
        let stem = isRewritten ? nil : analyzer.stem(of: word, language: language.tag)
        let folded = TextHash.short(hash)
        var traits: TextWord.Traits = []
        if word.contains(where: { $0 &- 0x30 < 10 }) { traits.insert(.number) }
        if MentionWords.shared.kind(of: folded) != nil { traits.insert(.mention) }
        let meaning = Meaning(
            folded: folded,
            stem: stem.map { TextHash.short(TextHash.word($0)) } ?? folded,
            weight: language.commonWords.weight(of: folded, length: word.count),
            traits: traits
        )
        table[place] = Place(key: key, meaning: meaning)
        return meaning
    }

    /// Lends one memory to one caller at a time; whoever comes meanwhile gets a new one.
    static func lend<Result>(_ body: (WordMemory) -> Result) -> Result { loan.lend(body) }

    private static let loan = Loan()

    private final class Loan: @unchecked Sendable {
        private let isLent = Atomic(false)
        private let memory = WordMemory()

        func lend<Result>(_ body: (WordMemory) -> Result) -> Result {
            guard isLent.compareExchange(expected: false, desired: true, ordering: .acquiring).exchanged else {
                return body(WordMemory())
            }
            defer { isLent.store(false, ordering: .releasing) }
            return body(memory)
        }
    }
}

/// The language that a text's words are read in.
struct WordLanguage {
    /// BCP 47.
    let tag: String
    let commonWords: CommonWords
    /// Tells its words from those of other languages.
    let salt: UInt64

    init(_ tag: String) {
        self.tag = tag
        commonWords = CommonWords.of(language: tag)
        salt = TextHash.word(tag.utf8)
    }
}
