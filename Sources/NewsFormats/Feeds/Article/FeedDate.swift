import Clippings

/// Dates as feeds write them: RFC 822 with every fault, W3CDTF, and what a server's locale made of either.
enum FeedDate {
    static func read(_ text: String, language: String?) -> NewsDate? {
        let bytes = Array(text.utf8.prefix(100)).trimmed
        return MailedDate(bytes)?.date ?? MachineDate.read(bytes.text, language: language)
    }
}

/// `Wed, 06 Nov 2024 10:00:00 +0700` and its kin: `06-Nov-24 10:00 GMT`, `Wed Nov  6 10:00:00 WIB 2024`.
///
/// The weekday is not read: servers compute it from the date, some wrongly.
private struct MailedDate {
    private(set) var date: NewsDate?
    private var day: Int?
    private var month: Int?
    private var year: Int?
    private var time: String?
    private var zone: String?

    /// `nil` for dates of other shapes.
    init?(_ bytes: [UInt8]) {
        let text = folded(bytes)
        // What is bracketed explains the zone before it.
        let end = text.firstIndex(of: Byte.openBracket) ?? text.count
        var words = text[..<end].split { Byte.isSpace($0) || $0 == Byte.comma }.map { Array($0) }
        // `06-Nov-24`
        if let joined = words.firstIndex(where: { $0.count > 6 && Byte.isDigit($0[0]) && $0.contains(Byte.hyphen) }) {
            let parts = words[joined].split(separator: Byte.hyphen).map { Array($0) }
            if parts.count == 3, Self.month(parts[1]) != nil { words.replaceSubrange(joined...joined, with: parts) }
        }
        guard words.count <= 8, words.contains(where: { Self.month($0) != nil }) else { return nil }
        for (index, word) in words.enumerated() where !take(word, isFirst: index == 0) { return nil }
        guard let day, let month, let year else { return nil }
        let calendar = "\(year)-\(Self.two(month))-\(Self.two(day))"
        date = time.flatMap { NewsDate(calendar + "T" + $0 + (zone ?? "")) } ?? NewsDate(calendar)
    }

    /// Takes one word; `false` when it has no place in such a date.
    private mutating func take(_ word: [UInt8], isFirst: Bool) -> Bool {
        if let number = Self.number(word) {
            if day == nil, (1...31).contains(number), word.count <= 2 {
                day = number
            } else if year == nil, let value = Self.year(number, digits: word.count) {
                year = value
            } else {
                return false
            }
        } else if month == nil, let value = Self.month(word) {
            month = value
        } else if time == nil, word.contains(Byte.colon), Byte.isDigit(word[0]) {
            time = Self.time(word)
            return time != nil
        } else if time != nil, zone == nil {
            // An unknown zone is none.
            if let offset = Self.zone(word) { zone = offset }
            return !Self.isHalfDay(word)
        } else {
            return isFirst || zone != nil
        }
        return true
    }

    private static func month(_ word: [UInt8]) -> Int? {
        let name = word.last == Byte.period ? Array(word.dropLast()) : word
        guard name.count >= 3, !Byte.isDigit(name[0]) else { return nil }
        return KnowledgeBase.shared.months[WordHash.of(name)]
    }

    private static func number(_ word: [UInt8]) -> Int? {
        word.count <= 4 && word.allSatisfy(Byte.isDigit) ? Int(word.text) : nil
    }

    /// RFC 2822, section 4.3: years of two and of three digits.
    private static func year(_ number: Int, digits: Int) -> Int? {
        switch digits {
        case 4: (1800...2200).contains(number) ? number : nil
        case 3: 1900 + number
        case 2: number < 50 ? 2000 + number : 1900 + number
        default: nil
        }
    }

    /// `9:05`, `09:05:07.250`.
    private static func time(_ word: [UInt8]) -> String? {
        let whole = word.prefix { $0 != Byte.period }
        let parts = whole.split(separator: Byte.colon).map { Array($0) }
        guard (2...3).contains(parts.count) else { return nil }
        var result: [String] = []
        for part in parts {
            guard part.count <= 2, let value = number(part) else { return nil }
            result.append(two(value))
        }
        return result.joined(separator: ":")
    }

    /// `+0700`, `+7:00`, `gmt`, `gmt+7`, `wib`; `Z` for `-0000`, which is UTC told by nobody's clock.
    private static func zone(_ word: [UInt8]) -> String? {
        let name = word.prefix { Byte.isLetter($0) || $0 >= 0x80 }
        let rest = Array(word[name.endIndex...])
        let isUniversal = ["gmt", "utc", "ut", "z"].contains(Array(name).text)
        guard let sign = rest.first else { return isUniversal ? "Z" : TimeZones.offset(of: Array(name).text) }
        guard sign == Byte.plus || sign == Byte.hyphen, name.isEmpty || isUniversal else { return nil }
        var parts = rest.dropFirst().split(separator: Byte.colon).map { Array($0) }
        if parts.count == 1, parts[0].count > 2 { parts = [Array(parts[0].dropLast(2)), Array(parts[0].suffix(2))] }
        guard let first = parts.first, first.count <= 2, let hours = number(first), parts.count <= 2 else { return nil }
        var minutes = 0
        if parts.count == 2 {
            guard let value = number(parts[1]), parts[1].count == 2 else { return nil }
            minutes = value
        }
        if hours == 0, minutes == 0 { return "Z" }
        return (sign == Byte.plus ? "+" : "-") + two(hours) + ":" + two(minutes)
    }

    private static func isHalfDay(_ word: [UInt8]) -> Bool { ["am", "pm", "a.m.", "p.m."].contains(word.text) }

    private static func two(_ value: Int) -> String { (value < 10 ? "0" : "") + String(value) }
}
