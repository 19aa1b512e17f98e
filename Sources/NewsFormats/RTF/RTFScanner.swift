/// Parts RTF into braces, control words and characters.
struct RTFScanner {
    enum Token: Equatable {
        case open, close
        /// `\b0` is `("b", 0)`, `\b` is `("b", nil)`.
        case word(String, Int?)
        /// A control symbol: `\~`, `\*`, `\-`.
        case symbol(UInt8)
        /// `\'e9`.
        case byte(UInt8)
        /// Characters as they stand, without line ends.
        case text(Range<Int>)
    }

    private static let longestWord = 40

    let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The next token; `nil` at the end.
    mutating func next() -> Token? {
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "{"):
                index += 1
                return .open
            case UInt8(ascii: "}"):
                index += 1
                return .close
            case UInt8(ascii: "\\"):
                index += 1
                return control()
            case Byte.newline, Byte.carriageReturn, 0: index += 1
            default:
                let start = index
                while index < bytes.count, !Self.isSpecial(bytes[index]) { index += 1 }
                return .text(start..<index)
            }
        }
        return nil
    }

    /// Passes over binary data.
    mutating func skip(_ count: Int) {
        index += min(max(0, count), bytes.count - index)
    }

    private mutating func control() -> Token? {
        guard index < bytes.count else { return nil }
        let first = bytes[index]
        guard Byte.isLetter(first) else {
            index += 1
            if first == Byte.apostrophe {
                let digits = bytes.slice(index..<min(index + 2, bytes.count))
                guard digits.count == 2, let value = UInt8(digits.text, radix: 16) else { return .symbol(first) }
                index += 2
                return .byte(value)
            }
            // A line end behind a backslash is a paragraph's end.
            return first == Byte.newline || first == Byte.carriageReturn ? .word("par", nil) : .symbol(first)
        }
        let start = index
        while index < bytes.count, Byte.isLetter(bytes[index]), index - start < Self.longestWord { index += 1 }
        let name = bytes.text(start..<index)
        let value = number()
        if index < bytes.count, bytes[index] == Byte.space { index += 1 }
        return .word(name, value)
    }

    private mutating func number() -> Int? {
        var at = index
        let isNegative = at < bytes.count && bytes[at] == Byte.hyphen
        if isNegative { at += 1 }
        let start = at
        var value = 0
        while at < bytes.count, Byte.isDigit(bytes[at]), at - start < 10 {
            value = value * 10 + Int(bytes[at] - 0x30)
            at += 1
        }
        guard at > start else { return nil }
        index = at
        return isNegative ? -value : value
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "\\") || byte == Byte.newline
            || byte == Byte.carriageReturn || byte == 0
    }
}
