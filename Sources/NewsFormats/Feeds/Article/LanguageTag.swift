/// Language tags as feeds write them: `en-US`, `id_ID`, `in`.
enum LanguageTag {
    /// The tag as BCP 47 has it; `nil` for what is none.
    static func normal(_ text: String) -> String? {
        let parts = text.utf8.prefix(40).split { $0 == Byte.hyphen || $0 == UInt8(ascii: "_") }.map {
            folded(Array($0))
        }
        guard let first = parts.first, (2...3).contains(first.count), first.allSatisfy(Byte.isLower) else { return nil }
        var result = [former[first.text] ?? first.text]
        if result[0] == "und" { return nil }
        for part in parts.dropFirst().prefix(2) {
            if part.count == 2, part.allSatisfy(Byte.isLower) {
                result.append(part.text.uppercased())
            } else if part.count == 4, part.allSatisfy(Byte.isLower) {
                result.append(Array([part[0] & 0xDF] + part[1...]).text)
            } else if part.count == 3, part.allSatisfy(Byte.isDigit) {
                result.append(part.text)
            } else {
                break
            }
        }
        return result.joined(separator: "-")
    }

    static func primary(_ tag: String) -> String { tag.split(separator: "-").first.map(String.init) ?? tag }

    /// Codes that ISO 639 has given up.
    private static let former = [
        "in": "id", "iw": "he", "ji": "yi", "jw": "jv", "ind": "id", "eng": "en", "msa": "ms", "may": "ms",
    ]
}
