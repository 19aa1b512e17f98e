import Clippings
import DeskInterface

/// When a clipping came out, as exactly as is known.
struct Appearance: Sendable, Equatable {
    enum Basis: Sendable, Equatable {
        /// The document gives time and offset.
        case instant
        /// The document gives the day.
        case day
        /// The document gives no day: when it arrived here.
        case arrival
    }

    let basis: Basis
    /// Milliseconds since 1970.
    let start: Int64
    /// Behind `start` for a day, else the same.
    let end: Int64

    private static let dayLength: Int64 = 86_400_000

    init(_ hit: DeskHit, clock: PageClock) {
        let date = hit.published.flatMap(NewsDate.init)
        if let seconds = date?.secondsSinceEpoch {
            basis = .instant
            start = seconds * 1000
            end = start
        } else if let midnight = date?.day.flatMap(clock.start) {
            basis = .day
            start = midnight
            end = midnight + Self.dayLength
        } else {
            basis = .arrival
            // A daemon of another make could send any number.
            start = min(max(hit.added, 0), 253_402_300_799_000)
            end = start
        }
    }

    var middle: Int64 { start + (end - start) / 2 }

    /// Whether this comes first on the page: what has a date before what has none.
    func precedes(_ other: Appearance) -> Bool {
        let isDated = basis != .arrival
        return isDated == (other.basis != .arrival) ? start < other.start : isDated
    }

    /// As printed on the page.
    func text(_ clock: PageClock) -> String {
        switch basis {
        case .instant: clock.dayAndMinute(start)
        case .day: clock.day(start)
        case .arrival: "no date, arrived \(clock.dayAndMinute(start))"
        }
    }

    /// How much later this came than `other`, in words; `nil` where one is known by its arrival and the other is not.
    func delay(after other: Appearance) -> String? {
        guard (basis == .arrival) == (other.basis == .arrival) else { return nil }
        guard basis == other.basis, basis != .day else {
            let days = start / Self.dayLength - other.start / Self.dayLength
            if days == 0 { return "the same day" }
            return "\(Figures.counted(Int(days.magnitude), "day")) \(days > 0 ? "later" : "earlier")"
        }
        let minutes = (start - other.start) / 60_000
        if minutes == 0 { return "within a minute" }
        let distance = Int(minutes.magnitude)
        let length =
            switch distance {
            case ..<120: "\(distance) min"
            case ..<2880: "\(distance / 60) h" + (distance % 60 == 0 ? "" : " \(distance % 60) min")
            default: Figures.counted(distance / 1440, "day")
            }
        return length + (minutes > 0 ? " later" : " earlier")
    }
}
