import Clippings

/// Days from a first to a last one, both included; an end can be open.
///
/// Days count from 1970-01-01.
package struct DayRange: Sendable, Equatable, CustomStringConvertible {
    package var lower: Int64?
    package var upper: Int64?

    package init(lower: Int64?, upper: Int64?) {
        self.lower = lower
        self.upper = upper
    }

    /// `2024-11-19`, `2024-11-01..2025-06-30`, `>=2024-11-01` or `<=2025-06-30`.
    package var description: String {
        switch (lower, upper) {
        case (let lower?, let upper?):
            lower == upper ? "\(CivilDay(lower))" : "\(CivilDay(lower))..\(CivilDay(upper))"
        case (let lower?, nil): ">=\(CivilDay(lower))"
        case (nil, let upper?): "<=\(CivilDay(upper))"
        case (nil, nil): ">=\(CivilDay(CivilDay.first))"
        }
    }
}

/// A day of the Gregorian calendar.
package struct CivilDay: Sendable, Equatable, CustomStringConvertible {
    package var year: Int
    package var month: Int
    package var day: Int

    /// Days since 1970 of 0000-01-01 and 9999-12-31: what four digits of a year can say.
    package static let first = NewsDate.daysSinceEpoch(year: 0, month: 1, day: 1)
    package static let last = NewsDate.daysSinceEpoch(year: 9999, month: 12, day: 31)

    /// The day so many days after 1970-01-01, held within the years 0 to 9999.
    package init(_ daysSinceEpoch: Int64) {
        // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
        let shifted = min(max(daysSinceEpoch, Self.first), Self.last) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = Int(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
        month = Int(shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9)
        year = Int(yearOfEra + era * 400) + (month <= 2 ? 1 : 0)
    }

    package var description: String { "\(Self.digits(year, 4))-\(Self.digits(month, 2))-\(Self.digits(day, 2))" }

    private static func digits(_ value: Int, _ count: Int) -> String {
        let text = String(value)
        return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
    }
}

/// The day it is where the asker's clock stands.
package struct Today: Sendable, Equatable {
    /// Days since 1970-01-01.
    package var day: Int64
    package var secondsFromUTC: Int

    package init(secondsSinceEpoch: Int64, secondsFromUTC: Int) {
        let local = secondsSinceEpoch + Int64(secondsFromUTC)
        day = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
        self.secondsFromUTC = secondsFromUTC
    }
}
