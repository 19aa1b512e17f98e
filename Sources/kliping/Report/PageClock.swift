import Clippings
import Glibc

/// Times as the page prints them: in one fixed offset, which the page names.
struct PageClock: Sendable {
    /// Of the offset from universal time.
    let secondsEast: Int64

    init(secondsEast: Int64) {
        self.secondsEast = secondsEast
    }

    /// The offset of this machine's zone at an instant, in milliseconds since 1970.
    init(localAt milliseconds: Int64) {
        var seconds = time_t(milliseconds / 1000)
        var parts = tm()
        secondsEast = localtime_r(&seconds, &parts) == nil ? 0 : Int64(parts.tm_gmtoff)
    }

    /// `UTC+07:00`.
    var name: String {
        guard secondsEast != 0 else { return "UTC" }
        let minutes = secondsEast.magnitude / 60
        return
            "UTC\(secondsEast < 0 ? "-" : "+")\(Self.padded(Int64(minutes / 60))):\(Self.padded(Int64(minutes % 60)))"
    }

    /// `10 Mar 2025`.
    func day(_ milliseconds: Int64) -> String {
        let civil = civil(milliseconds)
        return "\(civil.day) \(Self.months[civil.month - 1]) \(civil.year)"
    }

    /// `10 Mar`.
    func shortDay(_ milliseconds: Int64) -> String {
        let civil = civil(milliseconds)
        return "\(civil.day) \(Self.months[civil.month - 1])"
    }

    /// `2025`.
    func year(_ milliseconds: Int64) -> String {
        "\(civil(milliseconds).year)"
    }

    /// `08:05`.
    func minute(_ milliseconds: Int64) -> String {
        let ofDay = Self.floorModulo(localSeconds(milliseconds), 86_400)
        return "\(Self.padded(ofDay / 3600)):\(Self.padded(ofDay % 3600 / 60))"
    }

    /// `10 Mar 2025, 08:05`.
    func dayAndMinute(_ milliseconds: Int64) -> String {
        "\(day(milliseconds)), \(minute(milliseconds))"
    }

    /// The first instant of a `YYYY-MM-DD` in this offset.
    func start(ofDay day: String) -> Int64? {
        NewsDate(day + "T00:00:00Z")?.secondsSinceEpoch.map { ($0 - secondsEast) * 1000 }
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private func civil(_ milliseconds: Int64) -> (year: Int64, month: Int, day: Int64) {
        let seconds = localSeconds(milliseconds)
        let days = (seconds - Self.floorModulo(seconds, 86_400)) / 86_400
        // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = Int(shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9)
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// Whole seconds since 1970 by this clock, those before it too.
    private func localSeconds(_ milliseconds: Int64) -> Int64 {
        (milliseconds - Self.floorModulo(milliseconds, 1000)) / 1000 + secondsEast
    }

    private static func floorModulo(_ value: Int64, _ divisor: Int64) -> Int64 {
        let rest = value % divisor
        return rest < 0 ? rest + divisor : rest
    }

    private static func padded(_ value: Int64) -> String {
        value < 10 ? "0\(value)" : "\(value)"
    }
}
