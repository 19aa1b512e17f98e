/// Names of people in bylines.
enum PersonName {
    private static let limit = 12

    /// The single names of `Jane Roe, John Doe dan Budi`; titles of work, places and addresses are left out.
    static func split(_ text: String) -> [String] {
        let bytes = withoutDate(Array(text.utf8.prefix(400)))
        let all = parted(bytes).map(clean).filter(isName)
        // `example.com, Frankfurt, Germany` is an outlet's address.
        if let first = all.first, isAddress(first) { return [first.text] }
        let parts = all.enumerated().filter { $0.offset == 0 || !isRole($0.element) }.map(\.element)
        // Beside full names a lone word is a place or a title (`Jane Roe, Jakarta`).
        let isMixed = parts.count > 1 && parts.contains { Words.count($0, limit: 2) > 1 && !isAddress($0) }
        return parts.enumerated().filter { index, part in
            !isMixed || index == 0 || Words.count(part, limit: 2) > 1 || part.contains { $0 >= 0x80 }
        }.prefix(limit).map(\.element.text)
    }

    private static func parted(_ bytes: [UInt8]) -> [[UInt8]] {
        var parts: [[UInt8]] = [[]]
        var word: [UInt8] = []
        func endWord() {
            defer { word = [] }
            guard !word.isEmpty else { return }
            let isJoining =
                KnowledgeBase.shared.conjunctions.contains(folded(word)) || KnowledgeBase.shared.bylines.joins(word)
            if isJoining, parts.last?.isEmpty == false {
                parts.append([])
                return
            }
            if parts[parts.count - 1].last.map({ $0 != Byte.space }) == true {
                parts[parts.count - 1].append(Byte.space)
            }
            parts[parts.count - 1] += word
        }
        func endPart() {
            endWord()
            parts.append([])
        }
        var depth = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte >= 0xC2, let sign = separators.first(where: { bytes.has($0.utf8, at: index) }) {
                endPart()
                index += sign.utf8.count
                continue
            }
            switch byte {
            case Byte.openBracket: depth += 1
            case Byte.closeBracket: depth = max(0, depth - 1)
            case _ where depth > 0: break
            case Byte.comma, Byte.semicolon, Byte.slash, Byte.bar, Byte.ampersand, Byte.newline: endPart()
            case Byte.hyphen where word.isEmpty && index + 1 < bytes.count && bytes[index + 1] == Byte.space: endPart()
            case _ where Byte.isSpace(byte): endWord()
            default: word.append(byte)
            }
            index += 1
        }
        endWord()
        return parts
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
        if name.contains(UInt8(ascii: "@")) { return false }
        // A dated byline (`Redaksi, Senin, 10 Maret 2025`) parts into names and a weekday.
        if KnowledgeBase.shared.calendar.weekday(WordHash.of(folded(name))) != nil { return false }
        let text = folded(name)
        if text.starts(with: "http") || text.starts(with: "www.") || generic.contains(text.text) { return false }
        return Words.count(name, limit: 8) <= 7 && name.filter(Byte.isDigit).count <= 2
    }

    /// Whether it can be a person's full name, or several: capitalised words without signs that names do not have.
    static func isPersonal(_ names: [UInt8]) -> Bool {
        guard names.count >= 4, names.count <= 120,
            !names.contains(where: { Byte.isDigit($0) || $0 == Byte.colon || $0 == Byte.quote })
        else { return false }
        let words = Words.count(names, limit: 24)
        // Scripts without spaces write a name as one word.
        return (words >= 2 || names[0] >= 0xE3) && words <= 20
    }

    /// `kompas.com`, `Example.org`: the outlet, not a person.
    static func isAddress(_ name: [UInt8]) -> Bool { DatelinePart.isDomain(name) }

    /// Whether it can only be an account's name: no capital, or digits.
    static func isHandle(_ name: String) -> Bool {
        let bytes = Array(name.utf8)
        if bytes.contains(where: { $0 >= 0x80 }) { return false }
        return bytes.contains(where: Byte.isDigit) || bytes.contains(UInt8(ascii: "_"))
            || !bytes.contains(where: Byte.isUpper)
    }

    /// A title of work (`Staff Writer`, `Reporter`), not a name.
    static func isRole(_ name: [UInt8]) -> Bool {
        let text = folded(name)
        let words = Words.ranges(text, limit: 8)
        return words.isEmpty || words.contains { KnowledgeBase.shared.bylines.isOfRole(text.slice($0)) }
    }

    /// Up to a date that stands in the line (`Jane Roe, 10 Maret 2025`).
    private static func withoutDate(_ bytes: [UInt8]) -> [UInt8] {
        guard DateToken.holdsDigit(bytes) else { return bytes }
        let text = folded(bytes)
        let tokens = DateToken.scan(text, in: 0..<text.count, limit: 80)
        var reader = WrittenDateReader(text: text, tokens: tokens, dayFirst: true, shortYears: true)
        for index in tokens.indices {
            guard let found = reader.read(at: index), found.range.lowerBound >= 3 else { continue }
            return bytes.slice(bytes.trimmed(0..<found.range.lowerBound))
        }
        return bytes
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
        let bytes = KnowledgeBase.shared.bylines.withoutTitles(withoutMailAddress(name.slice(range)))
        if let end = KnowledgeBase.shared.bylines.opener(folded(bytes), at: 0) {
            // `Di Maria` is a name, `Di Marco Rossi` a byline.
            let isParticle = end <= 3 && bytes[end - 1] == Byte.space
            let rest = bytes.slice(end..<bytes.count)
            if !isParticle || Words.count(rest, limit: 2) > 1 { return clean(rest) }
        }
        let words = KnowledgeBase.shared.bylines
        return words.withoutHonorific(words.withoutSuffix(bytes))
    }

    /// `Jane Roe jroe@example.com` as the name alone.
    private static func withoutMailAddress(_ name: [UInt8]) -> [UInt8] {
        let at = UInt8(ascii: "@")
        guard name.contains(at), name.contains(Byte.space) else { return name }
        return Array(name.split(separator: Byte.space).filter { !$0.contains(at) }.joined(separator: [Byte.space]))
    }

    /// Signs beyond ASCII that part names in bylines.
    private static let separators = ["、", "・", "·", "•", "–", "—", "،"]
    private static let particles: Set<String> = [
        "de", "van", "von", "bin", "binti", "al", "la", "der", "den", "di", "da", "del", "du", "dos", "das", "le",
        "ter",
        "zu", "el", "ibn", "af", "av",
    ]
    private static let generic: Set<String> = [
        "admin", "administrator", "redaksi", "staff", "author", "by", "none", "null", "unknown", "user",
        "root", "webmaster", "guest", "undefined", "tim redaksi", "authors", "no author", "see full bio", "autor",
        "penulis", "superuser", "super user", "anonymous", "default", "webadmin", "no-author", "editors",
        "view all posts", "follow", "more", "share", "posts", "about the author", "contact", "email", "twitter",
        "view author publications", "profile", "bio", "anonym", "siteadmin", "adminweb", "administrador", "auteur",
    ]
}
