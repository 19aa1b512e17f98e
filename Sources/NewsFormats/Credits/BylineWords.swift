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
        if let found = openers.match(text, at: index)?.end ?? writersLabel(text, at: index), found < text.count {
            var end = found
            while end < text.count, Byte.isSpace(text[end]) { end += 1 }
            guard end < text.count else { return nil }
            let isMarked = text[end] == Byte.colon || (text[end] == Byte.period && end == found)
            if isMarked { end += 1 }
            guard isMarked || end > found else { return nil }
            while end < text.count, Byte.isSpace(text[end]) { end += 1 }
            return end < text.count ? end : nil
        }
        guard let glued = gluedOpeners.first(where: { text.has($0, at: index) }) else { return nil }
        let end = index + glued.count
        return end < text.count ? end : nil
    }

    /// The end of a label that announces who wrote or reported (`Reporter :`), before its colon.
    private func writersLabel(_ text: [UInt8], at index: Int) -> Int? {
        guard let found = KnowledgeBase.shared.labels.match(text, at: index),
            found.value == .author || found.value == .reporter,
            let sign = text[found.end...].first(where: { !Byte.isSpace($0) }), sign == Byte.colon
        else { return nil }
        return found.end
    }

    /// Where the names begin in a line that has them behind its date (`06.11.2023 13:30 von Olga`, `2024年5月4日 作者：张伟`).
    func openerBehindDate(_ line: [UInt8]) -> Int? {
        guard DateToken.holdsDigit(line), let date = WrittenDate.first(in: line, language: "de", shortYears: true)
        else {
            return nil
        }
        let text = folded(line)
        for index in date.range.upperBound..<text.count where !Byte.isWord(text[index - 1]) || text[index] >= 0xE3 {
            guard let start = opener(text, at: index) else { continue }
            return index - date.range.upperBound <= Self.farthestFromDate ? start : nil
        }
        return nil
    }

    /// Between a date and the byline behind it there is no more than a time and an outlet, in bytes.
    private static let farthestFromDate = 50

    /// `Reporter Rina Marlina` and `Jane Roe, Senior Staff Writer` without the title of work beside the name.
    func withoutTitles(_ name: [UInt8]) -> [UInt8] {
        let words = name.split(separator: Byte.space)
        guard words.count > 2, PersonName.looksLikeNames(name) else { return name }
        let titles = words.map { roles.contains(folded(Array($0))) }
        var kept = titles.startIndex..<titles.endIndex
        while kept.count > 2, titles[kept.lowerBound] { kept = kept.lowerBound + 1..<kept.upperBound }
        let behind = titles[kept].reversed().prefix { $0 }.count
        // One such word behind a name can end that of a desk (`ZDNet Japan Staff`).
        if behind > 1, kept.count - behind >= 2 { kept = kept.lowerBound..<kept.upperBound - behind }
        return kept.count == words.count ? name : Array(words[kept].joined(separator: [Byte.space]))
    }

    /// The name behind the title of work that opens a line (`Reporter Rina Marlina`).
    func titledName(_ line: [UInt8]) -> [UInt8]? {
        let name = withoutTitles(line)
        guard name.count < line.count, line.ends(with: name.text) else { return nil }
        let label = KnowledgeBase.shared.labels.match(folded(line), at: 0)?.value
        return label == .editor || label == .photographer ? nil : name
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
