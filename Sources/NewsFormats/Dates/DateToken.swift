/// A piece of text as dates are made of.
struct DateToken: Sendable {
    enum Kind: Sendable, Equatable {
        /// A number of at most 14 digits.
        case number(Int, digits: Int)
        case month(Int)
        case weekday(Int)
        case word
        case sign(UInt8)
    }

    var kind: Kind
    var range: Range<Int>

    /// The tokens of folded text, at most `limit`; white space parts tokens and is none.
    ///
    /// The language settles what a month's name means where languages differ.
    static func scan(_ text: [UInt8], in bounds: Range<Int>, language: String? = nil, limit: Int = 400) -> [DateToken] {
        let calendar = KnowledgeBase.shared.calendar.meanings(in: language)
        var result: [DateToken] = []
        var index = bounds.lowerBound
        while index < bounds.upperBound, result.count < limit {
            let byte = text[index]
            let start = index
            if Byte.isSpace(byte) {
                index += 1
            } else if digit(text, index, bounds.upperBound) != nil {
                var value = 0
                var digits = 0
                while digits < 14, let found = digit(text, index, bounds.upperBound) {
                    value = value * 10 + found.value
                    digits += 1
                    index += found.length
                }
                result.append(DateToken(kind: .number(value, digits: digits), range: start..<index))
            } else if let length = signLength(text, index, bounds.upperBound) {
                index += length
                result.append(DateToken(kind: .sign(byte), range: start..<index))
            } else {
                index += 1
                while index < bounds.upperBound, isWordByte(text, index, bounds) { index += 1 }
                let hash = WordHash.of(text[bare(text, start, index)..<index])
                let kind: Kind =
                    calendar.month(hash).map { .month($0) } ?? calendar.weekday(hash).map { .weekday($0) } ?? .word
                result.append(DateToken(kind: kind, range: start..<index))
            }
        }
        return result
    }

    /// Whether a digit of any script stands in `text`.
    static func holdsDigit(_ text: [UInt8]) -> Bool {
        text.indices.contains { digit(text, $0, text.count) != nil }
    }

    /// The digit at `index`, of whatever script: ASCII, Arabic, Persian, Devanagari, Bengali, Thai, full width.
    private static func digit(_ text: [UInt8], _ index: Int, _ end: Int) -> (value: Int, length: Int)? {
        guard index < end else { return nil }
        let byte = text[index]
        if Byte.isDigit(byte) { return (Int(byte - 0x30), 1) }
        guard byte >= 0xD9, index + 1 < end else { return nil }
        let next = text[index + 1]
        if byte == 0xD9, (0xA0...0xA9).contains(next) { return (Int(next - 0xA0), 2) }
        if byte == 0xDB, (0xB0...0xB9).contains(next) { return (Int(next - 0xB0), 2) }
        guard index + 2 < end else { return nil }
        let last = text[index + 2]
        switch (byte, next) {
        case (0xE0, 0xA5) where (0xA6...0xAF).contains(last), (0xE0, 0xA7) where (0xA6...0xAF).contains(last):
            return (Int(last - 0xA6), 3)
        case (0xE0, 0xB9) where (0x90...0x99).contains(last), (0xEF, 0xBC) where (0x90...0x99).contains(last):
            return (Int(last - 0x90), 3)
        default: return nil
        }
    }

    /// Where the word proper begins: after `d'` and the like (`19 d'octubre`).
    private static func bare(_ text: [UInt8], _ start: Int, _ end: Int) -> Int {
        start + 2 < end && text[start + 1] == Byte.apostrophe ? start + 2 : start
    }

    /// The length of the sign at `index`; `nil` where a word stands.
    private static func signLength(_ text: [UInt8], _ index: Int, _ end: Int) -> Int? {
        let byte = text[index]
        let next = index + 1 < end ? text[index + 1] : 0
        switch byte {
        case 0xC2: return min(2, end - index)
        case 0xE2: return min(3, end - index)
        case 0xE3 where next == 0x80, 0xEF where next == 0xBC: return min(3, end - index)
        default: return Byte.isWord(byte) ? nil : 1
        }
    }

    private static func isWordByte(_ text: [UInt8], _ index: Int, _ bounds: Range<Int>) -> Bool {
        let byte = text[index]
        if byte == Byte.apostrophe { return index + 1 < bounds.upperBound && Byte.isLetter(text[index + 1]) }
        return signLength(text, index, bounds.upperBound) == nil && digit(text, index, bounds.upperBound) == nil
    }
}
