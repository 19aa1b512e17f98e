import LanguagePacks

/// All languages' knowledge as look-up tables.
///
/// One table serves all: a desk's scrape mixes the article's language with the site software's (`Leave a Reply` below an
/// Indonesian text), and standing phrases of one language are not ordinary prose of another. A class, for every line of
/// every document asks it: a copy of its tables would be counted table by table.
final class KnowledgeBase: Sendable {
    /// What `shared` is made of: set once, before the first document is read and before there are threads.
    nonisolated(unsafe) private static var chosen: LanguagePacks?

    /// Of the packs that were prepared, else of those inside the program.
    static let shared = KnowledgeBase(chosen ?? .builtIn)

    let calendar: CalendarWords
    /// Words beside a printed date that call it that of a change, as printed, folded.
    let changeWords: Set<String>
    let pages: PagePhrases
    /// What rows of links name.
    let siteLinks: PhraseTable<Bool>
    let labels: PhraseTable<CreditSection.Label>
    let bylineOpeners: PhraseTable<Bool>
    let bylines: BylineWords
    let openers: PhraseTable<LineOpener>
    let wholeLines: LineSet
    let notices: NoticePhrases
    let sources: SourceKnowledge
    /// Lines that are no part of an article and tell how it came to be.
    let provenanceLines: PhraseTable<Bool>
    let futureCues: WordTable<Bool>
    let needsNoun: WordTable<Bool>
    let cannotFollow: WordTable<Bool>
    let alternatives: [(word: [UInt8], verbPrefix: [UInt8])]
    let conjunctions: Set<[UInt8]>
    /// Words that open a place's name of two words (`Tanjung`, `Kota`).
    let placeHeads: WordTable<Bool>
    let organisations: Organisations
    private let dayFirst: [String: Bool]

    init(_ packs: LanguagePacks) {
        let languages = packs.packs
        func words(_ part: (LanguagePack) -> [String]) -> WordTable<Bool> {
            WordTable(words: languages.flatMap(part).map { folded($0).text })
        }
        func phrases(_ part: (LanguagePack) -> [String]) -> PhraseTable<Bool> {
            PhraseTable(languages.flatMap(part).flatMap(Self.spellings).map { ($0, true) })
        }
        calendar = CalendarWords(languages)
        changeWords = Set(languages.flatMap(\.dates.changeWords).flatMap(CalendarWords.spellings).map(\.text))
        pages = PagePhrases(languages.map(\.pages))
        siteLinks = phrases(\.furniture.siteLinks)
        labels = PhraseTable(
            languages.flatMap(\.credits.labels).flatMap { entry in
                Self.spellings(entry.phrase).map { ($0, entry.label) }
            }
        )
        bylineOpeners = phrases(\.credits.bylineOpeners)
        bylines = BylineWords(languages)
        openers = PhraseTable(languages.flatMap(Self.lineOpeners))
        wholeLines = LineSet(languages.flatMap(\.furniture.lines).flatMap(Self.spellings))
        provenanceLines = phrases { language in
            let lines = language.provenance
            return lines.releaseLines + lines.embargoLines + lines.sponsorLines + lines.reprintLines
        }
        notices = NoticePhrases(languages.map(\.rights))
        sources = SourceKnowledge(languages.map(\.credits))
        futureCues = words(\.dates.futureCues)
        needsNoun = words(\.gaps.needsNoun)
        cannotFollow = words(\.gaps.cannotFollow)
        alternatives = languages.compactMap(\.gaps.alternative).map { (folded($0.word), folded($0.verbPrefix)) }
        conjunctions = Set(languages.flatMap(\.credits.nameConjunctions).map { folded($0) })
        placeHeads = words(\.entities.placeHeads)
        organisations = Organisations(packs.organisations)
        dayFirst = Dictionary(
            languages.compactMap { language in language.dates.dayStandsFirst.map { (language.code, $0) } },
            uniquingKeysWith: { first, _ in first }
        )
    }

    private static func lineOpeners(_ language: LanguagePack) -> [(String, LineOpener)] {
        let furniture = language.furniture
        let lists: [([String], LineOpener)] = [
            (furniture.linkOpeners, .link), (furniture.captionOpeners, .caption),
            (furniture.commentFormOpeners, .commentForm), (furniture.openers, .furniture),
            (language.rights.copyrightOpeners, .copyright),
        ]
        return lists.flatMap { list in list.0.flatMap(spellings).map { ($0, list.1) } }
    }

    /// A phrase as it is printed in text, at the head of a line and in capitals: folding lowers Latin letters only.
    private static func spellings(_ phrase: String) -> [String] {
        guard phrase.utf8.contains(where: { $0 >= 0xC4 }) else { return [phrase] }
        return Array(Set([phrase, phrase.prefix(1).uppercased() + phrase.dropFirst(), phrase.uppercased()]))
    }

    /// Has the documents read with these packs; too late once the first one was read.
    static func choose(_ packs: LanguagePacks) { chosen = packs }

    /// Whether `3/11/2024` means 3 November in this language; `nil` when it could be either.
    func dayStandsFirst(in language: String?) -> Bool? {
        language.flatMap { dayFirst[String($0.prefix { $0 != "-" })] }
    }
}

/// What a line is when it opens with a known phrase.
enum LineOpener: Sendable {
    case link, caption, commentForm, furniture, copyright
}
