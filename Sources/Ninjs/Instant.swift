import Clippings

/// A date as the schema's `date-time` (RFC 3339) wants it.
enum Instant {
    /// The date's text if it is a full instant, else `nil`.
    ///
    /// RFC 3339 demands seconds; where the document has only minutes, the minute's start stands for it. Leap seconds and
    /// the year 0 are left out, because common readers of the format refuse them.
    static func text(_ date: NewsDate) -> String? {
        guard date.isInstant else { return nil }
        let text = date.text
        let lengthToMinutes = "2024-11-19T08:30".utf8.count
        let head = text.prefix(lengthToMinutes)
        let tail = text.dropFirst(lengthToMinutes)
        guard !tail.hasPrefix(":60"), !head.hasPrefix("0000") else { return nil }
        return tail.hasPrefix(":") ? text : head + ":00" + tail
    }
}
