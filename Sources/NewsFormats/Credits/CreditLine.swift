import LanguagePacks

/// Reads labelled values from a line: `Pewarta: A`, `Editor : B | Sumber: C`, `By Jane Roe`.
enum CreditLine {
    /// A longer value is prose, in bytes.
    private static let longestName = 120
    /// The colon of scripts that write without spaces.
    private static let wideColon = [UInt8]("：")
    /// A label as short as this is an abbreviation that can be a word elsewhere (`Rep`, `Red`), in bytes.
    private static let shortLabel = 3

    static func read(_ line: [UInt8], folded text: [UInt8], from start: Int) -> [Credit] {
        var labels: [(label: CreditSection.Label, start: Int, value: Int)] = []
        guard let first = label(line, text, at: start) else {
            return byline(line, text, start).map { [$0] } ?? []
        }
        labels.append((first.label, start, first.end))
        var index = labels[0].value
        while index < text.count, labels.count < 8 {
            if !Byte.isWord(text[index - 1]), let next = label(line, text, at: index) {
                labels.append((next.label, index, next.end))
                index = next.end
            } else if text.has("copyright".utf8, at: index) || text.has("©".utf8, at: index) {
                labels.append((.ignored, index, text.count))
                break
            } else {
                index += 1
            }
        }
        return labels.enumerated().compactMap { position, entry in
            let end = position + 1 < labels.count ? labels[position + 1].start : line.count
            let value = line.slice(trimSigns(line, entry.value..<end))
            if position == 0, labels.count == 1, !fits(value, entry.label) { return nil }
            let isAbbreviated = text[entry.start..<entry.value].prefix { Byte.isWord($0) }.count <= shortLabel
            if isAbbreviated, text[entry.start] < 0x80, !isName(value) { return nil }
            return Credit(label: entry.label, value: value.text)
        }
    }

    /// Sources that the last words of a text name after a label: `... kata Ade. Reporter: Budi Sumber: Merdeka`.
    static func sourcesAtEnd(of paragraph: [UInt8]) -> [(name: String, raw: [UInt8])] {
        let text = folded(paragraph)
        var start = max(1, text.count - longestName)
        while start < text.count {
            let stands = !Byte.isWord(text[start - 1]) && Byte.isUpper(paragraph[start])
            if stands, let found = label(paragraph, text, at: start), found.label == .source { break }
            start += 1
        }
        guard start < text.count else { return [] }
        return read(paragraph, folded: text, from: start).filter { $0.label == .source }.compactMap { credit in
            let name = Array(credit.value.utf8).trimmed
            let isName = name.first.map { Byte.isUpper($0) || $0 >= 0x80 } == true && Words.count(name, limit: 7) <= 5
            return isName || DatelinePart.isDomain(name)
                ? (withoutPeriod(name).text, paragraph.slice(start..<paragraph.count)) : nil
        }
    }

    private static func withoutPeriod(_ name: [UInt8]) -> [UInt8] {
        name.last == Byte.period ? Array(name.dropLast()) : name
    }

    /// A label and its colon at `index`.
    private static func label(
        _ line: [UInt8],
        _ text: [UInt8],
        at index: Int
    ) -> (label: CreditSection.Label, end: Int)? {
        guard let found = KnowledgeBase.shared.labels.match(text, at: index) else { return nil }
        var end = found.end
        while end < text.count, text[end] == Byte.space { end += 1 }
        guard end < text.count else { return nil }
        if text[end] == Byte.colon { return (found.value, end + 1) }
        if text.has(wideColon, at: end) { return (found.value, end + wideColon.count) }
        // `Reporting by Jane Roe; Editing by John Doe`
        let isVerb = text.has(" by".utf8, at: found.end - 3)
        return isVerb && end > found.end && Byte.isUpper(line[end]) ? (found.value, end) : nil
    }

    /// `By Jane Roe`, `Oleh Budi Santoso, Jakarta`: an opener without a colon before words that are all capitalised.
    private static func byline(_ line: [UInt8], _ text: [UInt8], _ start: Int) -> Credit? {
        guard let opener = KnowledgeBase.shared.bylineOpeners.match(text, at: start), line.count <= 100,
            opener.end + 1 < line.count, Byte.isUpper(line[start])
        else { return nil }
        let value = line.slice(trimSigns(line, opener.end..<line.count))
        guard PersonName.looksLikeNames(value) else { return nil }
        return Credit(label: .author, value: value.text)
    }

    private static func fits(_ value: [UInt8], _ label: CreditSection.Label) -> Bool {
        switch label {
        case .author, .reporter, .editor, .photographer, .ignored: value.count <= longestName && !endsSentence(value)
        case .source: value.count <= 100
        case .published, .modified: DateToken.holdsDigit(value)
        case .keywords, .section: true
        }
    }

    private static func isName(_ value: [UInt8]) -> Bool {
        PersonName.looksLikeNames(value) || (Words.count(value, limit: 2) == 1 && value.first.map(Byte.isUpper) == true)
    }

    private static func endsSentence(_ value: [UInt8]) -> Bool {
        value.last == Byte.period && Words.count(value, limit: 9) > 8
    }

    private static func trimSigns(_ line: [UInt8], _ range: Range<Int>) -> Range<Int> {
        var range = line.trimmed(range)
        while let last = range.last,
            [Byte.bar, Byte.slash, Byte.comma, Byte.semicolon, UInt8(ascii: "[")].contains(line[last])
        {
            range = line.trimmed(range.lowerBound..<last)
        }
        return range
    }
}
