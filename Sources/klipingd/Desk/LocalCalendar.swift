import Archive
import Clippings
import Glibc
import LinuxSystem

/// The host's clock and time zone, where a query says `today`.
enum LocalCalendar {
    /// Whether a time is over; a day is over when it is the next one here, and what is less precise never.
    static func isPast(_ date: NewsDate) -> Bool {
        if let instant = date.secondsSinceEpoch { return instant <= Int64(time(nil)) }
        let parts = (date.day ?? "").split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3 else { return false }
        return NewsDate.daysSinceEpoch(year: parts[0], month: parts[1], day: parts[2]) < today.day
    }

    /// The day it is here, against which a query is read.
    static var today: Today {
        var now = time(nil)
        var local = tm()
        localtime_r(&now, &local)
        return Today(secondsSinceEpoch: Int64(now), secondsFromUTC: local.tm_gmtoff)
    }
}
