import CLexicons
import TextAnalysis

/// Words of one language and the English words they may stand for.
///
/// English is the language in which any two others meet. A language without a list still has its names, its numbers and
/// the words that it spells nearly as English does.
struct BilingualLexicon: Sendable {
    /// Most translations that are kept a word.
    static let maximumTranslations = 4

    /// By hash of the word or of its stem: hashes of English stems.
    private var translations: [UInt32: [UInt32]] = [:]

    /// The list for a text's language family (`ComparableText.languageFamily`).
    static func of(family: String) -> BilingualLexicon {
        family == "id" ? indonesian : BilingualLexicon()
    }

    /// The English stems that a word may stand for, by its folded form or else by its stem.
    func english(folded: UInt32, stem: UInt32) -> [UInt32] {
        translations[folded] ?? translations[stem] ?? []
    }

    /// Whether an English stem is in the vocabulary of some list.
    static func knows(english stem: UInt32) -> Bool { vocabulary.contains(stem) }

    private static let vocabulary = Set(indonesian.translations.values.joined())

    private static let indonesian: BilingualLexicon = {
        var lexicon = BilingualLexicon()
        let analyzer = Analyzer()
        var byStem: [UInt32: [UInt32]] = [:]
        LexiconLines.forEach(Lexicon_bilingual_id_en()) { columns in
            guard columns.count == 2 else { return }
            let words = columns[1].split(separator: 0x2C).prefix(maximumTranslations)
            let stems = words.map { hash(of: $0, language: "en", analyzer) }
            lexicon.translations[TextHash.short(TextHash.word(columns[0]))] = stems
            let stem = hash(of: columns[0], language: "id", analyzer)
            if byStem[stem] == nil { byStem[stem] = stems }
        }
        // A word's own line outweighs that of another word with its stem.
        lexicon.translations.merge(byStem) { own, _ in own }
        return lexicon
    }()

    private static func hash(of word: ArraySlice<UInt8>, language: String, _ analyzer: Analyzer) -> UInt32 {
        let folded = String(decoding: word, as: UTF8.self)
        return TextHash.short(TextHash.word((analyzer.stem(folded, language: language) ?? folded).utf8))
    }
}
