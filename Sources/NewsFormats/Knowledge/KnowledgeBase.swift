/// All languages' knowledge as look-up tables.
///
/// One table serves all: a desk's scrape mixes the article's language with the site software's (`Leave a Reply` below an
/// Indonesian text), and standing phrases of one language are not ordinary prose of another.
struct KnowledgeBase: Sendable {
    static let shared = KnowledgeBase([
        .indonesian, .malay, .english, .german, .french, .spanish, .dutch, .portuguese,
    ])

    let months: [UInt64: Int]
    let weekdays: [UInt64: Int]
    let labels: PhraseTable<CreditLabel>
    let bylineOpeners: PhraseTable<Bool>
    let openers: PhraseTable<LineOpener>
    let wholeLines: Set<[UInt8]>
    let usageTerms: PhraseTable<Bool>
    let sourceCues: PhraseTable<Bool>
    let futureCues: Set<UInt64>
    let needsNoun: Set<UInt64>
    let cannotFollow: Set<UInt64>
    let alternatives: [(word: [UInt8], verbPrefix: [UInt8])]
    let conjunctions: Set<[UInt8]>
    private let dayFirst: [String: Bool]

    init(_ languages: [LanguageKnowledge]) {
        func merged<Value>(_ part: (LanguageKnowledge) -> [String: Value]) -> [UInt64: Value] {
            var result: [UInt64: Value] = [:]
            for language in languages {
                for (word, value) in part(language) where result[WordHash.of(folded(word))] == nil {
                    result[WordHash.of(folded(word))] = value
                }
            }
            return result
        }
        func words(_ part: (LanguageKnowledge) -> [String]) -> Set<UInt64> {
            Set(languages.flatMap(part).map { WordHash.of(folded($0)) })
        }
        func phrases(_ part: (LanguageKnowledge) -> [String]) -> PhraseTable<Bool> {
            PhraseTable(languages.flatMap(part).map { ($0, true) })
        }
        months = merged(\.months)
        weekdays = merged(\.weekdays)
        labels = PhraseTable(languages.flatMap { $0.labels.map { ($0.key, $0.value) } })
        bylineOpeners = phrases(\.bylineOpeners)
        openers = PhraseTable(
            languages.flatMap { language in
                language.linkOpeners.map { ($0, LineOpener.link) }
                    + language.captionOpeners.map { ($0, .caption) }
                    + language.commentFormOpeners.map { ($0, .commentForm) }
                    + language.furnitureOpeners.map { ($0, .furniture) }
                    + language.copyrightOpeners.map { ($0, .copyright) }
            }
        )
        wholeLines = Set(languages.flatMap(\.furnitureLines).map { comparisonKey(Array($0.utf8)) })
        usageTerms = phrases(\.usageTerms)
        sourceCues = phrases(\.sourceCues)
        futureCues = words(\.futureCues)
        needsNoun = words(\.needsNoun)
        cannotFollow = words(\.cannotFollow)
        alternatives = languages.compactMap(\.alternative).map { (folded($0.word), folded($0.verbPrefix)) }
        conjunctions = Set(languages.flatMap(\.conjunctions).map { folded($0) })
        dayFirst = Dictionary(
            languages.compactMap { language in language.dayStandsFirst.map { (language.code, $0) } },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// Whether `3/11/2024` means 3 November in this language; `nil` when it could be either.
    func dayStandsFirst(in language: String?) -> Bool? {
        language.flatMap { dayFirst[String($0.prefix { $0 != "-" })] }
    }
}

/// What a line is when it opens with a known phrase.
enum LineOpener: Sendable {
    case link, caption, commentForm, furniture, copyright
}
