/// Names of people in bylines.
enum PersonName {
    private static let limit = 12

    /// The single names of `Jane Roe, John Doe dan Budi`; titles of work and addresses are left out.
    static func split(_ text: String) -> [String] {
        let bytes = Array(text.utf8.prefix(400))
        var parts: [[UInt8]] = [[]]
        var word: [UInt8] = []
        func endWord() {
            if KnowledgeBase.shared.conjunctions.contains(folded(word)), parts.last?.isEmpty == false {
                parts.append([])
            } else if !word.isEmpty {
                if parts[parts.count - 1].last.map({ $0 != Byte.space }) == true {
                    parts[parts.count - 1].append(Byte.space)
                }
                parts[parts.count - 1] += word
            }
            word = []
        }
        var depth = 0
        for byte in bytes {
            switch byte {
            case Byte.openBracket: depth += 1
            case Byte.closeBracket: depth = max(0, depth - 1)
            case _ where depth > 0: break
            case Byte.comma, Byte.semicolon, Byte.slash, Byte.bar, Byte.ampersand, Byte.newline:
                endWord()
                parts.append([])
            case _ where Byte.isSpace(byte): endWord()
            default: word.append(byte)
            }
        }
        endWord()
        return parts.map(clean).filter(isName).prefix(limit).map(\.text)
    }

    /// Whether every word is capitalised, as in a byline.
    static func looksLikeNames(_ value: [UInt8]) -> Bool {
        guard value.count >= 3, value.count <= 90, !value.contains(where: Byte.isDigit), value.last != Byte.period,
            value.last != UInt8(ascii: "!"), value.last != UInt8(ascii: "?")
        else { return false }
        let words = value.split(separator: Byte.space)
        guard words.count >= 2, words.count <= 12 else { return false }
        return words.allSatisfy { word in
            guard let first = word.first else { return false }
            return Byte.isUpper(first) || first >= 0xC3 || first == Byte.ampersand
                || KnowledgeBase.shared.conjunctions.contains(folded(Array(word)))
                || particles.contains(Array(word).text)
        }
    }

    /// Whether `name` can be a person or a desk rather than an address, a sentence or a number.
    static func isName(_ name: [UInt8]) -> Bool {
        guard name.count >= 2, name.count <= 60,
            name.contains(where: Byte.isLetter) || name.contains(where: { $0 >= 0x80 })
        else { return false }
        if name.contains(UInt8(ascii: "@")) && name.first != UInt8(ascii: "@") { return false }
        // A dated byline (`Redaksi, Senin, 10 Maret 2025`) parts into names and a weekday.
        if KnowledgeBase.shared.weekdays[WordHash.of(folded(name))] != nil { return false }
        let text = folded(name)
        if text.starts(with: "http") || text.starts(with: "www.") || generic.contains(text.text) { return false }
        return Words.count(name, limit: 8) <= 7 && name.filter(Byte.isDigit).count <= 2
    }

    private static func clean(_ name: [UInt8]) -> [UInt8] {
        var range = name.trimmed(0..<name.count)
        while let first = range.first,
            [Byte.hyphen, Byte.colon, Byte.period, Byte.quote, UInt8(ascii: "*")].contains(name[first])
        {
            range = name.trimmed(first + 1..<range.upperBound)
        }
        while let last = range.last,
            [Byte.hyphen, Byte.colon, Byte.quote, Byte.semicolon].contains(name[last])
                || (name[last] == Byte.period && range.count > 3 && name[last - 2] != Byte.space)
        {
            range = name.trimmed(range.lowerBound..<last)
        }
        let bytes = name.slice(range)
        let text = folded(bytes)
        if let opener = KnowledgeBase.shared.bylineOpeners.match(text, at: 0), opener.end < bytes.count,
            text[opener.end] == Byte.space || text[opener.end] == Byte.colon
        {
            return clean(bytes.slice(opener.end + 1..<bytes.count))
        }
        return bytes
    }

    private static let particles: Set<String> = [
        "de", "van", "von", "bin", "binti", "al", "la", "der", "den", "di", "da", "del",
    ]
    private static let generic: Set<String> = [
        "admin", "administrator", "redaksi", "staff", "author", "editor", "by", "none", "null", "unknown", "user",
        "root",
        "webmaster", "guest", "undefined", "tim redaksi", "authors", "no author", "see full bio", "autor", "penulis",
    ]
}
