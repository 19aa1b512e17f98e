/// A copyright or rights line, parted from the page's furniture that a scrape has put on the same line.
enum CopyrightNotice {
    /// The notice itself: `© 2025 Warta Lembah` of `© 2025 Warta Lembah. Bagikan: Facebook WhatsApp`.
    static func read(_ line: [UInt8]) -> [UInt8] {
        let text = folded(line)
        let words = Words.ranges(text, limit: mostWords)
        var says = false
        for (index, word) in words.enumerated() {
            if says, isFurniture(text, words[index...]) { return line.slice(withoutSigns(line, word.lowerBound)) }
            if !isStanding(text.slice(word)) { says = true }
        }
        return line
    }

    /// A longer line is not looked at further.
    private static let mostWords = 120

    /// Whether furniture begins at the first of these words: a label, a part of the line, or all that is left of it.
    private static func isFurniture(_ text: [UInt8], _ words: ArraySlice<Range<Int>>) -> Bool {
        guard let first = words.first else { return false }
        if let length = FurnitureRun.wholeLine(text, words), isMarked(text, words[words.startIndex + length - 1]) {
            return true
        }
        if let opener = KnowledgeBase.shared.openers.match(text, at: first.lowerBound) {
            let isParted = endsPart(text, before: first.lowerBound)
            switch opener.value {
            case .link, .furniture, .commentForm:
                if isParted || isMarked(text, first.lowerBound..<opener.end) { return true }
            case .caption, .copyright: break
            }
        }
        if endsPart(text, before: first.lowerBound) {
            let end = words.dropFirst().first { endsPart(text, before: $0.lowerBound) }?.lowerBound ?? text.count
            if FurnitureRun.count(in: text, first.lowerBound..<end) != nil { return true }
        }
        // Without a sign between, one such word can belong to the holder's name.
        return (FurnitureRun.count(in: text, first.lowerBound..<text.count) ?? 0) >= 2
    }

    private static func isMarked(_ text: [UInt8], _ phrase: Range<Int>) -> Bool {
        let next = text[phrase.upperBound...].first { !Byte.isSpace($0) }
        return next == Byte.colon
    }

    /// Whether a sentence or a part of the line ends before `index`.
    private static func endsPart(_ text: [UInt8], before index: Int) -> Bool {
        let end = text.trimmed(0..<index).upperBound
        guard end > 0, end < index || text[end - 1] == Byte.bar else { return false }
        let sign = text[end - 1]
        return [Byte.period, Byte.bar, Byte.semicolon, Byte.hyphen, UInt8(ascii: "!"), Byte.slash].contains(sign)
            || marks.contains { text.has($0.utf8, at: end - $0.utf8.count) }
    }

    /// The range up to `end` without the signs that part it from what follows.
    private static func withoutSigns(_ line: [UInt8], _ end: Int) -> Range<Int> {
        var range = line.trimmed(0..<end)
        while let last = range.last {
            if [Byte.bar, Byte.semicolon, Byte.hyphen, Byte.slash, Byte.comma, Byte.openBracket].contains(line[last]) {
                range = line.trimmed(0..<last)
            } else if let mark = marks.first(where: { line.has($0.utf8, at: range.upperBound - $0.utf8.count) }) {
                range = line.trimmed(0..<range.upperBound - mark.utf8.count)
            } else {
                break
            }
        }
        return range
    }

    /// Whether a word says no more than that this is a notice, or of which year.
    private static func isStanding(_ word: [UInt8]) -> Bool {
        word.allSatisfy(Byte.isDigit) || standing.contains(word.text)
    }

    private static let marks = ["·", "•", "–", "—", "»"]
    private static let standing: Set<String> = ["copyright", "©", "c", "hak", "cipta", "hakcipta", "by"]
}
