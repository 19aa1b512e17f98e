/// Splits UTF-8 text into words, one at a time, folding case and diacritics on the way.
///
/// - Letters, digits and their marks make words; everything else parts them. A hyphen parts: `anak-anak` is two words.
/// - An apostrophe between letters is dropped (`Qur'an` is `quran`, `Jum'at` is `jumat`), but behind a first letter it
///   parts (`l'Indonésie` is `l`, `indonesie`), and a possessive `'s` goes (`Indonesia's` is `indonesia`).
/// - A number with marks is one word in its value (`NumberReading`); a currency sign glued to it is a word of its own
///   (`Rp11.000` is `rp`, `11000`), other letters keep their digits (`G20`, `19th`).
/// - In scripts written without spaces each character is a word, so that a phrase finds any run of them.
/// - What is longer than `maximumLength` bytes when folded is cut there, on a scalar's boundary.
package struct WordScanner {
    package static let maximumLength = 64

    /// Where the word stands in the text, in UTF-8 bytes.
    package private(set) var range = 0..<0
    /// The word in the form it is searched by.
    package private(set) var folded: [UInt8] = []
    /// Whether the word was left as it stands, ASCII letters of either case, and `folded` is empty.
    package private(set) var isLeftPlain = false
    /// Whether the word is a number whose spelling differs from its value.
    package private(set) var isRewrittenNumber = false

    private var position = 0
    /// Digits before this offset are plain: the marks between them make no number.
    private var plainUntil = 0
    private let table = FoldTable.shared
    private let leavesPlainWords: Bool

    /// A scanner that leaves plain words does not fold those that are nothing but ASCII letters, as nearly all are:
    /// whoever hashes words folds such a one on the way.
    package init(leavesPlainWords: Bool = false) {
        self.leavesPlainWords = leavesPlainWords
        folded.reserveCapacity(Self.maximumLength + 4)
    }

    /// Goes to the next word; `false` at the end of the text.
    package mutating func next(in text: Span<UInt8>) -> Bool {
        if !folded.isEmpty { folded.removeAll(keepingCapacity: true) }
        isRewrittenNumber = false
        isLeftPlain = false
        guard skipToWord(in: text) else { return false }
        let start = position
        if Self.isDigit(text[position]), readNumber(in: text) {
            range = start..<position
            return true
        }
        let end = readWord(in: text)
        range = start..<end
        return true
    }

    private mutating func skipToWord(in text: Span<UInt8>) -> Bool {
        while position < text.count {
            let byte = text[position]
            if byte < 0x80 {
                if Self.isLetter(byte) || Self.isDigit(byte) { return true }
                position += 1
                continue
            }
            let (scalar, length) = table.scalar(at: position, in: text)
            switch scalar.kind {
            case .letter, .digit, .single: return true
            case .separator, .mark, .ignored, .apostrophe: position += length
            }
        }
        return false
    }

    /// Reads a number at `position`; `false`, and nothing read, when the digits belong to a word such as `19th`.
    private mutating func readNumber(in text: Span<UInt8>) -> Bool {
        guard position >= plainUntil else { return false }
        let number = NumberReading(at: position, in: text)
        guard number.isMarked else { return false }
        guard let value = number.value else {
            plainUntil = number.end
            return false
        }
        folded.append(contentsOf: value)
        isRewrittenNumber =
            number.end - position != value.count || value.indices.contains { value[$0] != text[position + $0] }
        position = number.end
        return true
    }

    /// Reads a word at `position` and gives the offset behind its last letter.
    private mutating func readWord(in text: Span<UInt8>) -> Int {
        if let end = readPlainWord(in: text) { return end }
        var scalars = 0
        var hasDigit = false
        var end = position
        while position < text.count {
            let byte = text[position]
            if byte < 0x80 {
                if Self.isLetter(byte) {
                    if folded.count < Self.maximumLength { folded.append(byte | 0x20) }
                } else if Self.isDigit(byte) {
                    if !hasDigit, scalars > 0, isNumberOfItsOwn(in: text) { return end }
                    hasDigit = true
                    if folded.count < Self.maximumLength { folded.append(byte) }
                } else if byte == 0x27, !hasDigit, passApostrophe(length: 1, scalars: scalars, in: text) {
                    continue
                } else {
                    return end
                }
                scalars += 1
                position += 1
                end = position
                continue
            }
            let (scalar, length) = table.scalar(at: position, in: text)
            switch scalar.kind {
            case .letter, .digit, .mark:
                append(scalar)
                scalars += 1
            case .ignored:
                if Self.isBreve(at: position, in: text) { composeShortI() }
            case .single:
                guard scalars == 0 else { return end }
                append(scalar)
                return readMarks(from: position + length, in: text)
            case .apostrophe:
                if !hasDigit, passApostrophe(length: length, scalars: scalars, in: text) { continue }
                return end
            case .separator:
                return end
            }
            position += length
            end = position
        }
        return end
    }

    /// Reads a word of nothing but ASCII letters, as nearly all are; `nil`, and nothing read, for any other.
    private mutating func readPlainWord(in text: Span<UInt8>) -> Int? {
        var end = position
        while end < text.count, Self.isLetter(text[end]) { end += 1 }
        guard end > position, end - position <= Self.maximumLength else { return nil }
        if end < text.count {
            let next = text[end]
            // What may go on with the word.
            if next >= 0x80 || next == 0x27 || Self.isDigit(next) { return nil }
        }
        if leavesPlainWords {
            isLeftPlain = true
        } else {
            for index in position..<end { folded.append(text[index] | 0x20) }
        }
        position = end
        return end
    }

    /// Takes the marks that follow a character which is a word of its own.
    private mutating func readMarks(from start: Int, in text: Span<UInt8>) -> Int {
        position = start
        while position < text.count, text[position] >= 0x80 {
            let (scalar, length) = table.scalar(at: position, in: text)
            guard scalar.kind == .mark || scalar.kind == .ignored else { break }
            if scalar.kind == .mark { append(scalar) }
            position += length
        }
        return position
    }

    /// Steps over an apostrophe inside a word and over a possessive `'s` at its end; `false` when the word ends here.
    private mutating func passApostrophe(length: Int, scalars: Int, in text: Span<UInt8>) -> Bool {
        let next = position + length
        guard startsLetter(at: next, in: text) else { return false }
        if text[next] | 0x20 == 0x73, !startsLetter(at: next + 1, in: text) {
            position = next + 1
            return false
        }
        guard scalars > 1 else { return false }
        position = next
        return true
    }

    private func startsLetter(at offset: Int, in text: Span<UInt8>) -> Bool {
        guard offset < text.count else { return false }
        let kind = table.scalar(at: offset, in: text).folded.kind
        return kind == .letter || kind == .digit
    }

    /// Whether the digits at `position`, behind letters, are a number that the letters only announce.
    private mutating func isNumberOfItsOwn(in text: Span<UInt8>) -> Bool {
        if Self.currencies.contains(folded) { return true }
        let number = NumberReading(at: position, in: text)
        if number.value == nil { plainUntil = number.end }
        return number.isMarked && number.value != nil
    }

    /// What is printed in front of an amount without a space.
    private static let currencies: Set<[UInt8]> = Set(
        ["rp", "rm", "idr", "myr", "usd", "sgd", "eur", "aud", "cny", "jpy", "php", "thb"].map { Array($0.utf8) }
    )

    private mutating func append(_ scalar: FoldedScalar) {
        guard folded.count + Int(scalar.count) <= Self.maximumLength else { return }
        for index in 0..<UInt32(scalar.count) {
            folded.append(UInt8(truncatingIfNeeded: scalar.bytes >> (8 * index)))
        }
    }

    // A decomposed й must meet a composed one, and й is a letter, not an accented и.
    private mutating func composeShortI() {
        if folded.suffix(2) == [0xD0, 0xB8] { folded[folded.count - 1] = 0xB9 }
    }

    private static func isBreve(at offset: Int, in text: Span<UInt8>) -> Bool {
        text[offset] == 0xCC && text[offset + 1] == 0x86
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        byte &- 0x30 < 10
    }
}
