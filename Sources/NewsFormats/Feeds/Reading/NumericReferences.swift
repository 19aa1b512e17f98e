/// Character numbers that XML has no character for and every browser reads all the same.
enum NumericReferences {
    /// The text with `&#146;` (a number of Windows' own charset) and `&#X41;` written as the characters they mean.
    static func mended(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains("&#") else { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if bytes[index] == Byte.ampersand, bytes.has("&#".utf8, at: index),
                let end = XMLEntities.end(ofReference: bytes, at: index),
                let scalar = character(bytes.text(index + 2..<end - 1))
            {
                result += Array(String(scalar).utf8)
                index = end
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return result
    }

    private static func character(_ number: String) -> Unicode.Scalar? {
        let isHexadecimal = number.hasPrefix("x") || number.hasPrefix("X")
        guard let code = isHexadecimal ? UInt32(number.dropFirst(), radix: 16) : UInt32(number) else { return nil }
        if (0x80...0x9F).contains(code) { return windows[Int(code - 0x80)] }
        // The signs of markup stay references.
        return number.hasPrefix("X") && code > 0x40 ? Unicode.Scalar(code) : nil
    }

    /// Windows-1252 from 0x80; the five places that it leaves free give nothing.
    private static let windows: [Unicode.Scalar?] = [
        "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
        nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
    ]
}
