import Archive
import Glibc
import LinuxSystem

/// The host's clock and time zone, where a query says `today`.
enum LocalCalendar {
    /// The day it is here, against which a query is read.
    static var today: Today {
        var now = time(nil)
        var local = tm()
        localtime_r(&now, &local)
        return Today(secondsSinceEpoch: Int64(now), secondsFromUTC: local.tm_gmtoff)
    }
}
