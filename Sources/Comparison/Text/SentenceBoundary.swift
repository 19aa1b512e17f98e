/// Where one sentence ends and the next begins.
///
/// A full stop, exclamation or question mark and white space, then a capital, a numeral or a script without capitals; no
/// full stop behind an abbreviation or an initial. Mistakes cost little: alignment joins sentences of one text again
/// where the other has one.
enum SentenceBoundary {
    /// Whether a sentence ends between two words of `text`: behind `end`, in front of `start`.
    static func stands(between end: Int, and start: Int, in text: [UInt8], wordBefore: Int) -> Bool {
        var hasStop = false
        var isFullStop = false
        var hasSpace = false
        var offset = end
        while offset < start {
            switch text[offset] {
            case 0x2E:
                hasStop = true
                isFullStop = true
                hasSpace = false
            case 0x21, 0x3F:
                hasStop = true
                hasSpace = false
            case 0x0A, 0x0D: return true
            // A comma behind a full stop is what some scrapers leave of a paragraph's end.
            case 0x20, 0x09, 0x2C: hasSpace = hasSpace || hasStop
            // U+2026 …
            case 0xE2 where offset + 2 < start && text[offset + 1] == 0x80 && text[offset + 2] == 0xA6:
                hasStop = true
            // U+00A0
            case 0xC2 where offset + 1 < start && text[offset + 1] == 0xA0: hasSpace = hasSpace || hasStop
            // U+3002 。
            case 0xE3 where offset + 2 < start && text[offset + 1] == 0x80 && text[offset + 2] == 0x82: return true
            // U+06D4, U+061F: Arabic full stop and question mark
            case 0xDB where offset + 1 < start && text[offset + 1] == 0x94: return true
            case 0xD8 where offset + 1 < start && text[offset + 1] == 0x9F: return true
            // U+0964 danda
            case 0xE0 where offset + 2 < start && text[offset + 1] == 0xA5 && text[offset + 2] == 0xA4: return true
            default: break
            }
            offset += 1
        }
        guard hasStop, hasSpace, beginsSentence(at: start, in: text) else { return false }
        return !(isFullStop && isAbbreviation(wordBefore..<end, in: text))
    }

    /// Whether the letter at `offset` is a capital.
    static func isCapital(at offset: Int, in text: [UInt8]) -> Bool {
        guard offset < text.count else { return false }
        if text[offset] < 0x80 { return text[offset] &- 0x41 < 26 }
        return ScalarReading.scalar(at: offset, in: text.span).scalar?.properties.isUppercase ?? false
    }

    /// Whether an opening quotation mark stands right before `offset`.
    static func isQuoted(at offset: Int, in text: [UInt8]) -> Bool {
        guard offset > 0 else { return false }
        if text[offset - 1] == 0x22 || text[offset - 1] == 0x27 { return true }
        // U+2018, U+201C, U+201E; U+00AB
        if offset > 2, text[offset - 3] == 0xE2, text[offset - 2] == 0x80 {
            return [0x98, 0x9C, 0x9E].contains(text[offset - 1])
        }
        return offset > 1 && text[offset - 2] == 0xC2 && text[offset - 1] == 0xAB
    }

    private static func beginsSentence(at offset: Int, in text: [UInt8]) -> Bool {
        let byte = text[offset]
        if byte < 0x80 { return byte &- 0x61 >= 26 }
        guard let scalar = ScalarReading.scalar(at: offset, in: text.span).scalar else { return true }
        return !scalar.properties.isLowercase
    }

    /// An initial (`J.`), or a short word of a title or a company form that never ends a sentence in news.
    private static func isAbbreviation(_ word: Range<Int>, in text: [UInt8]) -> Bool {
        guard word.count <= 5 else { return false }
        if word.count == 1 { return text[word.lowerBound] | 0x20 &- 0x61 < 26 }
        let folded = text[word].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
        return MentionWords.shared.isAbbreviation(folded)
    }
}
