import Clippings

/// One part of a dateline.
enum DatelinePart: Sendable, Equatable {
    case place(String)
    case agency(String)
    case releaseWire(String)
    case outlet(String)
    case date(NewsDate)
    case weekday

    /// The parts of `head`; `nil` when something in it is no part of a dateline.
    static func parse(_ bytes: [UInt8], _ head: Range<Int>, language: String?) -> [DatelinePart]? {
        var result: [DatelinePart] = []
        // A region's short name can be an agency's too (`Mataram, NTB (ANTARA)`): the one in brackets is the agency.
        var bare: Set<Int> = []
        var hasBracketedAgency = false
        var start = head.lowerBound
        var index = head.lowerBound
        func close(_ end: Int) -> Bool {
            let range = bytes.trimmed(start..<end)
            if range.isEmpty { return true }
            guard let part = read(bytes.slice(range), language: language) else { return false }
            if case .agency = part { bare.insert(result.count) }
            result.append(part)
            return true
        }
        while index < head.upperBound {
            let byte = bytes[index]
            if byte == Byte.comma || byte == Byte.bar {
                guard close(index) else { return nil }
                start = index + 1
            } else if byte == Byte.openBracket || byte == Byte.slash,
                let end = bracketEnd(bytes, index, head.upperBound)
            {
                guard close(index), let parts = bracketed(bytes.slice(index + 1..<end), language) else { return nil }
                result += parts
                hasBracketedAgency =
                    hasBracketedAgency || parts.contains { if case .agency = $0 { true } else { false } }
                index = end
                start = end + 1
            }
            index += 1
        }
        guard close(head.upperBound), !result.isEmpty, result.count <= 6 else { return nil }
        return hasBracketedAgency
            ? result.enumerated().map { bare.contains($0.offset) ? $0.element.asPlace : $0.element } : result
    }

    private var asPlace: DatelinePart {
        if case .agency(let name) = self { .place(name) } else { self }
    }

    static func isUpperCase(_ name: [UInt8]) -> Bool {
        var letters = 0
        for byte in name {
            if Byte.isLower(byte) { return false }
            if Byte.isUpper(byte) { letters += 1 }
        }
        return letters >= 3
    }

    /// Capitalised words, with the small words that places have between them, and nothing else.
    static func isPlace(_ name: [UInt8]) -> Bool {
        guard name.count >= 3, name.count <= 45, let first = name.first, Byte.isUpper(first) || first >= 0xC3 else {
            return false
        }
        for byte in name {
            guard
                Byte.isLetter(byte) || (byte >= 0x80 && byte != 0xE2) || byte == Byte.space || byte == Byte.period
                    || byte == Byte.hyphen
                    || byte == Byte.apostrophe
            else { return false }
        }
        let words = name.split(separator: Byte.space)
        guard words.count <= 5 else { return false }
        for word in words {
            let text = String(decoding: word, as: UTF8.self)
            if Capitals.isSmall(Array(word), 0), !smallWords.contains(text) { return false }
        }
        return !neverPlaces.contains(folded(name).text)
            && KnowledgeBase.shared.calendar.month(WordHash.of(folded(name))) == nil
    }

    /// A name such as `KOMPAS.com` or `Republika.co.id`: labels parted by periods, the last one of letters.
    static func isDomain(_ name: [UInt8]) -> Bool {
        let labels = name.split(separator: Byte.period, omittingEmptySubsequences: false)
        guard labels.count >= 2, labels.count <= 4, name.count <= 50, let last = labels.last, let first = labels.first,
            (2...6).contains(last.count), last.allSatisfy(Byte.isLetter), first.count >= 2
        else { return false }
        return labels.allSatisfy { label in
            !label.isEmpty && label.allSatisfy { Byte.isLetter($0) || Byte.isDigit($0) || $0 == Byte.hyphen }
        }
    }

    private static func read(_ bytes: [UInt8], language: String?) -> DatelinePart? {
        if isDomain(bytes) { return .outlet(bytes.text) }
        if let date = date(bytes, language) { return date }
        switch Organisations.kind(of: bytes) {
        case .agency: return .agency(bytes.text)
        case .releaseWire: return .releaseWire(bytes.text)
        case .outlet: return .outlet(bytes.text)
        case nil: break
        }
        if Organisations.soundsLikeOutlet(bytes), isPlace(bytes) { return .outlet(bytes.text) }
        if isPlace(bytes) { return .place(bytes.text) }
        return placeAndDate(bytes, language)
    }

    private static func date(_ bytes: [UInt8], _ language: String?) -> DatelinePart? {
        let key = folded(bytes)
        if KnowledgeBase.shared.calendar.weekday(WordHash.of(key)) != nil, key.count > 3 { return .weekday }
        guard let found = WrittenDate.first(in: bytes, language: language), found.range == 0..<bytes.count else {
            return nil
        }
        return .date(found.date)
    }

    /// `London 4 June 2024`: a place and a date without a comma between them.
    private static func placeAndDate(_ bytes: [UInt8], _ language: String?) -> DatelinePart? {
        guard let found = WrittenDate.first(in: bytes, language: language), found.range.upperBound == bytes.count,
            isPlace(bytes.slice(bytes.trimmed(0..<found.range.lowerBound)))
        else { return nil }
        return .place(bytes.text(bytes.trimmed(0..<found.range.lowerBound)))
    }

    private static func bracketEnd(_ bytes: [UInt8], _ open: Int, _ limit: Int) -> Int? {
        let sign = bytes[open] == Byte.slash ? Byte.slash : Byte.closeBracket
        return bytes[open + 1..<min(limit, open + 60)].firstIndex(of: sign)
    }

    private static func bracketed(_ bytes: [UInt8], _ language: String?) -> [DatelinePart]? {
        let bytes = bytes.trimmed
        guard !bytes.isEmpty, bytes.count <= 50 else { return nil }
        if Organisations.kind(of: bytes) == .releaseWire || !bytes.contains(Byte.slash) {
            return organisation(bytes, language).map { [$0] }
        }
        if let date = date(bytes, language) { return [date] }
        let parts = bytes.split(separator: Byte.slash).compactMap { organisation(Array($0).trimmed, language) }
        return parts.isEmpty ? nil : parts
    }

    private static func organisation(_ bytes: [UInt8], _ language: String?) -> DatelinePart? {
        if let date = date(bytes, language) { return date }
        if isDomain(bytes) { return .outlet(bytes.text) }
        switch Organisations.kind(of: bytes) {
        case .releaseWire: return .releaseWire(bytes.text)
        case .outlet: return .outlet(bytes.text)
        case .agency: return .agency(bytes.text)
        case nil: break
        }
        guard bytes.count >= 2, Words.count(bytes, limit: 6) <= 4, let first = bytes.first, Byte.isLetter(first),
            bytes.allSatisfy({ Byte.isWord($0) || $0 == Byte.space || $0 == Byte.hyphen || $0 == Byte.period })
        else { return nil }
        return .agency(bytes.text)
    }

    private static let smallWords: Set<String> = [
        "de", "del", "la", "le", "les", "el", "al", "of", "the", "dan", "and", "da", "do", "dos", "di", "am", "an",
        "der", "den", "du", "sur", "upon", "y", "e", "op",
    ]

    /// Words that open a line with a dash or colon but name no place.
    private static let neverPlaces: Set<String> = [
        "breaking", "breaking news", "update", "watch", "video", "foto", "photo", "photos", "populer", "live",
        "exclusive",
        "eksklusif", "opinion", "opini", "analysis", "infografis", "infographic", "kolom", "column", "editorial",
        "note",
        "catatan", "correction", "ralat", "fakta", "hoaks", "cek fakta", "fact check", "interview", "wawancara",
        "advertorial", "tanya", "jawab", "baca juga", "read more", "question", "answer", "quote", "source", "sumber",
        "editor",
        "reporter", "penulis", "pewarta",
    ]
}
