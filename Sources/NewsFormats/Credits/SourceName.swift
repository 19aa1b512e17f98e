/// A name in running text, and what stands around it.
struct SourceName {
    /// In the paragraph.
    var range: Range<Int>
    /// Whether the text calls it a news agency, or it is known as one.
    var isWire: Bool

    /// The run of capitalised words or the domain at `start`, past words such as `laman` and `media`.
    static func read(_ paragraph: [UInt8], _ text: [UInt8], from start: Int) -> SourceName? {
        let known = KnowledgeBase.shared.sources
        var words: [Range<Int>] = []
        var index = start
        var skipped = 0
        var isWire = false
        var wireWords: Range<Int>?
        while index < paragraph.count, words.count < 5 {
            while index < paragraph.count, paragraph[index] == Byte.space { index += 1 }
            if words.isEmpty, let title = known.wireWords.match(text, at: index) {
                isWire = true
                wireWords = index..<title.end
                index = title.end
                continue
            }
            let first = index
            while index < paragraph.count, isPart(paragraph, index) || isInner(paragraph, index) { index += 1 }
            guard index > first else { break }
            if opensName(paragraph, first..<index) {
                words.append(first + gluedFiller(paragraph, text, first..<index)..<index)
            } else if words.isEmpty, skipped < 3, known.fillers.contains(WordHash.of(text[first..<index])) {
                skipped += 1
            } else {
                break
            }
            if index < paragraph.count, paragraph[index] != Byte.space { break }
        }
        while let last = words.last, KnowledgeBase.shared.calendar.weekday(WordHash.of(text[last])) != nil {
            words.removeLast()
        }
        guard let first = words.first, let last = words.last, last.upperBound - first.lowerBound >= 2 else {
            return nil
        }
        var range = first.lowerBound..<last.upperBound
        // `Kantor Berita Pusat Korea` is a name, `Kantor Berita Yonhap` a title and a name.
        if let wireWords, Byte.isUpper(paragraph[wireWords.lowerBound]), !isAgency(paragraph.slice(range)) {
            range = wireWords.lowerBound..<range.upperBound
        }
        var behind = range.upperBound
        while behind < text.count, text[behind] == Byte.space { behind += 1 }
        return SourceName(
            range: range,
            isWire: isWire || isAgency(paragraph.slice(range)) || known.wireWords.match(text, at: behind) != nil
        )
    }

    /// Whether a name as printed is an agency's: a short one (`AP`, `AFP`) only in capitals, for many are words.
    static func isAgency(_ name: [UInt8]) -> Bool {
        guard Organisations.kind(of: name) == .agency else { return false }
        return name.count > 4 || !name.contains(where: Byte.isLower) || Organisations.isWrittenSmall(name)
    }

    /// The length of a preposition that a scrape glued to the name (`daridetikJatim`).
    private static func gluedFiller(_ paragraph: [UInt8], _ text: [UInt8], _ word: Range<Int>) -> Int {
        guard Byte.isLower(paragraph[word.lowerBound]) else { return 0 }
        let known = KnowledgeBase.shared.sources
        return (3...6).first { length in
            word.count > length + 2
                && known.links.contains(WordHash.of(text[word.lowerBound..<word.lowerBound + length]))
        } ?? 0
    }

    /// `Reuters`, `kompas.com`, `detikJatim`.
    private static func opensName(_ paragraph: [UInt8], _ word: Range<Int>) -> Bool {
        Byte.isUpper(paragraph[word.lowerBound])
            || paragraph[word].contains(where: Byte.isUpper) && !paragraph[word].contains(Byte.period)
            || DatelinePart.isDomain(paragraph.slice(word)) || Organisations.isWrittenSmall(paragraph.slice(word))
    }

    /// Whether the byte belongs to a word; signs beyond ASCII (`“`, `¬`, a space that does not break) do not.
    static func isPart(_ bytes: [UInt8], _ index: Int) -> Bool {
        let byte = bytes[index]
        if byte < 0x80 { return Byte.isWord(byte) }
        let lead = byte >= 0xC0 ? index : (max(0, index - 3)..<index).last { bytes[$0] >= 0xC0 } ?? index
        if bytes[lead] == 0xC2 { return false }
        return bytes[lead] != 0xE2 || lead + 1 >= bytes.count || bytes[lead + 1] > 0x81
    }

    private static func isInner(_ bytes: [UInt8], _ index: Int) -> Bool {
        let byte = bytes[index]
        guard byte == Byte.period || byte == Byte.hyphen || byte == Byte.ampersand, index + 1 < bytes.count else {
            return false
        }
        return Byte.isWord(bytes[index + 1]) && !(byte == Byte.period && endsSentence(bytes, index))
    }

    /// `Reuters.Menurut`, where a scrape lost the space or the end of a paragraph; `Detik.Com` and `U.S.` go on.
    private static func endsSentence(_ bytes: [UInt8], _ period: Int) -> Bool {
        guard period >= 3, period + 2 < bytes.count, bytes[period - 3..<period].allSatisfy(Byte.isLetter),
            Byte.isUpper(bytes[period + 1]), Byte.isLower(bytes[period + 2])
        else { return false }
        let end = bytes[(period + 1)...].firstIndex { !Byte.isLetter($0) } ?? bytes.count
        return !["com", "co", "id", "net", "org", "tv"].contains(folded(bytes.slice(period + 1..<end)).text)
    }
}
