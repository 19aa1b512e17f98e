import LanguagePacks

/// What tells how texts came to be, in all languages.
///
/// One table serves all: a page in one language carries the marks of another's software and senders.
struct ProvenanceKnowledge: Sendable {
    /// What a line is that opens with a known phrase.
    enum Line: Sendable {
        case release, embargo, contact, about, end, sponsor, reprint
    }

    /// What a phrase says wherever it stands.
    enum Phrase: Sendable {
        case release, translation, calque, ownReporting
    }

    let lines: PhraseBook<Line>
    let phrases: PhraseBook<Phrase>
    /// Folded hashes of words in brackets at the end of a text that somebody paid for.
    let sponsorSignatures: Set<UInt64>
    /// Codes of all languages.
    let languages: [String]
    /// The language that a small word belongs to, for words of one language alone: its place in `languages`, from 1.
    let functionWords: WordTable
    /// Folded names of agencies, in all their spellings.
    let agencies: Set<String>

    init(_ packs: LanguagePacks) {
        let sections = packs.packs.map { (code: $0.code, section: $0.provenance) }
        func lines(_ part: (ProvenanceSection) -> [String], _ line: Line) -> [(phrase: String, value: Line)] {
            sections.flatMap { part($0.section) }.map { (phrase: $0, value: line) }
        }
        func phrases(_ part: (ProvenanceSection) -> [String], _ phrase: Phrase) -> [(phrase: String, value: Phrase)] {
            sections.flatMap { part($0.section) }.map { (phrase: $0, value: phrase) }
        }
        self.lines = PhraseBook(
            lines(\.releaseLines, .release) + lines(\.embargoLines, .embargo) + lines(\.contactLines, .contact)
                + lines(\.endLines, .end) + lines(\.sponsorLines, .sponsor) + lines(\.reprintLines, .reprint)
                + lines(\.aboutLines, .about)
        )
        self.phrases = PhraseBook(
            phrases(\.releasePhrases, .release) + phrases(\.translationPhrases, .translation)
                + phrases(\.calques, .calque) + phrases(\.ownReporting, .ownReporting)
        )
        sponsorSignatures = Set(sections.flatMap(\.section.sponsorSignatures).map { Folding.hash($0) })
        agencies = Set(
            packs.organisations.agencies.flatMap { [$0.name] + $0.spellings }.map { Self.key($0) }
        )
        languages = sections.map(\.code)
        var owners: [UInt64: UInt32] = [:]
        for (index, (_, section)) in sections.enumerated() {
            let owner = UInt32(truncatingIfNeeded: index + 1)
            for word in Set(section.functionWords.map { Folding.hash($0) }) {
                owners[word] = owners[word] == nil ? owner : 0
            }
        }
        functionWords = WordTable(owners)
    }

    /// What names of organisations are compared by.
    static func key(_ name: String) -> String { String(decoding: Folding.folded(name.utf8), as: UTF8.self) }
}
