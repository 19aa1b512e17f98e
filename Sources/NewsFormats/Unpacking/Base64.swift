/// Base64 as feeds carry texts in it and headers of mails their words.
enum Base64 {
    /// The text in `bytes`; `nil` for what is no base64 or no text.
    static func text(_ bytes: [UInt8]) -> [UInt8]? {
        let letters = bytes.prefix { $0 != UInt8(ascii: "=") }
        guard letters.allSatisfy({ Byte.isSpace($0) || value($0) != nil }) else { return nil }
        let result = decoded(letters)
        guard !result.isEmpty, UTF8Validity(result).invalid == 0 else { return nil }
        return TextCleaning.clean(result)
    }

    /// The bytes that the letters stand for; everything is passed over that is none of them.
    static func decoded(_ letters: some Sequence<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var bits: UInt32 = 0
        var count = 0
        for letter in letters {
            guard let value = value(letter) else { continue }
            bits = (bits << 6 | UInt32(value)) & 0xFFFFFF
            count += 6
            if count >= 8 {
                count -= 8
                result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return result
    }

    /// The six bits of a letter, in the alphabet for addresses (`-`, `_`), too.
    private static func value(_ byte: UInt8) -> UInt8? {
        switch byte {
        case _ where Byte.isUpper(byte): byte - 0x41
        case _ where Byte.isLower(byte): byte - 0x61 + 26
        case _ where Byte.isDigit(byte): byte - 0x30 + 52
        case Byte.plus, Byte.hyphen: 62
        case Byte.slash, UInt8(ascii: "_"): 63
        default: nil
        }
    }
}
