/// The letter below an accent, a stroke or a ligature, in lower case.
///
/// The standard library offers no decomposition, but it knows each scalar's name in the Unicode Character Database, and
/// the name says it: "LATIN SMALL LETTER O WITH STROKE" is an o, "GREEK SMALL LETTER ALPHA WITH TONOS" an alpha. That
/// covers what canonical decomposition leaves whole as well (đ, ł, ø, ħ, ŧ). Cyrillic and other scripts keep their
/// letters: й is not и with an ornament.
enum BaseLetter {
    static func of(_ scalar: Unicode.Scalar) -> String? {
        if let known = ligature(scalar) { return known }
        guard let name = scalar.properties.name, let join = firstRange(of: " WITH ", in: Array(name.utf8)) else {
            return nil
        }
        let base = Array(name.utf8)[..<join]
        if let letter = suffix(of: base, after: latin), letter.count == 1 || letter == Array("AE".utf8)[...] {
            return String(decoding: letter, as: UTF8.self).lowercased()
        }
        guard let letter = suffix(of: base, after: greek) else { return nil }
        return greekLetters[String(decoding: letter, as: UTF8.self)]
    }

    private static let latin = ["LATIN SMALL LETTER ", "LATIN CAPITAL LETTER "]
    private static let greek = ["GREEK SMALL LETTER ", "GREEK CAPITAL LETTER "]

    private static let greekLetters: [String: String] = [
        "ALPHA": "α", "EPSILON": "ε", "ETA": "η", "IOTA": "ι", "OMICRON": "ο", "UPSILON": "υ", "OMEGA": "ω", "RHO": "ρ",
    ]

    private static func ligature(_ scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0xC6, 0xE6: "ae"
        case 0xD0, 0xF0: "d"
        case 0xDE, 0xFE: "th"
        case 0xDF, 0x1E9E: "ss"
        case 0x0131: "i"
        case 0x0132, 0x0133: "ij"
        case 0x0138: "k"
        case 0x0149: "n"
        case 0x014A, 0x014B: "n"
        case 0x0152, 0x0153: "oe"
        case 0x017F: "s"
        case 0x01C4...0x01C6, 0x01F1...0x01F3: "dz"
        case 0x01C7...0x01C9: "lj"
        case 0x01CA...0x01CC: "nj"
        case 0x03C2: "σ"
        case 0x0401, 0x0451: "е"
        case 0xFB00: "ff"
        case 0xFB01: "fi"
        case 0xFB02: "fl"
        case 0xFB03: "ffi"
        case 0xFB04: "ffl"
        case 0xFB05, 0xFB06: "st"
        default: nil
        }
    }

    private static func suffix(of name: ArraySlice<UInt8>, after prefixes: [String]) -> ArraySlice<UInt8>? {
        for prefix in prefixes where name.starts(with: prefix.utf8) {
            return name.dropFirst(prefix.utf8.count)
        }
        return nil
    }

    private static func firstRange(of pattern: String, in bytes: [UInt8]) -> Int? {
        let pattern = Array(pattern.utf8)
        guard bytes.count >= pattern.count else { return nil }
        return (0...bytes.count - pattern.count).first { bytes[$0...].starts(with: pattern) }
    }
}
