import CLexicons

/// Words that make figures and dates, and abbreviations that end no sentence, from `etc/lexicons/mention-words.tsv`.
struct MentionWords: Sendable {
    enum Kind: Sendable {
        /// `to`, `until` between the ends of a range.
        case range
        /// A number in letters, with its value.
        case number(Int)
        /// A month, 1 to 12.
        case month(Int)
        /// A day of the week, 1 (Monday) to 7.
        case weekday(Int)
        /// Thousand, million ...: the power of ten.
        case scale(Int)
        /// Percent, a currency, a measure: the words of one unit share a number.
        case unit(Int)
    }

    static let shared = MentionWords()

    private var kinds = HashTable<Kind>()
    private var abbreviations = HashTable<Bool>()

    private init() {
        LexiconLines.forEach(Lexicon_mention_words()) { columns in
            guard columns.count >= 2 else { return }
            let hash = TextHash.short(TextHash.word(columns[1]))
            let value = columns.count > 2 ? LexiconLines.number(columns[2]) ?? 0 : 0
            switch String(decoding: columns[0], as: UTF8.self) {
            case "number": kinds.set(hash, .number(value))
            case "month": kinds.set(hash, .month(value))
            case "weekday": kinds.set(hash, .weekday(value))
            case "scale": kinds.set(hash, .scale(value))
            case "range": kinds.set(hash, .range)
            case "unit": kinds.set(hash, .unit(value))
            case "abbreviation": abbreviations.set(hash, true)
            default: break
            }
        }
    }

    /// What a folded word says in a figure or a date.
    func kind(of word: UInt32) -> Kind? { kinds[word] }

    func isAbbreviation(_ folded: [UInt8]) -> Bool {
        abbreviations[TextHash.short(TextHash.word(folded))] != nil
    }
}
