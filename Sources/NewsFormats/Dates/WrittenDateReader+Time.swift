/// The time of day beside a printed date.
extension WrittenDateReader {
    /// `10:30 WIB`, `| 10.30`, `at 4:14 p.m. ET`, `à 22h03`, `09時30分`; nothing when no plain time follows.
    mutating func time() -> (text: String, end: Int)? {
        let start = position
        if let found = plainTime() { return found }
        position = start
        return nil
    }

    private mutating func plainTime() -> (text: String, end: Int)? {
        var skipped = 0
        while skipped < 4, isLeadIn(position) {
            position += 1
            skipped += 1
        }
        guard var hour = number(position, digits: 1...2), hour < 24 else { return nil }
        var minute = 0
        var second: Int?
        if case .sign(let sign)? = kind(position + 1), sign == Byte.colon || sign == Byte.period, touches(position),
            touches(position + 1), let value = number(position + 2, digits: 2...2), value < 60
        {
            minute = value
            position += 3
            if case .sign(sign)? = kind(position), touches(position - 1), touches(position),
                let value = number(position + 1, digits: 2...2), value < 60
            {
                second = value
                position += 2
            }
        } else if isWord(position + 1, ["h", "時", "시"]) {
            guard let value = number(position + 2, digits: 2...2), value < 60 else { return nil }
            minute = value
            position += 3
            if isWord(position, ["分", "분"]) { position += 1 }
        } else if isWord(position + 1, ["am", "pm"]) {
            position += 1
        } else {
            return nil
        }
        if let isAfternoon = half() { hour = hour % 12 + (isAfternoon ? 12 : 0) }
        if isWord(position, ["uhr", "hrs"]) { position += 1 }
        let zone = zone() ?? ""
        return (
            "T\(two(hour)):\(two(minute))" + (second.map { ":" + two($0) } ?? "") + zone,
            tokens[position - 1].range.upperBound
        )
    }

    /// What may stand between a date and its time.
    private func isLeadIn(_ index: Int) -> Bool {
        switch kind(index) {
        case .sign(let sign): Self.leadingSigns.contains(sign)
        case .word: Self.leadingWords.contains(text.text(tokens[index].range))
        default: false
        }
    }

    private func isWord(_ index: Int, _ names: Set<String>) -> Bool {
        guard case .word? = kind(index) else { return false }
        return names.contains(text.text(tokens[index].range))
    }

    /// Whether `am`, `pm`, `a.m.` or `p.m.` follows, and which.
    private mutating func half() -> Bool? {
        guard case .word? = kind(position) else { return nil }
        let word = text.text(tokens[position].range)
        if word == "am" || word == "pm" {
            position += 1
            return word == "pm"
        }
        guard word == "a" || word == "p", case .sign(Byte.period)? = kind(position + 1), isWord(position + 2, ["m"])
        else {
            return nil
        }
        position += 3
        skip(Byte.period)
        return word == "p"
    }

    /// `WIB`, `GMT+7`, `(WIB)`, `+0700`.
    private mutating func zone() -> String? {
        let start = position
        skip(Byte.openBracket)
        var named: String?
        if case .word? = kind(position), let offset = TimeZones.offset(of: text.text(tokens[position].range)) {
            named = offset
            position += 1
        }
        guard named == nil || named == "Z" else { return named }
        if let offset = numericZone(isNamed: named != nil) { return offset }
        if named == nil { position = start }
        return named
    }

    private mutating func numericZone(isNamed: Bool) -> String? {
        guard case .sign(let sign)? = kind(position), sign == Byte.plus || sign == Byte.hyphen, touches(position),
            case .number(let value, let digits)? = kind(position + 1)
        else { return nil }
        // A bare `-07` may be anything.
        guard digits == 4 || (digits <= 2 && (isNamed || kind(position + 2) == .sign(Byte.colon))) else { return nil }
        var hour = value
        var minute = 0
        var end = position + 2
        if digits == 4 {
            hour = value / 100
            minute = value % 100
        } else if case .sign(Byte.colon)? = kind(end), let value = number(end + 1, digits: 2...2) {
            minute = value
            end += 2
        }
        guard hour <= 14, minute < 60 else { return nil }
        position = end
        return (sign == Byte.plus ? "+" : "-") + two(hour) + ":" + two(minute)
    }

    private func two(_ value: Int) -> String { (value < 10 ? "0" : "") + String(value) }

    private static let leadingSigns: Set<UInt8> = [
        Byte.comma, Byte.bar, Byte.hyphen, Byte.period, Byte.slash, 0xE2, 0xC2, Byte.openBracket, 0xE3,
    ]
    private static let leadingWords: Set<String> = [
        "at", "pukul", "jam", "um", "à", "a", "on", "t", "las", "la", "kl", "klo", "ore", "ora", "alle", "om", "o",
        "godz", "в", "ve", "saat", "às", "ás", "г", "р", "lúc", "kell", "u", "d",
    ]
}
