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
    static func scan(_ text: [UInt8], in bounds: Range<Int>, limit: Int = 400) -> [DateToken] {
        let knowledge = KnowledgeBase.shared
        var result: [DateToken] = []
        var index = bounds.lowerBound
        while index < bounds.upperBound, result.count < limit {
            let byte = text[index]
            let start = index
            if Byte.isSpace(byte) {
                index += 1
                continue
            }
            if Byte.isDigit(byte) {
                var value = 0
                while index < bounds.upperBound, Byte.isDigit(text[index]), index - start < 14 {
                    value = value * 10 + Int(text[index] - 0x30)
                    index += 1
                }
                result.append(DateToken(kind: .number(value, digits: index - start), range: start..<index))
            } else if Byte.isWord(byte), !(byte == 0xE2) {
                while index < bounds.upperBound, isWordByte(text, index, bounds) { index += 1 }
                let hash = WordHash.of(text[start..<index])
                let kind: Kind =
                    knowledge.months[hash].map { .month($0) } ?? knowledge.weekdays[hash].map { .weekday($0) } ?? .word
                result.append(DateToken(kind: kind, range: start..<index))
            } else {
                result.append(DateToken(kind: .sign(byte), range: start..<index + 1))
                index += 1
            }
        }
        return result
    }

    private static func isWordByte(_ text: [UInt8], _ index: Int, _ bounds: Range<Int>) -> Bool {
        let byte = text[index]
        if byte == Byte.apostrophe { return index + 1 < bounds.upperBound && Byte.isLetter(text[index + 1]) }
        return Byte.isWord(byte) && !Byte.isDigit(byte) && byte != 0xE2
    }
}
