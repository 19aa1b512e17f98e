/// Which sign an article writes before fractions, and which between thousands.
///
/// One number often tells (`1.234,5`, `1.234.567`, `12,5`); `1.234` alone does not. Then the rest of the article
/// decides, and where that is silent, the language: `30,000 orang` is thirty thousand in an Indonesian article too,
/// for nobody writes three noughts behind a decimal sign.
struct NumberStyle {
    /// How often the article shows a sign before fractions, or between thousands, beyond doubt.
    private struct Votes {
        var decimal = 0
        var thousands = 0
    }

    private let decimal: UInt8
    private let thousands: UInt8
    private var point = Votes()
    private var comma = Votes()

    init(_ marked: MarkedText) {
        decimal = marked.lexicon.decimal
        thousands = marked.lexicon.thousands
        let text = marked.text
        for (index, token) in text.tokens.enumerated()
        where token.kind == .number && token.end - token.start > 2 && !Self.isClock(index, marked) {
            vote(text.bytes[token.range])
        }
    }

    /// `08.18`, `pukul 14.30`: a clock time's point stands before no fraction.
    private static func isClock(_ index: Int, _ marked: MarkedText) -> Bool {
        let token = marked.text.tokens[index]
        let bytes = marked.text.bytes
        if token.end - token.start == 5, bytes[token.start] == 0x30, bytes[token.start + 1] &- 0x30 < 10 { return true }
        let all = marked.text.tokens.indices
        return marked.has(.clockBehind, at: index + 1, in: all)
            || marked.start(of: .clockBefore, before: index, in: all) != nil
    }

    /// Reads a number's digits and signs; `nil` for what is no number, such as `1.234.56`.
    func number(_ bytes: ArraySlice<UInt8>) -> (value: ExactNumber, fractionDigits: Int)? {
        let shape = Shape(bytes)
        guard shape.integerDigits + shape.lastGroup <= 40, let sign = decimalSign(shape) else { return nil }
        var value = ExactNumber(0)
        var fraction = 0
        var behind = false
        var digits = 0
        for byte in bytes {
            if byte &- 0x30 < 10 {
                digits += 1
                value.append(digit: byte &- 0x30)
                if behind { fraction += 1 }
            } else if byte == sign.sign {
                behind = true
            }
        }
        guard digits - fraction <= 18 else { return nil }
        value.shift(by: -fraction)
        return (value, fraction)
    }

    /// The sign that stands before the fraction, which may be none.
    private func decimalSign(_ shape: Shape) -> (sign: UInt8?, Void)? {
        switch shape.kind {
        case .plain: return (nil, ())
        case .grouped: return (nil, ())
        case .mixed(let sign): return (sign, ())
        case .fraction(let sign): return (sign, ())
        case .open(let sign): return (isDecimal(sign, shape) ? sign : nil, ())
        case .broken: return nil
        }
    }

    private func isDecimal(_ sign: UInt8, _ shape: Shape) -> Bool {
        if sign == 0x27 || shape.endsInNoughts { return false }
        let own = sign == 0x2E ? point : comma
        let other = sign == 0x2E ? comma : point
        // An article that quotes a figure or two in another style keeps its own.
        let native = decimal == 0x2C ? max(comma.decimal, point.thousands) : max(point.decimal, comma.thousands)
        let swapped = decimal == 0x2C ? max(point.decimal, comma.thousands) : max(comma.decimal, point.thousands)
        let isSwapped = swapped > native
        if sign == decimal { return !isSwapped && own.thousands <= own.decimal }
        // The sign between thousands is taken for a decimal one only where the article swaps both.
        return isSwapped && own.decimal > own.thousands && other.thousands > 0
    }

    private mutating func vote(_ bytes: ArraySlice<UInt8>) {
        let shape = Shape(bytes)
        switch shape.kind {
        case .grouped(let sign): count(sign, isDecimal: false)
        case .fraction(let sign): count(sign, isDecimal: true)
        case .mixed(let sign):
            count(sign, isDecimal: true)
            count(sign == 0x2E ? 0x2C : 0x2E, isDecimal: false)
        case .open(let sign): if shape.endsInNoughts { count(sign, isDecimal: false) }
        case .plain, .broken: break
        }
    }

    private mutating func count(_ sign: UInt8, isDecimal: Bool) {
        switch (sign, isDecimal) {
        case (0x2E, true): point.decimal += 1
        case (0x2E, false): point.thousands += 1
        case (0x2C, true): comma.decimal += 1
        case (0x2C, false): comma.thousands += 1
        default: break
        }
    }
}

/// How a number's signs and groups of digits follow each other.
private struct Shape {
    enum Kind {
        case plain
        /// The same sign between two or more groups of three.
        case grouped(UInt8)
        /// Both signs; this one is the last.
        case mixed(UInt8)
        /// One sign with other than three digits behind it, or a nought alone before it.
        case fraction(UInt8)
        /// One sign with three digits behind it, which may be either.
        case open(UInt8)
        case broken
    }

    private(set) var kind = Kind.plain
    private(set) var integerDigits = 0
    private(set) var lastGroup = 0
    private(set) var endsInNoughts = false

    init(_ bytes: ArraySlice<UInt8>) {
        var signs = 0
        var last: UInt8 = 0
        var first: UInt8 = 0
        var changes = 0
        var firstGroup = 0
        var isGrouped = true
        var noughts = 0
        var group = 0
        for byte in bytes {
            if byte &- 0x30 < 10 {
                group += 1
                noughts = byte == 0x30 ? noughts + 1 : 0
                continue
            }
            if signs == 0 {
                firstGroup = group
                first = byte
                isGrouped = (1...3).contains(group)
            } else {
                // A group between two signs.
                if group != 3 { isGrouped = false }
                if byte != last { changes += 1 }
            }
            integerDigits += group
            group = 0
            noughts = 0
            signs += 1
            last = byte
        }
        lastGroup = group
        endsInNoughts = signs > 0 && group == 3 && noughts >= 3
        switch signs {
        case 0: kind = .plain
        case 1:
            let leads = firstGroup == 1 && bytes.first == 0x30
            kind = group == 3 && isGrouped && !leads ? .open(last) : .fraction(last)
            if last == 0x27, group != 3 || !isGrouped { kind = .broken }
        default:
            if changes == 0 {
                kind = isGrouped && group == 3 ? .grouped(last) : .broken
            } else if changes == 1, isGrouped, last != first {
                kind = .mixed(last)
            } else {
                kind = .broken
            }
        }
        if endsInNoughts, bytes.first == 0x30 { endsInNoughts = false }
    }
}
