/// Durations as operators write them: `250ms`, `10s`, `5min`, `2h`, `30d`.
package enum TimeSpan {
    private static let units: [(name: String, milliseconds: Int64)] = [
        ("d", 86_400_000), ("h", 3_600_000), ("min", 60_000), ("s", 1000), ("ms", 1),
    ]

    /// A thousand years: more is a slip of the keyboard, and would overflow in sums.
    package static let longest = Duration.seconds(365_250 * 86_400)

    /// The duration, or `nil` when it is no whole number with a known unit or longer than `longest`.
    package static func duration(_ text: String) -> Duration? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let name = text.dropFirst(digits.count).drop { $0 == " " }
        guard let number = Int64(digits), let unit = units.first(where: { $0.name == name }) else { return nil }
        let (milliseconds, overflow) = number.multipliedReportingOverflow(by: unit.milliseconds)
        guard !overflow else { return nil }
        let duration = Duration.milliseconds(milliseconds)
        return duration <= longest ? duration : nil
    }

    /// The shortest exact form; parts of a millisecond are left out.
    package static func text(_ duration: Duration) -> String {
        let (seconds, attoseconds) = duration.components
        let milliseconds = seconds * 1000 + attoseconds / 1_000_000_000_000_000
        for unit in units where milliseconds >= unit.milliseconds && milliseconds % unit.milliseconds == 0 {
            return "\(milliseconds / unit.milliseconds)\(unit.name)"
        }
        return "\(milliseconds)ms"
    }
}
