/// A word or a sign of an interface description.
struct DescriptionToken {
    let text: String
    /// From 1.
    let line: Int

    /// Letters, digits and underscores, a letter first.
    var isName: Bool {
        guard let first = text.utf8.first, Self.isLetter(first) else { return false }
        return text.utf8.allSatisfy { Self.isLetter($0) || Self.isDigit($0) || $0 == UInt8(ascii: "_") }
    }

    var startsUpper: Bool {
        text.utf8.first.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) } ?? false
    }

    /// All tokens; comments and white space left out.
    ///
    /// A byte that belongs to no word is a sign of its own.
    static func tokens(of text: String) -> [DescriptionToken] {
        let bytes = Array(text.utf8)
        var tokens: [DescriptionToken] = []
        var line = 1
        var at = 0
        while at < bytes.count {
            let start = at
            let byte = bytes[at]
            at += 1
            if byte == UInt8(ascii: "\n") {
                line += 1
                continue
            }
            if byte == UInt8(ascii: "#") {
                while at < bytes.count, bytes[at] != UInt8(ascii: "\n") { at += 1 }
                continue
            }
            if byte <= UInt8(ascii: " ") { continue }
            if isWord(byte) {
                while at < bytes.count, isWord(bytes[at]) || isInnerDash(bytes, at) { at += 1 }
            } else if byte == UInt8(ascii: "-"), at < bytes.count, bytes[at] == UInt8(ascii: ">") {
                at += 1
            }
            tokens.append(DescriptionToken(text: String(decoding: bytes[start..<at], as: UTF8.self), line: line))
        }
        return tokens
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
    }

    /// An interface's name may hold dashes (`org.example-two.x`), which `->` must not be taken for.
    private static func isInnerDash(_ bytes: [UInt8], _ at: Int) -> Bool {
        bytes[at] == UInt8(ascii: "-") && at + 1 < bytes.count && isWord(bytes[at + 1])
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
