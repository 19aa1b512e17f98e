import LanguagePacks

/// Words around the names of a page's byline, of all languages' packs.
struct BylineWords: Sendable {
    private let openers: PhraseTable<Bool>
    /// Openers of scripts that write without spaces.
    private let gluedOpeners: [[UInt8]]
    private let suffixes: [[UInt8]]
    private let conjunctions: Set<[UInt8]>
    private let roles: Set<[UInt8]>
    private let honorifics: Set<[UInt8]>

    init(_ languages: [LanguagePack]) {
        openers = PhraseTable(
            languages.flatMap { $0.credits.bylineOpeners + $0.bylines.openers }
                .flatMap { CalendarWords.spellings($0) }.map { ($0.text, true) }
        )
        gluedOpeners = languages.flatMap(\.bylines.gluedOpeners).map { Array($0.utf8) }
        suffixes = languages.flatMap(\.bylines.suffixes).map { Array($0.utf8) }
        conjunctions = Set(languages.flatMap(\.bylines.conjunctions).map { Array($0.utf8) })
        roles = Set(languages.flatMap(\.bylines.roles).flatMap { CalendarWords.spellings($0) })
        honorifics = Set(languages.flatMap(\.bylines.honorifics).flatMap { CalendarWords.spellings($0) })
    }

    /// The end of a phrase that opens a byline (`By`, `Text und Fotos:`) at `index` of folded text, with the sign and the
    /// space after it.
    func opener(_ text: [UInt8], at index: Int) -> Int? {
        if let found = openers.match(text, at: index)?.end, found < text.count {
            var end = found
            if text[end] == Byte.colon || text[end] == Byte.period { end += 1 }
            guard end > found || Byte.isSpace(text[end]) else { return nil }
            while end < text.count, Byte.isSpace(text[end]) { end += 1 }
            return end < text.count ? end : nil
        }
        guard let glued = gluedOpeners.first(where: { text.has($0, at: index) }) else { return nil }
        let end = index + glued.count
        return end < text.count ? end : nil
    }

    /// Whether a word as printed joins two names.
    func joins(_ word: [UInt8]) -> Bool { conjunctions.contains(word) }

    /// Whether a folded word belongs to a title of work.
    func isOfRole(_ word: [UInt8]) -> Bool { roles.contains(word) }

    /// `신현주 기자` and `佐藤太郎 記者` without the title that follows the name.
    func withoutSuffix(_ name: [UInt8]) -> [UInt8] {
        for suffix in suffixes where name.count > suffix.count + 2 {
            let start = name.count - suffix.count
            if name.has(suffix, at: start) { return name.slice(name.trimmed(0..<start)) }
        }
        return name
    }

    /// `Dr. Jane Roe` as `Jane Roe`.
    func withoutHonorific(_ name: [UInt8]) -> [UInt8] {
        let text = folded(name)
        guard let space = text.firstIndex(of: Byte.space), Words.count(name, limit: 3) > 2,
            honorifics.contains(text.slice(0..<space))
        else { return name }
        return name.slice(name.trimmed(space..<name.count))
    }
}
