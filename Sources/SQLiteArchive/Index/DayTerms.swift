import Archive
import Clippings

/// Terms of a document's date, at four widths, so that any range of days is a short list of terms.
enum DayTerms {
    /// Decades outside of these count as the nearest one; ranges are cut to them.
    private static let decades = 179...220

    /// Decade, year, month and day, as far as the date goes; a date without a year has none.
    static func terms(of date: NewsDate) -> [String] {
        let text = date.text
        guard !text.hasPrefix("--"), let year = Int(text.prefix(4)) else { return [] }
        var terms = [decade(year / 10), "date=y\(text.prefix(4))"]
        if text.utf8.count >= 7 { terms.append("date=m\(text.prefix(7))") }
        if let day = date.day { terms.append("date=d\(day)") }
        return terms
    }

    /// First day that the date can mean, since 1970; `nil` without a year.
    static func firstDay(of date: NewsDate) -> Int64? {
        let parts = date.text.prefix(10).split(separator: "-", omittingEmptySubsequences: false).compactMap { Int($0) }
        guard !date.text.hasPrefix("--"), let year = parts.first else { return nil }
        return NewsDate.daysSinceEpoch(
            year: year,
            month: parts.count > 1 ? parts[1] : 1,
            day: parts.count > 2 ? parts[2] : 1
        )
    }

    /// Terms of which a date that lies wholly in the range has at least one: at most about 160.
    static func cover(_ range: DayRange) -> [String] {
        var first = range.lower ?? CivilDay.first
        var last = range.upper ?? CivilDay.last
        var terms: [String] = []
        // Beyond two centuries on either side a range is only as fine as one decade term: nobody files such news.
        if first < firstDay, last >= firstDay || last - first > 36_525 {
            terms.append(decade(decades.lowerBound))
            first = firstDay
        }
        if last > lastDay, first <= lastDay || last - first > 36_525 {
            terms.append(decade(decades.upperBound))
            last = lastDay
        }
        var day = first
        while day <= last {
            let (term, next) = widest(from: day, to: last)
            terms.append(term)
            day = next
        }
        return terms
    }

    /// The widest term that begins with `day` and ends by `last`, and the day behind it.
    private static func widest(from day: Int64, to last: Int64) -> (String, Int64) {
        let date = CivilDay(day)
        let text = date.description
        let isYearStart = date.month == 1 && date.day == 1
        if isYearStart, date.year % 10 == 0, decades.contains(date.year / 10), yearEnd(date.year + 9) <= last {
            return (decade(date.year / 10), yearEnd(date.year + 9) + 1)
        }
        if isYearStart, yearEnd(date.year) <= last { return ("date=y\(text.prefix(4))", yearEnd(date.year) + 1) }
        let nextMonth = day + Int64(NewsDate.days(inMonth: date.month, of: date.year))
        if date.day == 1, nextMonth - 1 <= last { return ("date=m\(text.prefix(7))", nextMonth) }
        return ("date=d\(text)", day + 1)
    }

    private static let firstDay = NewsDate.daysSinceEpoch(year: decades.lowerBound * 10 + 10, month: 1, day: 1)
    private static let lastDay = NewsDate.daysSinceEpoch(year: decades.upperBound * 10 - 1, month: 12, day: 31)

    private static func yearEnd(_ year: Int) -> Int64 {
        NewsDate.daysSinceEpoch(year: year, month: 12, day: 31)
    }

    private static func decade(_ decade: Int) -> String {
        "date=e\(min(max(decade, decades.lowerBound), decades.upperBound))"
    }
}
