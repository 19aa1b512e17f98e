import Clippings

/// Reads one printed date from tokens.
struct WrittenDateReader {
    let text: [UInt8]
    let tokens: [DateToken]
    let dayFirst: Bool?
    /// The token after the last date read.
    private(set) var position = 0

    init(text: [UInt8], tokens: [DateToken], dayFirst: Bool?) {
        self.text = text
        self.tokens = tokens
        self.dayFirst = dayFirst
    }

    private struct Day {
        var year: Int?
        var month: Int
        var day: Int?
    }

    /// The date that starts at token `index`, weekday first or not.
    mutating func read(at index: Int) -> WrittenDate? {
        position = index
        var weekday: Int?
        if case .weekday(let value)? = kind(index) {
            weekday = value
            position += 1
            skip(.comma, .period, .openBracket, .hyphen)
        }
        guard let day = dayMonthYear() ?? monthDayYear() ?? numeric() else {
            position = index + 1
            return nil
        }
        if let weekday, let year = day.year, let dayOfMonth = day.day,
            !agrees(weekday, year, day.month, dayOfMonth)
        {
            // Past the date: what its own weekday contradicts is not taken without the weekday either.
            return nil
        }
        guard let text = isoText(day) else { return nil }
        let start = tokens[index].range.lowerBound
        skip(.closeBracket)
        let end = tokens[position - 1].range.upperBound
        if day.year != nil, day.day != nil, let time = time(), let date = NewsDate(text + time.text) {
            return WrittenDate(date: date, range: start..<time.end, hasWeekday: weekday != nil)
        }
        return NewsDate(text).map { WrittenDate(date: $0, range: start..<end, hasWeekday: weekday != nil) }
    }

    private func kind(_ index: Int) -> DateToken.Kind? { index < tokens.count ? tokens[index].kind : nil }

    private mutating func skip(_ signs: Sign...) {
        while case .sign(let byte)? = kind(position), signs.contains(where: { $0.rawValue == byte }) { position += 1 }
    }

    private enum Sign: UInt8 {
        case comma = 0x2C, period = 0x2E, openBracket = 0x28, closeBracket = 0x29, hyphen = 0x2D, slash = 0x2F,
            bar = 0x7C, colon = 0x3A
    }

    private func number(_ index: Int, digits: ClosedRange<Int>) -> Int? {
        guard case .number(let value, let count)? = kind(index), digits.contains(count) else { return nil }
        return value
    }

    private func year(_ index: Int) -> Int? {
        number(index, digits: 4...4).flatMap { (1800...2200).contains($0) ? $0 : nil }
    }

    /// `23 Februari 2016`, `23rd of February, 2016`, `23-Feb-2016`, `23 Feb`.
    private mutating func dayMonthYear() -> Day? {
        guard let day = number(position, digits: 1...2), (1...31).contains(day) else { return nil }
        var next = position + 1
        func skipWord(_ words: Set<String>) {
            if case .word? = kind(next), words.contains(text.text(tokens[next].range)) { next += 1 }
        }
        skipWord(["st", "nd", "rd", "th"])
        skipWord(["of", "de"])
        while case .sign(let byte)? = kind(next), byte == Byte.period || byte == Byte.hyphen { next += 1 }
        guard case .month(let month)? = kind(next) else { return nil }
        next += 1
        let afterMonth = next
        while case .sign(let byte)? = kind(next), byte == Byte.period || byte == Byte.comma || byte == Byte.hyphen {
            next += 1
        }
        skipWord(["de", "del"])
        if let year = year(next) {
            position = next + 1
            return Day(year: year, month: month, day: day)
        }
        position = afterMonth
        return Day(year: nil, month: month, day: day)
    }

    /// `February 23, 2016`, `Nov. 3`, `November 2016`.
    private mutating func monthDayYear() -> Day? {
        guard case .month(let month)? = kind(position) else { return nil }
        var next = position + 1
        if case .sign(Byte.period)? = kind(next) { next += 1 }
        if let year = year(next) {
            position = next + 1
            return Day(year: year, month: month, day: nil)
        }
        guard let day = number(next, digits: 1...2), (1...31).contains(day) else { return nil }
        next += 1
        if case .word? = kind(next), ["st", "nd", "rd", "th"].contains(text.text(tokens[next].range)) { next += 1 }
        let afterDay = next
        if case .sign(let byte)? = kind(next), byte == Byte.comma || byte == Byte.period { next += 1 }
        if let year = year(next) {
            position = next + 1
            return Day(year: year, month: month, day: day)
        }
        position = afterDay
        return Day(year: nil, month: month, day: day)
    }

    /// `19/11/2024`, `19.11.2024`, `2024-11-19`, and `(28/4)` without a year.
    private mutating func numeric() -> Day? {
        guard case .number(let first, let digits)? = kind(position), case .sign(let sign)? = kind(position + 1),
            sign == Byte.slash || sign == Byte.hyphen || sign == Byte.period, touches(position), touches(position + 1),
            let second = number(position + 2, digits: 1...2)
        else { return nil }
        guard case .sign(sign)? = kind(position + 3), touches(position + 2), touches(position + 3),
            case .number(let third, let lastDigits)? = kind(position + 4)
        else { return bracketedDayMonth(first, digits, second, sign) }
        if digits == 4, lastDigits <= 2, (1800...2200).contains(first) {
            position += 5
            return Day(year: first, month: second, day: third)
        }
        guard digits <= 2, lastDigits == 4, (1800...2200).contains(third) else { return nil }
        guard let order = order(first, second, dotted: sign == Byte.period) else { return nil }
        position += 5
        return Day(year: third, month: order.month, day: order.day)
    }

    private mutating func bracketedDayMonth(_ first: Int, _ digits: Int, _ second: Int, _ sign: UInt8) -> Day? {
        guard sign == Byte.slash, digits <= 2, position > 0, case .sign(Byte.openBracket)? = kind(position - 1),
            case .sign(Byte.closeBracket)? = kind(position + 3), let order = order(first, second, dotted: false)
        else { return nil }
        position += 3
        return Day(year: nil, month: order.month, day: order.day)
    }

    private func touches(_ index: Int) -> Bool {
        index >= 0 && index + 1 < tokens.count
            && tokens[index].range.upperBound == tokens[index + 1].range.lowerBound
    }

    private func order(_ first: Int, _ second: Int, dotted: Bool) -> (day: Int, month: Int)? {
        if first > 12 || first == second { return (first, second) }
        if second > 12 { return (second, first) }
        if dotted || dayFirst == true { return (first, second) }
        return dayFirst == false ? (second, first) : nil
    }

    private func agrees(_ weekday: Int, _ year: Int, _ month: Int, _ day: Int) -> Bool {
        guard (1...12).contains(month) else { return false }
        let days = NewsDate.daysSinceEpoch(year: year, month: month, day: day)
        return Int(((days + 3) % 7 + 7) % 7) + 1 == weekday
    }

    private func isoText(_ day: Day) -> String? {
        guard (1...12).contains(day.month) else { return nil }
        let month = (day.month < 10 ? "0" : "") + String(day.month)
        let dayText = day.day.map { ($0 < 10 ? "-0" : "-") + String($0) } ?? ""
        guard let year = day.year else { return day.day == nil ? nil : "--\(month)\(dayText)" }
        return "\(year)-\(month)\(dayText)"
    }

    /// `10:30 WIB`, `| 10.30`, `at 4:14 PM ET` after a date; nothing when no plain time follows.
    private mutating func time() -> (text: String, end: Int)? {
        var next = position
        var skipped = 0
        while skipped < 3, let token = kind(next) {
            switch token {
            case .sign(Byte.comma), .sign(Byte.bar), .sign(Byte.hyphen), .sign(Byte.period): next += 1
            case .word
            where ["at", "pukul", "jam", "um", "à", "on", "t", "las"].contains(text.text(tokens[next].range)):
                next += 1
            default: skipped = 3
            }
            skipped += 1
        }
        guard var hour = number(next, digits: 1...2), case .sign(let sign)? = kind(next + 1),
            sign == Byte.colon || sign == Byte.period, touches(next), touches(next + 1),
            let minute = number(next + 2, digits: 2...2), hour < 24, minute < 60
        else { return nil }
        next += 3
        var second: Int?
        if case .sign(sign)? = kind(next), touches(next - 1), let value = number(next + 1, digits: 2...2), value < 60 {
            second = value
            next += 2
        }
        if case .word? = kind(next) {
            let half = text.text(tokens[next].range)
            if half == "am" || half == "pm" {
                hour = hour % 12 + (half == "pm" ? 12 : 0)
                next += 1
            }
        }
        var zone = ""
        if case .word? = kind(next), let offset = TimeZones.offset(of: text.text(tokens[next].range)) {
            zone = offset
            next += 1
        }
        position = next
        return (
            "T\(two(hour)):\(two(minute))" + (second.map { ":" + two($0) } ?? "") + zone,
            tokens[next - 1].range.upperBound
        )
    }

    private func two(_ value: Int) -> String { (value < 10 ? "0" : "") + String(value) }
}
