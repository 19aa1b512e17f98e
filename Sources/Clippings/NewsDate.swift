/// A date exactly as precise as its document: `2024-11-19T08:30:00+07:00`, `2024-11-19`, `2024-11`, `2024` or `--04-28`.
///
/// The text is ISO 8601 / RFC 3339; the value never holds more than the document said.
package struct NewsDate: Codable, Sendable, Hashable, CustomStringConvertible {
    package let text: String

    /// Takes only a well-formed, possible date: month 1–12, a day that month has, hour 0–23, offset up to ±14:00.
    package init?(_ text: String) {
        guard Self.isPossible(text) else { return nil }
        self.text = text
    }

    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let date = NewsDate(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "'\(text)' is not a date")
            )
        }
        self = date
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    package var description: String { text }

    /// Whether date, time and offset are all known.
    package var isInstant: Bool {
        // A time without offset may be as long as one with: `08:30:00.250` and `08:30Z`.
        guard let clock = text.utf8.firstIndex(of: 0x54) else { return false }
        return text.utf8[clock...].contains { $0 == 0x5A || $0 == 0x2B || $0 == 0x2D }
    }

    /// `YYYY-MM-DD` when the document gave a full day, else `nil`.
    package var day: String? {
        text.utf8.count >= 10 && !text.hasPrefix("--") ? String(text.prefix(10)) : nil
    }

    /// Seconds since 1970-01-01T00:00:00Z; `nil` unless `isInstant`.
    package var secondsSinceEpoch: Int64? {
        guard isInstant, let parts = Parts(text) else { return nil }
        return parts.secondsSinceEpoch
    }

    private static func isPossible(_ text: String) -> Bool {
        Parts(text) != nil
    }
}

extension NewsDate {
    /// Days since 1970-01-01 in the proleptic Gregorian calendar.
    package static func daysSinceEpoch(year: Int, month: Int, day: Int) -> Int64 {
        // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
        let y = Int64(month <= 2 ? year - 1 : year)
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = Int64((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1)
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// Days in a month of the Gregorian calendar; 0 for a month that is none.
    package static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 1, 3, 5, 7, 8, 10, 12: 31
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 0
        }
    }

    private struct Parts {
        var year = 0
        var month = 1
        var day = 1
        var hour = 0
        var minute = 0
        var second = 0
        var offsetMinutes = 0

        var secondsSinceEpoch: Int64 {
            NewsDate.daysSinceEpoch(year: year, month: month, day: day) * 86_400
                + Int64(hour * 3600 + minute * 60 + second - offsetMinutes * 60)
        }

        init?(_ text: String) {
            let bytes = Array(text.utf8)
            var at = 0
            func number(_ digits: Int) -> Int? {
                guard at + digits <= bytes.count else { return nil }
                var value = 0
                for byte in bytes[at..<at + digits] {
                    guard byte >= 0x30, byte <= 0x39 else { return nil }
                    value = value * 10 + Int(byte - 0x30)
                }
                at += digits
                return value
            }
            func sign(_ character: Character) -> Bool {
                guard at < bytes.count, bytes[at] == character.asciiValue else { return false }
                at += 1
                return true
            }
            let yearless = text.hasPrefix("--")
            if yearless {
                at = 2
                year = 2000
            } else {
                guard let value = number(4) else { return nil }
                year = value
                if at == bytes.count { return }
                guard sign("-") else { return nil }
            }
            guard let monthValue = number(2), (1...12).contains(monthValue) else { return nil }
            month = monthValue
            if at == bytes.count { return }
            guard sign("-"), let dayValue = number(2) else { return nil }
            guard dayValue >= 1, dayValue <= NewsDate.days(inMonth: month, of: year) else { return nil }
            day = dayValue
            if at == bytes.count { return }
            guard !yearless, sign("T"), let hourValue = number(2), hourValue <= 23 else { return nil }
            guard sign(":"), let minuteValue = number(2), minuteValue <= 59 else { return nil }
            hour = hourValue
            minute = minuteValue
            if sign(":") {
                guard let secondValue = number(2), secondValue <= 60 else { return nil }
                second = secondValue
                if sign(".") {
                    guard at < bytes.count, number(1) != nil else { return nil }
                    while number(1) != nil {}
                }
            }
            if at == bytes.count { return }
            if sign("Z") {
                guard at == bytes.count else { return nil }
                return
            }
            let east: Int
            if sign("+") { east = 1 } else if sign("-") { east = -1 } else { return nil }
            guard let offsetHour = number(2), sign(":"), let offsetMinute = number(2) else { return nil }
            guard offsetHour <= 14, offsetMinute <= 59, at == bytes.count else { return nil }
            offsetMinutes = east * (offsetHour * 60 + offsetMinute)
        }
    }
}
