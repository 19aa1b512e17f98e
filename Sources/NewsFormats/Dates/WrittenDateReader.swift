import Clippings

/// Reads one printed date from tokens.
struct WrittenDateReader {
    let text: [UInt8]
    let tokens: [DateToken]
    let dayFirst: Bool?
    let shortYears: Bool
    /// The token after the last date read.
    var position = 0

    init(text: [UInt8], tokens: [DateToken], dayFirst: Bool?, shortYears: Bool = false) {
        self.text = text
        self.tokens = tokens
        self.dayFirst = dayFirst
        self.shortYears = shortYears
    }

    struct Day {
        var year: Int?
        var month: Int
        var day: Int?
        /// The time, as ISO 8601 has it, when it was written before the year (`Aug 3 12:45:00 EDT 2015`).
        var time: String?
    }

    /// The date that starts at token `index`, weekday first or not.
    mutating func read(at index: Int) -> WrittenDate? {
        position = index
        var weekday: Int?
        if case .weekday(let value)? = kind(index) {
            weekday = value
            position += 1
            skip(Byte.comma, Byte.period, Byte.openBracket, Byte.hyphen)
            skipWord(["the", "den", "d", "le", "el", "dia"])
        }
        let start = position
        // All of them begin with a number or a month.
        switch kind(start) {
        case .number?, .month?: break
        default:
            position = index + 1
            return nil
        }
        let day =
            dayMonthYear() ?? again(start) { $0.monthDayYear() } ?? again(start) { $0.yearFirst() }
            ?? again(start) { $0.numeric() } ?? again(start) { $0.eastAsian() } ?? again(start) { $0.vietnamese() }
        guard let day else {
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
        let first = tokens[index].range.lowerBound
        skip(Byte.closeBracket)
        let end = tokens[position - 1].range.upperBound
        if let time = day.time, let date = NewsDate(text + time) {
            return WrittenDate(date: date, range: first..<end, weekday: weekday)
        }
        let mark = position
        if day.year != nil, day.day != nil, let time = time(), let date = NewsDate(text + time.text) {
            return WrittenDate(date: date, range: first..<time.end, weekday: weekday)
        }
        position = mark
        return NewsDate(text).map { WrittenDate(date: $0, range: first..<end, weekday: weekday) }
    }

    private mutating func again(_ start: Int, _ read: (inout Self) -> Day?) -> Day? {
        position = start
        return read(&self)
    }

    func kind(_ index: Int) -> DateToken.Kind? { index < tokens.count ? tokens[index].kind : nil }

    mutating func skip(_ signs: UInt8...) {
        while case .sign(let byte)? = kind(position), signs.contains(byte) { position += 1 }
    }

    @discardableResult
    mutating func skipWord(_ words: [String]) -> Bool {
        guard case .word? = kind(position) else { return false }
        let range = tokens[position].range
        guard words.contains(where: { $0.utf8.count == range.count && text.has($0.utf8, at: range.lowerBound) }) else {
            return false
        }
        position += 1
        return true
    }

    func number(_ index: Int, digits: ClosedRange<Int>) -> Int? {
        guard case .number(let value, let count)? = kind(index), digits.contains(count) else { return nil }
        return value
    }

    /// A year in four digits; one of the Buddhist era (`2567`) as that of the common era.
    func year(_ index: Int) -> Int? {
        guard let value = number(index, digits: 4...4) else { return nil }
        if (2500...2600).contains(value) { return value - 543 }
        return (1800...2200).contains(value) ? value : nil
    }

    /// `23 Februari 2016`, `23rd of February, 2016`, `23-Feb-2016`, `23 Feb '16`, `23 Feb`.
    private mutating func dayMonthYear() -> Day? {
        guard let day = number(position, digits: 1...2), (1...31).contains(day) else { return nil }
        position += 1
        skipWord(["st", "nd", "rd", "th", "er", "ro", "de"])
        // `1º de maio`
        skip(0xC2, Byte.period, Byte.hyphen, Byte.slash)
        skipWord(["of", "de", "da", "di"])
        guard case .month(let month)? = kind(position) else { return nil }
        position += 1
        let afterMonth = position
        skip(Byte.period, Byte.comma, Byte.hyphen, Byte.slash)
        skipWord(["de", "del", "do"])
        if let year = year(position) {
            position += 1
            return Day(year: year, month: month, day: day)
        }
        if let year = shortYear(afterMonth) { return Day(year: year, month: month, day: day) }
        position = afterMonth
        return Day(year: nil, month: month, day: day)
    }

    /// `23 Feb '16` and, where dates are expected, `23-Feb-16`.
    private mutating func shortYear(_ afterMonth: Int) -> Int? {
        var next = position
        var isMarked = false
        if case .sign(let byte)? = kind(next), byte == Byte.apostrophe {
            next += 1
            isMarked = true
        }
        guard let value = number(next, digits: 2...2), isMarked || (shortYears && next > afterMonth) else { return nil }
        if !isMarked, case .sign(let byte)? = kind(next + 1), byte == Byte.colon || byte == Byte.period { return nil }
        position = next + 1
        return Self.century(value)
    }

    /// The year that two digits mean on a page: the web is younger than 1990.
    static func century(_ value: Int) -> Int { value >= 90 ? 1900 + value : 2000 + value }

    /// `February 23, 2016`, `Nov. 3`, `November 2016`, `Aug 3 12:45:00 EDT 2015`.
    private mutating func monthDayYear() -> Day? {
        guard case .month(let month)? = kind(position) else { return nil }
        position += 1
        skip(Byte.period)
        if let year = year(position) {
            position += 1
            return Day(year: year, month: month, day: nil)
        }
        guard let day = number(position, digits: 1...2), (1...31).contains(day) else { return nil }
        position += 1
        skipWord(["st", "nd", "rd", "th"])
        let afterDay = position
        skip(Byte.comma, Byte.period)
        if let year = year(position) {
            position += 1
            return Day(year: year, month: month, day: day)
        }
        if let time = time() {
            skip(Byte.comma)
            if let year = year(position) {
                position += 1
                return Day(year: year, month: month, day: day, time: time.text)
            }
        }
        position = afterDay
        return Day(year: nil, month: month, day: day)
    }

    /// `2024. január 5.`, `2024 m. sausio 5 d.`, `2024 Jan 5`, `2024. gada 5. janvāris`.
    private mutating func yearFirst() -> Day? {
        guard let year = year(position) else { return nil }
        position += 1
        skip(Byte.period, Byte.hyphen)
        if skipWord(["gada"]) { return dayBeforeMonth(of: year) }
        skipWord(["m", "г", "р"])
        skip(Byte.period)
        guard case .month(let month)? = kind(position) else { return nil }
        position += 1
        skip(Byte.period, Byte.hyphen)
        guard let day = number(position, digits: 1...2), (1...31).contains(day) else { return nil }
        position += 1
        // `in 2016. January 5, 2017` is another date.
        let isOther =
            self.year(position) != nil || (kind(position) == .sign(Byte.comma) && self.year(position + 1) != nil)
        return isOther ? nil : Day(year: year, month: month, day: day)
    }

    private mutating func dayBeforeMonth(of year: Int) -> Day? {
        guard let day = number(position, digits: 1...2), (1...31).contains(day) else { return nil }
        position += 1
        skip(Byte.period)
        guard case .month(let month)? = kind(position) else { return nil }
        position += 1
        return Day(year: year, month: month, day: day)
    }

    func touches(_ index: Int) -> Bool {
        index >= 0 && index + 1 < tokens.count
            && tokens[index].range.upperBound == tokens[index + 1].range.lowerBound
    }

    private func agrees(_ weekday: Int, _ year: Int, _ month: Int, _ day: Int) -> Bool {
        guard (1...12).contains(month) else { return false }
        return NewsDate.weekday(year: year, month: month, day: day) == weekday
    }

    private func isoText(_ day: Day) -> String? {
        guard (1...12).contains(day.month) else { return nil }
        let month = (day.month < 10 ? "0" : "") + String(day.month)
        let dayText = day.day.map { ($0 < 10 ? "-0" : "-") + String($0) } ?? ""
        guard let year = day.year else { return day.day == nil ? nil : "--\(month)\(dayText)" }
        return "\(year)-\(month)\(dayText)"
    }
}

extension NewsDate {
    /// 1 (Monday) to 7.
    static func weekday(year: Int, month: Int, day: Int) -> Int {
        let days = daysSinceEpoch(year: year, month: month, day: day)
        return Int(((days + 3) % 7 + 7) % 7) + 1
    }
}
