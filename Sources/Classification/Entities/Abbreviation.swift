/// Tells whether a word abbreviates a name: by initials (`KPU`), or as a blend of pieces (`Korut`, `Kemenkes`).
enum Abbreviation {
    /// Whether `short`, without regard to case, is made of letters of `long` in their order.
    ///
    /// It begins as the first word does, or the second (`PT`, `the`), or is the last words' initials; two letters have to
    /// be initials. That is little, and
    /// enough for what stands in brackets behind a name.
    static func isShort(_ short: String, of long: String) -> Bool {
        let short = letters(short)
        let words = Folding.folded(Array(long.utf8)).split { !isLetter($0) }
        guard (2...24).contains(short.count), words.count <= 16 else { return false }
        // A part of the name itself, such as a surname or a brand.
        if words.count > 1, words.contains(short[...]) { return true }
        // `Pengurus Daerah Himpunan Nelayan Indonesia (HNI)`: the initials of the last words.
        if short.count > 2, words.compactMap(\.first).suffix(short.count) == short[...] { return true }
        return words.indices.prefix(2).contains { first in
            guard words[first].first == short[0] else { return false }
            let letters = short.count == 2 ? words[first...].compactMap(\.first) : Array(words[first...].joined())
            return short.count < letters.count + (short.count == 2 ? 1 : 0) && isInOrder(short, letters)
        }
    }

    /// The capital initials of the words that have capitals.
    static func initials(_ name: String) -> String {
        var result: [UInt8] = []
        var isStart = true
        for byte in name.utf8 {
            if isStart, byte &- 0x41 < 26 { result.append(byte) }
            isStart = byte == 0x20 || byte == 0x2D
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func letters(_ text: String) -> [UInt8] {
        Folding.folded(Array(text.utf8)).filter(isLetter)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80 }

    private static func isInOrder(_ letters: [UInt8], _ all: [UInt8]) -> Bool {
        var next = 0
        for byte in all where next < letters.count && byte == letters[next] { next += 1 }
        return next == letters.count
    }
}
