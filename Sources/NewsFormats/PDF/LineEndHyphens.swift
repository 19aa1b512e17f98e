/// Joins words that are broken at the end of a line, and keeps the hyphens that are their own.
struct LineEndHyphens {
    private static let mostWords = 500_000

    /// Hashes of the words, and of the words with hyphens, that stand unbroken in the document.
    private var whole: Set<UInt64> = []
    private var hyphenated: Set<UInt64> = []

    init(_ lines: [PDFLine]) {
        for line in lines {
            let text = folded(line.text)
            for word in text.split(separator: Byte.space) where whole.count < Self.mostWords {
                let bare = Self.bare(Array(word))
                guard bare.last != Byte.hyphen else { continue }
                if bare.contains(Byte.hyphen) {
                    hyphenated.insert(WordHash.of(bare))
                } else {
                    whole.insert(WordHash.of(bare))
                }
            }
        }
    }

    /// Puts the next line behind `text`: with a space, without, or in the place of the hyphen.
    func append(_ next: [UInt8], to text: inout [UInt8]) {
        if text.ends(with: "\u{AD}") {
            text.removeLast(2)
        } else if let hyphen = hyphenLength(text), text.count > hyphen, Byte.isWord(text[text.count - hyphen - 1]),
            let first = next.first, Byte.isWord(first)
        {
            let left = Self.lastWord(text[..<(text.count - hyphen)])
            if isBroken(left, Self.firstWord(next)) { text.removeLast(hyphen) }
        } else if !Self.isWithoutSpaces(text, next) {
            text.append(Byte.space)
        }
        text += next
    }

    /// Whether a script without spaces goes on over the line's end: Chinese, Japanese, full-width signs.
    private static func isWithoutSpaces(_ text: [UInt8], _ next: [UInt8]) -> Bool {
        guard text.count >= 3, let first = next.first else { return false }
        return isIdeographic(text[text.count - 3]) && isIdeographic(first)
    }

    /// Whether a byte opens a character of U+3000 to U+9FFF or a full-width form.
    private static func isIdeographic(_ byte: UInt8) -> Bool { (0xE3...0xE9).contains(byte) || byte == 0xEF }

    /// How many bytes the hyphen at the end has; `nil` for none.
    private func hyphenLength(_ text: [UInt8]) -> Int? {
        if text.last == Byte.hyphen { return 1 }
        return text.ends(with: "\u{2010}") ? 3 : nil
    }

    /// Whether the hyphen between two parts is only there for the line's end.
    private func isBroken(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        let (head, tail) = (folded(left), folded(right))
        guard let first = right.first, Byte.isLower(first) || first >= 0x80, let last = left.last, !Byte.isDigit(last)
        else {
            return false
        }
        // All capitals go on in capitals; `TV-` and `pro-` before a small letter are told by the vocabulary.
        if left.count > 1, left.allSatisfy(Byte.isUpper) { return false }
        if whole.contains(WordHash.of(head + tail)) { return true }
        if hyphenated.contains(WordHash.of(head + [Byte.hyphen] + tail)) { return false }
        // Reduplication (`anak-anak`, `kata-katanya`) and chains of words (`out-of-date`) keep their hyphens.
        if head.count >= 2, tail.starts(with: head.text) || head.ends(with: tail.text) { return false }
        return !head.contains(Byte.hyphen) || !whole.contains(WordHash.of(tail))
    }

    private static func lastWord(_ text: ArraySlice<UInt8>) -> [UInt8] {
        let start = text.lastIndex(of: Byte.space).map { $0 + 1 } ?? text.startIndex
        return bare(Array(text[start...].suffix(200)))
    }

    private static func firstWord(_ text: [UInt8]) -> [UInt8] { bare(Array(text.prefix { $0 != Byte.space })) }

    /// Without the signs around a word.
    private static func bare(_ word: [UInt8]) -> [UInt8] {
        let start = word.firstIndex(where: Byte.isWord) ?? word.endIndex
        let end = word.lastIndex { Byte.isWord($0) || $0 == Byte.hyphen } ?? word.startIndex
        return start <= end && start < word.endIndex ? word.slice(start..<end + 1) : []
    }
}
