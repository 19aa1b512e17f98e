import TextAnalysis

/// Reads the figures, dates and identifiers of some words.
struct NumericReading {
    private let bytes: [UInt8]
    private let all: [TextWord]
    /// Indices into `all`, ascending.
    private let words: [Int]
    private(set) var mentions: [NumericMention] = []

    /// Reads the words at some indices of a text.
    init(bytes: [UInt8], all: [TextWord], words: [Int]) {
        self.bytes = bytes
        self.all = all
        self.words = words
        var position = 0
        while position < words.count { position = readMention(at: position) }
        joinRanges()
    }

    /// Reads what begins at `position` and gives the position behind it.
    private mutating func readMention(at position: Int) -> Int {
        let word = all[words[position]]
        // Nearly all words are none of these, and the readings below ask for one of them first.
        guard !word.traits.isDisjoint(with: [.number, .capitalised, .mention]) else { return position + 1 }
        if let end = readIdentifier(at: position) ?? readSlashedDate(at: position) ?? readDate(at: position) {
            return end
        }
        guard let value = number(at: position) else { return position + 1 }
        return readFigure(value, at: position)
    }

    private mutating func readFigure(_ value: DecimalValue, at position: Int) -> Int {
        var end = position + 1
        var figure = NumericMention(value: .number(value), positions: position..<end)
        var power = 0
        while end < words.count, case .scale(let tens)? = kind(at: end) {
            power += tens
            end += 1
        }
        var start = position
        if end < words.count, case .unit(let unit)? = kind(at: end) {
            figure.unit = unit
            end += 1
        } else if followsPercentSign(words[end - 1]) {
            figure.unit = 1
        }
        if position > 0, case .unit(let unit)? = kind(at: position - 1), figure.unit == 0 {
            figure.unit = unit
            start = position - 1
        }
        // A year of its own is a date.
        if power == 0, figure.unit == 0, let year = value.small, (1900...2099).contains(year), isPlain(position) {
            figure.value = .date(day: 0, month: 0, year: year)
        } else {
            figure.value = .number(value.scaled(by: power))
        }
        figure.positions = start..<end
        mentions.append(figure)
        return end
    }

    /// `16 to 18 September`, `44-47`: the ends of a range are printed together.
    private mutating func joinRanges() {
        for index in mentions.indices.dropLast() {
            let end = mentions[index].positions.upperBound
            let start = mentions[index + 1].positions.lowerBound
            let isWord = start == end + 1 && kind(at: end).map { if case .range = $0 { true } else { false } } == true
            guard isWord || start == end && isDash(between: end - 1, and: start) else { continue }
            let whole = mentions[index].printed.lowerBound..<mentions[index + 1].printed.upperBound
            guard whole.count <= 12 else { continue }
            mentions[index].printed = whole
            mentions[index + 1].printed = whole
        }
    }

    private func isDash(between position: Int, and next: Int) -> Bool {
        let gap = all[words[position]].range.upperBound..<all[words[next]].range.lowerBound
        guard gap.lowerBound <= gap.upperBound, gap.count <= 5, !gap.isEmpty else { return false }
        // U+2013 and U+2014 begin with E2.
        return bytes[gap].contains { $0 == 0x2D || $0 == 0xE2 } && bytes[gap].allSatisfy { $0 != 0x2C && $0 != 0x2E }
    }

    /// A day and a month, or a month alone, with or without a year.
    private mutating func readDate(at position: Int) -> Int? {
        var day = 0
        var next = position
        if let value = number(at: position)?.small, (1...31).contains(value), position + 1 < words.count {
            day = value
            next += 1
        }
        guard next < words.count, case .month(let month)? = kind(at: next) else { return nil }
        // `mac`, `mei` and the like are months only where they are written as such.
        guard day > 0 || all[words[next]].traits.contains(.capitalised) else { return nil }
        next += 1
        var year = 0
        if next < words.count, let value = number(at: next)?.small, isPlain(next) {
            if (1900...2099).contains(value) {
                year = value
                next += 1
            } else if day == 0, (1...31).contains(value) {
                // `April 6, 2020`
                day = value
                next += 1
                if next < words.count, let value = number(at: next)?.small, (1900...2099).contains(value) {
                    year = value
                    next += 1
                }
            }
        }
        mentions.append(
            NumericMention(value: .date(day: day, month: month, year: year), positions: position..<next)
        )
        return next
    }

    /// A date in figures: `21/1/2019`, `29/1`.
    private mutating func readSlashedDate(at position: Int) -> Int? {
        guard position + 1 < words.count, isJoined(position, by: 0x2F), let day = number(at: position)?.small,
            let month = number(at: position + 1)?.small, (1...31).contains(day), (1...12).contains(month)
        else { return nil }
        var end = position + 2
        var year = 0
        if end < words.count, isJoined(position + 1, by: 0x2F), let value = number(at: end)?.small {
            year = value < 100 ? 2000 + value : value
            end += 1
        }
        mentions.append(NumericMention(value: .date(day: day, month: month, year: year), positions: position..<end))
        return end
    }

    /// Letters and digits in one word, a number between short words of capitals, or a Roman numeral.
    private mutating func readIdentifier(at position: Int) -> Int? {
        let word = all[words[position]]
        if word.isNumber {
            return number(at: position) == nil ? addIdentifier(position..<position + 1) : nil
        }
        guard isShortCapitals(position) else { return nil }
        if position + 1 < words.count, all[words[position + 1]].isNumber, isPlain(position + 1),
            position + 2 < words.count, isShortCapitals(position + 2), words[position + 2] == words[position] + 2
        {
            return addIdentifier(position..<position + 3)
        }
        let letters = bytes[word.range]
        // The English I is a word.
        let isNumeral = letters.allSatisfy { [0x49, 0x56, 0x58, 0x4C].contains($0) } && letters != [0x49]
        return isNumeral && !word.traits.contains(.opensSentence) ? addIdentifier(position..<position + 1) : nil
    }

    private mutating func addIdentifier(_ positions: Range<Int>) -> Int {
        let hash = TextHash.sequence(positions.map { UInt64(all[words[$0]].folded) })
        mentions.append(NumericMention(value: .identifier(hash), positions: positions))
        return positions.upperBound
    }

    private func kind(at position: Int) -> MentionWords.Kind? {
        let word = all[words[position]]
        return word.traits.contains(.mention) ? MentionWords.shared.kind(of: word.folded) : nil
    }

    /// The value of a number in digits or, from two on, in letters.
    private func number(at position: Int) -> DecimalValue? {
        let word = all[words[position]]
        if word.isNumber {
            return Analyzer.numberValue(of: bytes.span.extracting(word.range)).map { DecimalValue($0) }
        }
        guard case .number(let value)? = MentionWords.shared.kind(of: word.folded), value >= 2 else { return nil }
        return DecimalValue(String(value).utf8)
    }

    /// Whether a number is written in digits alone.
    private func isPlain(_ position: Int) -> Bool {
        bytes[all[words[position]].range].allSatisfy { $0 &- 0x30 < 10 }
    }

    private func isShortCapitals(_ position: Int) -> Bool {
        let word = all[words[position]]
        return word.range.count <= 5 && bytes[word.range].allSatisfy { $0 &- 0x41 < 26 }
    }

    private func isJoined(_ position: Int, by mark: UInt8) -> Bool {
        let end = all[words[position]].range.upperBound
        return words[position + 1] == words[position] + 1 && all[words[position + 1]].range.lowerBound == end + 1
            && bytes[end] == mark
    }

    private func followsPercentSign(_ word: Int) -> Bool {
        let end = all[word].range.upperBound
        return end < bytes.count
            && (bytes[end] == 0x25 || bytes[end] == 0x20 && end + 1 < bytes.count && bytes[end + 1] == 0x25)
    }
}
