/// Words of a header in another charset than ASCII: RFC 2047's, raw UTF-8, and raw bytes of any charset.
enum EncodedWords {
    /// An encoded word is at most 75 bytes long; senders write longer ones.
    private static let longest = 4096

    /// The text of a field's value: decoded, on one line, clean.
    static func decode(_ value: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var plain: [UInt8] = []
        // Bytes of neighbouring words of one charset: a character may be cut between two of them.
        var encoded: [UInt8] = []
        var charset = ""
        func flushPlain() {
            result += MailCharset.decode(plain, declared: nil)
            plain = []
        }
        func flushEncoded() {
            if !encoded.isEmpty { result += MailCharset.decode(encoded, declared: charset) }
            encoded = []
        }
        var index = 0
        while index < value.count {
            guard value[index] == equals, let word = word(value, index) else {
                plain.append(value[index])
                index += 1
                continue
            }
            if !encoded.isEmpty, plain.allSatisfy(Byte.isSpace) {
                plain = []
                if word.charset != charset { flushEncoded() }
            } else {
                flushEncoded()
                flushPlain()
            }
            charset = word.charset
            encoded += word.bytes
            index = word.end
        }
        flushEncoded()
        flushPlain()
        return TextLines.singleSpaced(result, 0..<result.count)
    }

    /// `=?charset?B?text?=` at `index`.
    private static func word(_ value: [UInt8], _ index: Int) -> (charset: String, bytes: [UInt8], end: Int)? {
        guard value.has("=?".utf8, at: index) else { return nil }
        var position = index + 2
        while position < value.count, position < index + 64, isToken(value[position]) { position += 1 }
        guard position > index + 2, position + 3 < value.count, value[position] == question,
            value[position + 2] == question
        else { return nil }
        // RFC 2231 adds a language to the charset: `utf-8*id`.
        let charset = folded(Array(value[(index + 2)..<position].prefix { $0 != UInt8(ascii: "*") })).text
        let start = position + 3
        var end = start
        while end + 1 < value.count, end < start + longest, !(value[end] == question && value[end + 1] == equals) {
            end += 1
        }
        guard end + 1 < value.count, value[end] == question, value[end + 1] == equals else { return nil }
        switch Byte.lowered(value[position + 1]) {
        case UInt8(ascii: "b"): return (charset, Base64.decoded(value[start..<end]), end + 2)
        case UInt8(ascii: "q"): return (charset, quoted(value[start..<end]), end + 2)
        default: return nil
        }
    }

    private static func isToken(_ byte: UInt8) -> Bool {
        byte > Byte.space && byte < 0x7F && byte != question && byte != equals
    }

    private static func quoted(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var index = text.startIndex
        while index < text.endIndex {
            let byte = text[index]
            if byte == UInt8(ascii: "_") {
                result.append(Byte.space)
            } else if byte == equals, index + 2 < text.endIndex, let high = hex(text[index + 1]),
                let low = hex(text[index + 2])
            {
                result.append(high << 4 | low)
                index += 2
            } else {
                result.append(byte)
            }
            index += 1
        }
        return result
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        default: nil
        }
    }

    private static let question = UInt8(ascii: "?")
    private static let equals = UInt8(ascii: "=")
}
