/// The words that shingles are made of: runs of letters, numerals and underscores (`\w+` of Unicode), in lower case.
///
/// Unlike the words that searching knows, a marked number falls apart (`30.000` is two words) and accents stay: the
/// containment of two texts is then a figure that anyone can check with a regular expression.
enum ShingleWords {
    /// Appends the hash of each word of UTF-8 text.
    static func append(of text: Span<UInt8>, to hashes: inout [UInt64]) {
        var hash = TextHash.seed
        var isInside = false
        var offset = 0
        while offset < text.count {
            let byte = text[offset]
            let letter = byte | 0x20
            // Of ASCII: with that bit no other byte is among them.
            if letter &- 0x61 < 26 {
                offset += 1
                hash = TextHash.step(hash, letter)
                isInside = true
                continue
            }
            if byte < 0x80 {
                offset += 1
                if byte &- 0x30 < 10 || byte == 0x5F {
                    hash = TextHash.step(hash, byte)
                    isInside = true
                    continue
                }
            } else {
                let (scalar, length) = ScalarReading.scalar(at: offset, in: text)
                offset += length
                if let scalar, isWordScalar(scalar) {
                    for byte in scalar.properties.lowercaseMapping.utf8 { hash = TextHash.step(hash, byte) }
                    isInside = true
                    continue
                }
            }
            guard isInside else { continue }
            hashes.append(TextHash.mixed(hash))
            hash = TextHash.seed
            isInside = false
        }
        if isInside { hashes.append(TextHash.mixed(hash)) }
    }

    private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber:
            true
        default: false
        }
    }
}
