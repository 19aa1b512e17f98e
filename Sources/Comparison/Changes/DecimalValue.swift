/// The value of a printed number, exact: digits times a power of ten.
struct DecimalValue: Sendable, Hashable {
    /// Without leading and trailing zeros; empty is zero.
    var digits: [UInt8]
    /// Of the last digit.
    var exponent: Int

    /// Plain digits with at most one point.
    init(_ text: some Sequence<UInt8>) {
        digits = []
        exponent = 0
        var isBehindPoint = false
        for byte in text {
            if byte == 0x2E {
                isBehindPoint = true
                continue
            }
            if isBehindPoint { exponent -= 1 }
            if !digits.isEmpty || byte != 0x30 { digits.append(byte) }
        }
        normalise()
    }

    /// This value times ten to a power.
    func scaled(by power: Int) -> DecimalValue {
        var result = self
        if !digits.isEmpty { result.exponent += power }
        return result
    }

    /// Its digits as a small whole number; `nil` above 9,999 and for fractions.
    var small: Int? {
        guard exponent >= 0, digits.count + exponent <= 4 else { return nil }
        var value = digits.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
        for _ in 0..<exponent { value *= 10 }
        return value
    }

    private mutating func normalise() {
        while digits.last == 0x30 {
            digits.removeLast()
            exponent += 1
        }
        if digits.isEmpty { exponent = 0 }
    }
}
