import Clippings

/// Dates as programs write them: ISO 8601 in its many spellings, RFC 2822, seconds since 1970.
enum MachineDate {
    /// The date in `text` with the precision it has; `nil` when it is not a possible one.
    static func read(_ text: String, language: String? = nil) -> NewsDate? {
        let bytes = Array(text.utf8.prefix(120)).trimmed
        guard bytes.count >= 4 else { return nil }
        return iso(bytes) ?? epoch(bytes)
            ?? WrittenDate.first(in: bytes, language: language, shortYears: bytes.count <= 40)?.date
    }

    /// `2016-10-13T16:34:00.918Z`, `2016-10-13 16:34 +0700`, `20161013T163400Z`, `2016-10-13`.
    private static func iso(_ bytes: [UInt8]) -> NewsDate? {
        var at = 0
        func digits(_ count: Int) -> String? {
            guard at + count <= bytes.count, bytes[at..<at + count].allSatisfy(Byte.isDigit) else { return nil }
            defer { at += count }
            return bytes.text(at..<at + count)
        }
        func take(_ sign: UInt8) -> Bool {
            guard at < bytes.count, bytes[at] == sign else { return false }
            at += 1
            return true
        }
        guard let year = digits(4), (Int(year) ?? 0) >= 1800, (Int(year) ?? 9999) <= 2200 else { return nil }
        let separator: UInt8? = take(Byte.hyphen) ? Byte.hyphen : take(Byte.slash) ? Byte.slash : nil
        guard let month = digits(2) else { return nil }
        if let separator, !take(separator) { return at == bytes.count ? NewsDate("\(year)-\(month)") : nil }
        guard let day = digits(2) else { return nil }
        let date = "\(year)-\(month)-\(day)"
        if at < bytes.count, Byte.isDigit(bytes[at]) { return nil }
        guard take(UInt8(ascii: "T")) || take(UInt8(ascii: "t")) || take(Byte.space) else { return NewsDate(date) }
        while take(Byte.space) {}
        guard let hour = digits(2) else { return NewsDate(date) }
        _ = take(Byte.colon)
        guard let minute = digits(2) else { return NewsDate(date) }
        var time = "T\(hour):\(minute)"
        if take(Byte.colon) || (at < bytes.count && Byte.isDigit(bytes[at])) {
            guard let second = digits(2) else { return NewsDate(date) }
            time += ":" + second
            if take(Byte.period) { while at < bytes.count, Byte.isDigit(bytes[at]) { at += 1 } }
        }
        while take(Byte.space) {}
        if at == bytes.count { return NewsDate(date + time) }
        // `04:30 PM` is for the reader of printed dates.
        if bytes.count == at + 2, bytes[at + 1] | 0x20 == UInt8(ascii: "m") { return nil }
        // A time or an offset that cannot be is no reason to believe the day.
        return NewsDate(date + time + (offset(bytes, at) ?? ""))
    }

    /// `Z`, `+07:00`, `+0700`, `+07`, `WIB` at `index`.
    private static func offset(_ bytes: [UInt8], _ index: Int) -> String? {
        let rest = folded(bytes.slice(index..<bytes.count)).trimmed
        guard let sign = rest.first else { return nil }
        guard sign == Byte.plus || sign == Byte.hyphen else {
            return TimeZones.offset(
                of: rest.prefix { Byte.isLetter($0) }.reduce(into: "") { $0.append(Character(Unicode.Scalar($1))) }
            )
        }
        let digits = rest.dropFirst().filter(Byte.isDigit)
        guard digits.count == 2 || digits.count == 4 else { return nil }
        let hour = String(decoding: digits.prefix(2), as: UTF8.self)
        let minute = digits.count == 4 ? String(decoding: digits.suffix(2), as: UTF8.self) : "00"
        return (sign == Byte.plus ? "+" : "-") + hour + ":" + minute
    }

    private static func epoch(_ bytes: [UInt8]) -> NewsDate? {
        guard bytes.count == 10 || bytes.count == 13, bytes.allSatisfy(Byte.isDigit),
            let value = Int64(bytes.text(0..<10)), value > 600_000_000, value < 4_000_000_000
        else { return nil }
        return NewsDate(secondsSinceEpoch: value)
    }
}

extension NewsDate {
    /// The instant as UTC, to the second.
    init?(secondsSinceEpoch seconds: Int64) {
        let days = seconds / 86_400
        let left = seconds % 86_400
        // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        func two(_ value: Int64) -> String { (value < 10 ? "0" : "") + String(value) }
        self.init(
            "\(year)-\(two(month))-\(two(day))T\(two(left / 3600)):\(two(left / 60 % 60)):\(two(left % 60))Z"
        )
    }
}
