import CLexicons

/// How much sharing a word says, by how many articles of its language hold it.
///
/// The weight is the inverse document frequency (Spärck Jones 1972), scaled to 1 for a word of one article in a hundred;
/// rarer words count no more, so that a rare misspelling does not outweigh a sentence.
struct CommonWords: Sendable {
    /// Below this weight a word is one of the two or three hundred that stand in every text.
    static let frequent: Float = 0.45

    private var weights = HashTable<Float>()

    /// The words of a BCP 47 tag's language; a language without a list is judged by the length of its words.
    static func of(language: String) -> CommonWords {
        let primary = String(Substring(language.utf8.prefix { $0 != 0x2D && $0 != 0x5F })).lowercased()
        return all[primary == "ms" ? "id" : primary] ?? CommonWords()
    }

    /// The weight of a folded word, 0.02 to 1.
    func weight(of word: UInt32, length: Int) -> Float {
        if weights.isEmpty { return length <= 3 ? 0.35 : length <= 5 ? 0.8 : 1 }
        return weights[word] ?? 1
    }

    private static let all: [String: CommonWords] = {
        var all: [String: CommonWords] = [:]
        LexiconLines.forEach(Lexicon_common_words()) { columns in
            guard columns.count == 3, let permille = LexiconLines.number(columns[2]) else { return }
            let language = String(decoding: columns[0], as: UTF8.self)
            all[language, default: CommonWords()].weights
                .set(TextHash.short(TextHash.word(columns[1])), weight(permille: permille))
        }
        return all
    }()

    /// Base-10 logarithm of 1,000 / permille, over 2: 1 at ten in a thousand.
    private static func weight(permille: Int) -> Float {
        let steps: [(Int, Float)] = [
            (950, 0.02), (800, 0.05), (600, 0.11), (450, 0.17), (350, 0.23), (250, 0.3), (200, 0.35), (150, 0.41),
            (120, 0.46), (100, 0.5), (80, 0.55), (60, 0.61), (50, 0.65), (40, 0.7), (30, 0.76), (20, 0.85), (15, 0.91),
        ]
        return steps.first { permille >= $0.0 }?.1 ?? 1
    }
}
