import LanguagePacks

/// How texts name whom they have a story from, in all languages.
struct SourceKnowledge: Sendable {
    /// What a phrase in front of a name makes of it.
    enum Cue: Sendable {
        /// A source, whoever it is.
        case source
        /// A source if it is a news agency.
        case wire
    }

    let cues: PhraseTable<Cue>
    let fillers: WordTable<Bool>
    let links: WordTable<Bool>
    let wireWords: PhraseTable<Bool>
    let wireVerbs: PhraseTable<Bool>

    init(_ sections: [CreditSection]) {
        func phrases(_ part: (CreditSection) -> [String]) -> PhraseTable<Bool> {
            PhraseTable(sections.flatMap(part).map { ($0, true) })
        }
        func words(_ part: (CreditSection) -> [String]) -> WordTable<Bool> {
            WordTable(words: sections.flatMap(part).map { folded($0).text })
        }
        // Of equal phrases the first counts: a cue for any source is one for agencies, too.
        let sources = Set(sections.flatMap(\.sourceCues))
        cues = PhraseTable(
            sources.map { ($0, Cue.source) }
                + Set(sections.flatMap(\.wireCues)).subtracting(sources).map { ($0, Cue.wire) }
        )
        fillers = words(\.sourceFillers)
        links = words(\.sourceLinks)
        wireWords = phrases(\.wireWords)
        wireVerbs = phrases(\.wireVerbs)
    }
}
