/// The charset of a wire's bytes, which its header never names.
///
/// UTF-8 where the bytes are; a set that a setting tells; DOS code page 437 where letters stand that only it has there;
/// else what the bytes look like. Control characters stay: they part the text.
struct WireCharset: Sendable, Equatable {
    /// Lower case, such as `utf-8`, `ibm437` or `iso646-de`.
    let name: String

    /// Takes all bytes of the file, and the charset that a setting or header tells.
    init(_ bytes: [UInt8], told: String?) {
        let told = told?.lowercased() ?? ""
        if told.hasPrefix("iso646-"), NationalSet.letters[String(told.dropFirst("iso646-".count))] != nil {
            name = told
        } else if UTF8Validity(bytes).invalid == 0 {
            name = "utf-8"
        } else if Self.aliases.contains(told) || (told.isEmpty && CodePage437.isLikely(bytes)) {
            name = "ibm437"
        } else {
            name = Charset.canonical(told) ?? CharsetDetection.guess(bytes)
        }
    }

    func decode(_ bytes: [UInt8]) -> [UInt8] {
        if name == "utf-8" { return bytes }
        if name == "ibm437" { return CodePage437.decode(bytes) }
        if let letters = NationalSet.letters[String(name.dropFirst("iso646-".count))], name.hasPrefix("iso646-") {
            return NationalSet.decode(bytes, letters)
        }
        return CharacterConverter.decode(bytes[...], from: name) ?? CodePage437.decode(bytes)
    }

    private static let aliases: Set<String> = ["cp437", "ibm437", "437", "cp850", "ibm850", "850"]
}

/// The code page of DOS, in which desks' computers kept texts.
enum CodePage437 {
    private static let upper = Array(
        ("ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
            + "αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}").unicodeScalars
    ).map { Array(String($0).utf8) }

    static func decode(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes {
            if byte < 0x80 { result.append(byte) } else { result += upper[Int(byte - 0x80)] }
        }
        return result
    }

    /// Whether bytes that are letters here, and quotation marks or nothing in Windows' sets, stand inside words.
    static func isLikely(_ bytes: [UInt8]) -> Bool {
        var inWords = 0
        var high = 0
        for (index, byte) in bytes.enumerated() where byte >= 0x80 {
            high += 1
            let isLetterHere = (0x81...0x9A).contains(byte) || (0xA0...0xA5).contains(byte) || byte == 0xE1
            let isAfterLetter = index > 0 && Byte.isLetter(bytes[index - 1])
            let isBeforeLetter = index + 1 < bytes.count && Byte.isLower(bytes[index + 1])
            if isLetterHere, isBeforeLetter || (isAfterLetter && byte < 0x90) { inWords += 1 }
        }
        return high > 0 && inWords * 5 >= high * 4 && inWords * 3 > countOfLatin(bytes)
    }

    /// Letters of Windows' western set inside words, which are box lines and Greek here.
    private static func countOfLatin(_ bytes: [UInt8]) -> Int {
        bytes.indices.count { index in
            bytes[index] >= 0xC0 && bytes[index] != 0xE1 && index > 0 && Byte.isLower(bytes[index - 1])
        }
    }
}

/// The national versions of ISO 646: letters in the place of brackets.
enum NationalSet {
    private static let places = Array("@[\\]{|}~".utf8)

    /// By country, what stands for `@[\]{|}~`.
    static let letters: [String: [String]] = [
        "de": ["§", "Ä", "Ö", "Ü", "ä", "ö", "ü", "ß"],
        "se": ["@", "Ä", "Ö", "Å", "ä", "ö", "å", "~"],
        "fi": ["@", "Ä", "Ö", "Å", "ä", "ö", "å", "~"],
        "no": ["@", "Æ", "Ø", "Å", "æ", "ø", "å", "~"],
        "dk": ["@", "Æ", "Ø", "Å", "æ", "ø", "å", "~"],
        "fr": ["à", "°", "ç", "§", "é", "ù", "è", "¨"],
        "es": ["§", "¡", "Ñ", "¿", "°", "ñ", "ç", "~"],
        "it": ["§", "°", "ç", "é", "à", "ò", "è", "ì"],
    ]

    static func decode(_ bytes: [UInt8], _ letters: [String]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes {
            if let place = places.firstIndex(of: byte) {
                result += Array(letters[place].utf8)
            } else {
                result.append(byte)
            }
        }
        return result
    }
}
