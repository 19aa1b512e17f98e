#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// ASCII by the names this module uses.
enum Byte {
    static let tab: UInt8 = 0x09
    static let newline: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let space: UInt8 = 0x20
    static let quote: UInt8 = 0x22
    static let hash: UInt8 = 0x23
    static let ampersand: UInt8 = 0x26
    static let apostrophe: UInt8 = 0x27
    static let openBracket: UInt8 = 0x28
    static let closeBracket: UInt8 = 0x29
    static let plus: UInt8 = 0x2B
    static let comma: UInt8 = 0x2C
    static let hyphen: UInt8 = 0x2D
    static let period: UInt8 = 0x2E
    static let slash: UInt8 = 0x2F
    static let colon: UInt8 = 0x3A
    static let semicolon: UInt8 = 0x3B
    static let less: UInt8 = 0x3C
    static let greater: UInt8 = 0x3E
    static let bar: UInt8 = 0x7C

    static func isSpace(_ byte: UInt8) -> Bool { byte == space || (byte >= tab && byte <= carriageReturn) }
    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    static func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
    static func isLower(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
    static func isLetter(_ byte: UInt8) -> Bool { isUpper(byte) || isLower(byte) }
    /// A byte that can stand inside a word: ASCII letters and digits and everything beyond ASCII.
    static func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) || byte >= 0x80 }
    static func lowered(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte | 0x20 : byte }
}

extension Array where Element == UInt8 {
    init(_ text: String) { self = Array(text.utf8) }

    var text: String { String(decoding: self, as: UTF8.self) }

    func text(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }

    func slice(_ range: Range<Int>) -> [UInt8] { Array(self[range]) }

    /// `range` without white space at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high, Byte.isSpace(self[low]) { low += 1 }
        while high > low, Byte.isSpace(self[high - 1]) { high -= 1 }
        return low..<high
    }

    var trimmed: [UInt8] { slice(trimmed(0..<count)) }

    /// Whether `phrase` stands at `index`.
    func has(_ phrase: some Collection<UInt8>, at index: Int) -> Bool {
        guard index >= 0, index + phrase.count <= count else { return false }
        var position = index
        for byte in phrase {
            if self[position] != byte { return false }
            position += 1
        }
        return true
    }

    /// The first place of `phrase` at or after `start`.
    func first(_ phrase: some Collection<UInt8>, from start: Int = 0) -> Int? {
        guard let head = phrase.first else { return nil }
        let last = count - phrase.count
        guard start >= 0, start <= last else { return nil }
        return withUnsafeBytes { bytes -> Int? in
            guard let base = bytes.baseAddress else { return nil }
            var index = start
            while index <= last, let found = memchr(base + index, CInt(head), last + 1 - index) {
                index = UnsafeRawPointer(found) - base
                if has(phrase, at: index) { return index }
                index += 1
            }
            return nil
        }
    }

    func contains(_ phrase: String) -> Bool { first(phrase.utf8) != nil }

    func starts(with phrase: String) -> Bool { has(phrase.utf8, at: 0) }

    func ends(with phrase: String) -> Bool { has(phrase.utf8, at: count - phrase.utf8.count) }

    /// At most `limit` bytes of `range` as text, cut at a character.
    func excerpt(_ range: Range<Int>, limit: Int = 80) -> String {
        var high = Swift.min(range.upperBound, range.lowerBound + limit)
        while high < range.upperBound, high > range.lowerBound, self[high] & 0xC0 == 0x80 { high -= 1 }
        return text(range.lowerBound..<high)
    }
}
