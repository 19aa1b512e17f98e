/// With which two bytes phrases open: turns most places of a text down before a word is hashed.
struct WordOpenings: Sendable {
    /// One bit for the low six bits of each of the two bytes.
    private var bits = [UInt64](repeating: 0, count: 64)

    mutating func insert(_ phrase: [UInt8]) {
        guard let first = phrase.first else { return }
        // Behind a phrase of one byte anything may stand.
        bits[Int(first & 0x3F)] |= phrase.count > 1 ? 1 << UInt64(phrase[1] & 0x3F) : .max
    }

    @inline(__always)
    func mayOpen(_ text: [UInt8], _ index: Int) -> Bool {
        let second = index + 1 < text.count ? text[index + 1] : 0
        return bits[Int(text[index] & 0x3F)] >> UInt64(second & 0x3F) & 1 == 1
    }
}
