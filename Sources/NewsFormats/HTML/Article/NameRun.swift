import LanguagePacks

/// The names that a byline's text has, up to what a page prints behind them: a date, a label, a sign.
struct NameRun {
    /// The capitalised words, with what joins them.
    let names: [UInt8]
    /// Where in the text they end.
    let end: Int
    /// Whether a date or a label ended them.
    let isCut: Bool

    /// Reads from `start` of a byline's text.
    init(_ bytes: [UInt8], from start: Int) {
        let limit = Self.date(in: bytes, from: start) ?? bytes.count
        let text = folded(bytes)
        var end = start
        var index = start
        var isBeforeLabel = false
        while index < limit, !isBeforeLabel {
            while index < limit, Byte.isSpace(bytes[index]) { index += 1 }
            let first = index
            while index < limit, !Byte.isSpace(bytes[index]) { index += 1 }
            guard index > first, Self.belongs(bytes.slice(first..<index)) else { break }
            isBeforeLabel = end > start && Self.isLabel(bytes, text, first)
            if isBeforeLabel { break }
            if Byte.isUpper(bytes[first]) || bytes[first] >= 0x80 || end > start { end = index }
            if bytes[index - 1] == Byte.bar || bytes[index - 1] == Byte.colon { break }
        }
        let range = bytes.trimmed(start..<max(start, end))
        names = bytes.slice(range)
        self.end = range.upperBound
        isCut = isBeforeLabel || (limit < bytes.count && !bytes[range.upperBound..<limit].contains(where: Byte.isWord))
    }

    /// Where a date begins behind the first word, its weekday included.
    private static func date(in bytes: [UInt8], from start: Int) -> Int? {
        guard start < bytes.count, DateToken.holdsDigit(bytes),
            let found = WrittenDate.first(in: bytes, range: start..<bytes.count, shortYears: true)
        else { return nil }
        let words = Words.ranges(bytes, in: start..<found.range.lowerBound)
        guard let last = words.last else { return nil }
        // Whether the reader of dates takes the weekday depends on the language.
        let isWeekday = KnowledgeBase.shared.calendar.weekday(WordHash.of(folded(bytes.slice(last)))) != nil
        return isWeekday ? last.lowerBound : found.range.lowerBound
    }

    /// Whether a label stands at `index` (`Publié le`, `Просмотров:`).
    private static func isLabel(_ bytes: [UInt8], _ text: [UInt8], _ index: Int) -> Bool {
        let end = bytes[index...].firstIndex(where: Byte.isSpace) ?? bytes.count
        if bytes[index..<end].contains(Byte.colon) || bytes[index..<end].contains(0xEF) { return true }
        guard text.count == bytes.count else { return false }
        if let opener = KnowledgeBase.shared.openers.match(text, at: index), opener.value == .caption { return true }
        let label = KnowledgeBase.shared.labels.match(text, at: index)?.value
        return label == .published || label == .modified
    }

    private static func belongs(_ word: [UInt8]) -> Bool {
        guard let first = word.first, !signs.contains(word.text) else { return false }
        if Byte.isUpper(first) || first == Byte.ampersand || first == Byte.comma { return true }
        if first >= 0xC3, first != 0xE2 { return !Capitals.isSmall(word, 0) }
        let text = folded(word)
        return KnowledgeBase.shared.conjunctions.contains(text) || particles.contains(text.text)
    }

    private static let signs: Set<String> = ["–", "—", "·", "•", "»", "›"]
    private static let particles: Set<String> = [
        "de", "van", "von", "bin", "binti", "al", "la", "der", "den", "da", "del", "du", "dos", "das", "le", "ter",
        "zu", "el", "ibn", "og", "och", "ja", "ve", "i", "e", "y", "et", "do", "della", "dello", "dei", "degli",
    ]
}
