/// Text from documents, file names and clients, made harmless to a terminal.
///
/// Control characters could move the cursor or answer for the user; bidirectional overrides could show words in an order
/// they do not have. Each becomes U+FFFD, so that it is seen that something stood there.
enum InertText {
    /// On one line: line breaks and tabs become spaces.
    static func line(_ text: String) -> String {
        guard needsWork(text, keepsBreaks: false) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n", "\r", "\t": result.append(" ")
            default: result.append(isHarmful(scalar) ? "\u{FFFD}" : scalar)
            }
        }
        return String(result)
    }

    /// With its line breaks.
    static func paragraphs(_ text: String) -> String {
        guard needsWork(text, keepsBreaks: true) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": result.append(scalar)
            case "\t": result.append(" ")
            case "\r": break
            default: result.append(isHarmful(scalar) ? "\u{FFFD}" : scalar)
            }
        }
        return String(result)
    }

    /// JSON whose strings hold nothing harmful: such characters stand as `\uHHHH`, which keeps their value.
    static func json(_ json: [UInt8]) -> [UInt8] {
        // All harmful characters that a JSON writer leaves as they are lie behind these lead bytes.
        guard json.contains(where: { $0 == 0x7F || $0 == 0xC2 || $0 == 0xD8 || $0 == 0xE2 || $0 == 0xEF || $0 == 0xF3 })
        else { return json }
        var result: [UInt8] = []
        result.reserveCapacity(json.count + 64)
        var kept = 0
        var index = 0
        while index < json.count {
            if json[index] >= 0x20, json[index] < 0x7F {
                index += 1
                continue
            }
            let (scalar, length) = scalar(json, at: index)
            if isHarmful(scalar) {
                result += json[kept..<index]
                for unit in String(scalar).utf16 {
                    let digits = String(unit, radix: 16)
                    result += Array("\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8)
                }
                kept = index + length
            }
            index += length
        }
        return result + json[kept...]
    }

    /// The character at `index` of well-formed UTF-8, with its length in bytes.
    private static func scalar(_ text: [UInt8], at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
        let lead = UInt32(text[index])
        let length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard length > 1, index + length <= text.count else { return (Unicode.Scalar(text[index]), 1) }
        var value = lead & (0x7F >> UInt32(length))
        for byte in text[index + 1..<index + length] { value = value << 6 | UInt32(byte & 0x3F) }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }

    private static func needsWork(_ text: String, keepsBreaks: Bool) -> Bool {
        text.unicodeScalars.contains { scalar in
            isHarmful(scalar) && !(keepsBreaks && scalar == "\n")
        }
    }

    private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F: true
        // Bidirectional marks, embeddings, overrides and isolates.
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        // Line and paragraph separators, byte order mark, interlinear annotations, tags.
        case 0x2028, 0x2029, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
        default: false
        }
    }
}
