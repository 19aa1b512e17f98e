import Clippings

/// Dates as mails and feeds write them: RFC 822 and its successors with every fault, and what ctime(3) prints.
///
/// `Wed, 06 Nov 2024 10:00:00 +0700` and its kin: `06-Nov-24 10:00 GMT`, `Wed Nov  6 10:00:00 WIB 2024`. The weekday is
/// not read: programs compute it from the date, some wrongly. Halves of the day are not read either: who writes `PM`
/// writes for people, in other forms as well.
struct MailedDate {
    /// More of a value is not looked at, in bytes.
    private static let longest = 200

    private(set) var date: NewsDate?
    private var day: Int?
    private var month: Int?
    private var year: Int?
    private var time: String?
    private var zone: String?
    /// What zones are called here beyond `TimeZones`, folded.
    private let zones: [String: String]

    /// `nil` for dates of other shapes.
    init?(_ bytes: [UInt8], zones: [String: String] = [:]) {
        self.zones = zones
        let text = folded(Self.withoutComments(bytes))
        var words = text.split { Byte.isSpace($0) || $0 == Byte.comma }.map { Array($0) }
        // `06-Nov-24`
        if let joined = words.firstIndex(where: { $0.count > 6 && Byte.isDigit($0[0]) && $0.contains(Byte.hyphen) }) {
            let parts = words[joined].split(separator: Byte.hyphen).map { Array($0) }
            if parts.count == 3, Self.month(parts[1]) != nil { words.replaceSubrange(joined...joined, with: parts) }
        }
        guard words.count <= 8, words.contains(where: { Self.month($0) != nil }) else { return nil }
        for (index, word) in words.enumerated() where !take(word, isFirst: index == 0) { return nil }
        guard let day, let month, let year else { return nil }
        let calendar = "\(year)-\(Self.two(month))-\(Self.two(day))"
        // A zone, or a time, that cannot be is none.
        let precise = time.flatMap { NewsDate(calendar + "T" + $0 + (zone ?? "")) ?? NewsDate(calendar + "T" + $0) }
        date = precise ?? NewsDate(calendar)
    }

    /// A value without what stands in brackets, which explains and says nothing new.
    ///
    /// RFC 5322 allows comments and white space around the colons of a time, too.
    static func withoutComments(_ value: [UInt8]) -> [UInt8] {
        var depth = 0
        var result: [UInt8] = []
        for byte in value.prefix(longest) {
            if byte == Byte.openBracket { depth += 1 }
            if depth == 0 {
                if byte == Byte.colon { while let last = result.last, Byte.isSpace(last) { result.removeLast() } }
                if !Byte.isSpace(byte) || result.last != Byte.colon { result.append(byte) }
            }
            if byte == Byte.closeBracket { depth = max(0, depth - 1) }
        }
        return result
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
            if let offset = zones[word.text] ?? Self.zone(word) { zone = offset }
            return !Self.isHalfDay(word)
        } else {
            return isFirst || zone != nil
        }
        return true
    }

    private static func month(_ word: [UInt8]) -> Int? {
        let name = word.last == Byte.period ? Array(word.dropLast()) : word
        guard name.count >= 3, !Byte.isDigit(name[0]) else { return nil }
        return KnowledgeBase.shared.calendar.month(WordHash.of(name))
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

    /// `9:05`, `09:05:07.250`; a leap second becomes the second before.
    private static func time(_ word: [UInt8]) -> String? {
        let whole = word.prefix { $0 != Byte.period }
        let parts = whole.split(separator: Byte.colon).map { Array($0) }
        guard (2...3).contains(parts.count) else { return nil }
        var result: [String] = []
        for (index, part) in parts.enumerated() {
            guard part.count <= 2, let value = number(part) else { return nil }
            result.append(two(index == 2 && value == 60 ? 59 : value))
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
