/// The time axis of a chart: never of no length, so that every instant has a place.
struct TimeAxis: Sendable {
    struct Tick: Sendable, Equatable {
        var place: Share
        /// Time of day, or day.
        var label: String
        /// Day below a time of day, year below a day, where it differs from the tick before.
        var below: String
    }

    private static let minute: Int64 = 60_000
    private static let day: Int64 = 1440 * minute
    /// Distances between ticks that people count in.
    private static let steps: [Int64] =
        [5, 10, 15, 30, 60, 120, 180, 360, 720].map { $0 * minute }
        + [1, 2, 3, 7, 14, 30, 90, 180, 365].map { $0 * day }
    /// A phone's width holds four labels.
    private static let mostSteps: Int64 = 3

    let start: Int64
    let end: Int64

    /// Spans all of `instants`, milliseconds since 1970, and at least half an hour.
    init(_ instants: [Int64]) {
        let first = instants.min() ?? 0
        let last = instants.max() ?? 0
        let lacking = max(0, 30 * Self.minute - (last - first))
        start = first - lacking / 2
        end = last + lacking / 2 + (lacking == 0 ? 0 : 1)
    }

    /// 0 at the start, 1 at the end.
    func place(_ instant: Int64) -> Share {
        Share(Double(instant - start) / Double(end - start))
    }

    func ticks(_ clock: PageClock) -> [Tick] {
        let span = end - start
        let step =
            Self.steps.first { span / $0 <= Self.mostSteps }
            ?? (span / Self.mostSteps / (365 * Self.day) + 1) * 365 * Self.day
        // Whole steps of the page's clock: midnight is one of them.
        let offset = clock.secondsEast * 1000
        let remainder = (start + offset) % step
        var instant = start - remainder + (remainder > 0 ? step : 0)
        var ticks: [Tick] = []
        while instant <= end, ticks.count <= Self.mostSteps + 1 {
            let label = step < Self.day ? clock.minute(instant) : clock.shortDay(instant)
            let below = step < Self.day ? clock.shortDay(instant) : clock.year(instant)
            let isRepeated = ticks.last { !$0.below.isEmpty }?.below == below
            ticks.append(Tick(place: place(instant), label: label, below: isRepeated ? "" : below))
            instant += step
        }
        return ticks
    }
}
