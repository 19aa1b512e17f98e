import Archive

/// Tells in words that nothing matched.
enum SilenceText {
    /// `since` and `length` in milliseconds, `since` since 1970.
    static func sentence(since: Int64, length: Int64, hasMatched: Bool) -> String {
        let last = hasMatched ? "the last match was at \(time(since))" : "since the watch was added at \(time(since))"
        return "Nothing matched for \(duration(length)): \(last)."
    }

    /// `2026-11-20 22:00 UTC`.
    private static func time(_ milliseconds: Int64) -> String {
        let seconds = milliseconds / 1000
        let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        let minutes = (seconds - day * 86_400) / 60
        func digits(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
        return "\(CivilDay(day)) \(digits(minutes / 60)):\(digits(minutes % 60)) UTC"
    }

    private static func duration(_ milliseconds: Int64) -> String {
        for (unit, name) in [(Int64(86_400_000), "day"), (3_600_000, "hour"), (60_000, "minute")]
        where milliseconds >= unit && milliseconds.isMultiple(of: unit) {
            let count = milliseconds / unit
            return "\(count) \(name)\(count == 1 ? "" : "s")"
        }
        return "\(milliseconds / 1000) seconds"
    }
}
