package import LanguagePacks

/// The words of one language's pack that figures and speech are read by, ready to be looked up by hash.
package final class Lexicon: Sendable {
    /// What is known of one word or phrase.
    struct Entry: Sendable {
        var roles: WordRole = []
        var nameRoles: NameRole = []
        /// The number, multiplier or scale, or a vague count's lower bound.
        var number: Double = 0
        var upper: Double?
    }

    let decimal: UInt8
    let thousands: UInt8
    let spacedThousands: Bool
    let nounsLast: Bool
    let compounds: Bool
    let uncountedBeginnings: [[UInt8]]
    private let pronounEndings: [[UInt8]]
    /// Number words by length, the longest first, where they are written in one.
    let compoundParts: [CompoundPart]
    package let abbreviations: Set<UInt64>
    private let entries: [Entry]
    private let book: PhraseBook<Int>
    /// Single words, for the parts of hyphenated ones.
    private let words: [UInt64: Int]

    struct CompoundPart: Sendable {
        var bytes: [UInt8]
        var entry: Entry
    }

    /// Knows nothing but digits and signs: what is left for a language without a pack.
    package static let empty = Lexicon(nil)

    package init(_ pack: LanguagePack?) {
        var builder = LexiconBuilder()
        if let pack { builder.add(pack) }
        decimal = pack?.numbers.decimal ?? UInt8(ascii: ".")
        thousands = pack?.numbers.thousands ?? UInt8(ascii: ",")
        spacedThousands = pack?.numbers.spacedThousands ?? false
        nounsLast = pack?.quantities.nounsLast ?? false
        compounds = pack?.numbers.compounds ?? false
        uncountedBeginnings = (pack?.quantities.uncountedBeginnings ?? []).map { Folding.folded(Array($0.utf8)) }
        pronounEndings = (pack?.speech.pronounEndings ?? []).map { Folding.folded(Array($0.utf8)) }
        abbreviations = Set((pack?.names.abbreviations ?? []).map { Folding.hash($0) })
        let pairs = builder.entries.sorted { $0.key < $1.key }
        entries = pairs.map(\.value)
        book = PhraseBook(pairs.enumerated().map { (phrase: $1.key, value: $0) })
        words = Dictionary(pairs.enumerated().map { (Folding.hash($1.key), $0) }) { first, _ in first }
        let parts: WordRole = [.numeral, .multiplier, .scale, .numberJoiner]
        compoundParts =
            compounds
            ? pairs.filter { !$0.value.roles.isDisjoint(with: parts) }
                .map { CompoundPart(bytes: Folding.folded(Array($0.key.utf8)), entry: $0.value) }
                .sorted { $0.bytes.count > $1.bytes.count }
            : []
    }

    /// The longest phrase at a token, and the number of its entry.
    @inline(__always)
    func match(_ text: NewsText, at index: Int, in bounds: Range<Int>) -> (end: Int, value: Int)? {
        book.match(text, at: index, in: bounds)
    }

    /// Whether a word ends in a speaker's pronoun (`sorotnya`).
    func endsInPronoun(_ word: ArraySlice<UInt8>) -> Bool {
        pronounEndings.contains { word.count > $0.count + 2 && word.suffix($0.count).elementsEqual($0) }
    }

    func entry(_ index: Int) -> Entry { entries[index] }

    /// What is known of a single word by its folded bytes.
    func word(_ bytes: some Collection<UInt8>) -> Entry? {
        words[Folding.hash(bytes)].map { entries[$0] }
    }
}

/// The lexicons of all packs, each made once.
package struct Lexicons: Sendable {
    private let lexicons: MadeByLanguage<Lexicon>

    package init(_ packs: LanguagePacks) {
        // Of some languages only dates are known; a text in one is read for digits alone.
        lexicons = MadeByLanguage(packs, where: { $0.has(section: "numbers") || $0.has(section: "speech") }) {
            Lexicon($0)
        }
    }

    /// The lexicon of a BCP 47 language, or one that knows digits alone.
    package func lexicon(for language: String) -> Lexicon { lexicons.of(language) ?? .empty }
}
