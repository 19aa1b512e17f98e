/// Whether letters beyond ASCII are capitals, too: names and sentences begin with them in many scripts.
enum Capitals {
    /// Whether the character at `index` is a small letter.
    static func isSmall(_ bytes: [UInt8], _ index: Int) -> Bool {
        guard index < bytes.count else { return false }
        if bytes[index] < 0x80 { return Byte.isLower(bytes[index]) }
        return scalar(bytes, index)?.properties.isLowercase ?? false
    }

    /// Whether it is a capital.
    static func isCapital(_ bytes: [UInt8], _ index: Int) -> Bool {
        guard index < bytes.count else { return false }
        if bytes[index] < 0x80 { return Byte.isUpper(bytes[index]) }
        return scalar(bytes, index)?.properties.isUppercase ?? false
    }

    private static func scalar(_ bytes: [UInt8], _ index: Int) -> Unicode.Scalar? {
        String(decoding: bytes[index..<min(index + 4, bytes.count)], as: UTF8.self).unicodeScalars.first
    }
}
