/// Base64 as feeds carry texts in it.
enum Base64 {
    /// The text in `bytes`; `nil` for what is no base64 or no text.
    static func text(_ bytes: [UInt8]) -> [UInt8]? {
        var result: [UInt8] = []
        var bits: UInt32 = 0
        var count = 0
        for byte in bytes where !Byte.isSpace(byte) {
            if byte == UInt8(ascii: "=") { break }
            guard let value = value(byte) else { return nil }
            bits = bits << 6 | UInt32(value)
            count += 6
            if count >= 8 {
                count -= 8
                result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        guard !result.isEmpty, UTF8Validity(result).invalid == 0 else { return nil }
        return TextCleaning.clean(result)
    }

    private static func value(_ byte: UInt8) -> UInt8? {
        switch byte {
        case _ where Byte.isUpper(byte): byte - 0x41
        case _ where Byte.isLower(byte): byte - 0x61 + 26
        case _ where Byte.isDigit(byte): byte - 0x30 + 52
        case Byte.plus: 62
        case Byte.slash: 63
        default: nil
        }
    }
}
