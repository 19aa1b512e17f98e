/// Character references inside text that has been unescaped once already, as JSON-LD and `meta` often have them.
enum HTMLEntities {
    static func decode(_ text: String) -> String {
        let bytes = Array(text.utf8)
        guard bytes.contains(Byte.ampersand) || bytes.contains(Byte.less) else { return text }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if bytes[index] == Byte.ampersand, let (scalar, end) = reference(bytes, index) {
                result += Array(String(scalar).utf8)
                index = end
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return result.text
    }

    private static func reference(_ bytes: [UInt8], _ start: Int) -> (Unicode.Scalar, Int)? {
        guard let end = bytes[start..<min(bytes.count, start + 12)].firstIndex(of: Byte.semicolon) else { return nil }
        let name = bytes.text(start + 1..<end)
        if name.hasPrefix("#x") || name.hasPrefix("#X") {
            return UInt32(name.dropFirst(2), radix: 16).flatMap(scalar).map { ($0, end + 1) }
        }
        if name.hasPrefix("#") { return UInt32(name.dropFirst()).flatMap(scalar).map { ($0, end + 1) } }
        return names[name].map { ($0, end + 1) }
    }

    private static func scalar(_ code: UInt32) -> Unicode.Scalar? {
        code >= 0x20 && !(0x7F...0x9F).contains(code) ? Unicode.Scalar(code) : nil
    }

    private static let names: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–", "mdash": "—",
        "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "hellip": "…", "eacute": "é", "egrave": "è",
        "agrave": "à",
        "uuml": "ü", "ouml": "ö", "auml": "ä", "szlig": "ß", "Uuml": "Ü", "Ouml": "Ö", "Auml": "Ä", "copy": "©",
        "euro": "€",
        "laquo": "«", "raquo": "»", "ccedil": "ç", "ntilde": "ñ", "aacute": "á", "iacute": "í", "oacute": "ó",
        "uacute": "ú",
    ]
}
