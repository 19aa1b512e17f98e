package import Archive

/// When the deadlines of watches come, by a clock that only goes forward; the clock of the day counts only for the time
/// before.
///
/// A clock of the day that jumps while the daemon runs raises nothing. One that was wrong at the start is looked at again
/// when a silence comes due: what it turns out not to have lasted is waited for.
package struct WatchTimers: Sendable {
    /// What waits in the drop folders is read first after a start: no silence is told of earlier, in milliseconds.
    package static let grace: Int64 = 300_000
    /// How long alerts that are not told one by one are gathered.
    private static let minute: Int64 = 60_000

    private struct Timer {
        var length: Int64
        /// Since when this waits, by the clock that only goes forward, in milliseconds.
        var start: Int64
        /// How much of it had passed by then.
        var passed: Int64

        var due: Int64 { start + length - passed }
    }

    private var timers: [WatchDeadline: Timer] = [:]

    package init() {}

    /// Takes what is waited for now; `wall` is milliseconds since 1970, `steady` of the clock that only goes forward.
    package mutating func set(_ deadlines: [WatchDeadline], wall: Int64, steady: Int64) {
        var kept: [WatchDeadline: Timer] = [:]
        for deadline in deadlines {
            kept[deadline] = timers[deadline] ?? Self.timer(deadline, wall: wall, steady: steady)
        }
        timers = kept
    }

    private static func timer(_ deadline: WatchDeadline, wall: Int64, steady: Int64) -> Timer {
        let (length, most) =
            switch deadline.kind {
            case .silence(_, let length): (length, max(length - grace, 0))
            case .held: (minute, minute)
            }
        let passed = min(max(wall - deadline.since, 0), most)
        return Timer(length: length, start: steady, passed: passed)
    }

    /// What has come, the watches in order of their numbers.
    package mutating func due(wall: Int64, steady: Int64) -> [WatchDeadline] {
        var due: [WatchDeadline] = []
        for (deadline, timer) in timers where timer.due <= steady {
            // The clock of the day may have been set right meanwhile.
            let passed = max(wall - deadline.since - (steady - timer.start), 0)
            if passed < timer.passed { timers[deadline]?.passed = passed }
            if let timer = timers[deadline], timer.due <= steady { due.append(deadline) }
        }
        return due.sorted { ($0.watch, $0.since) < ($1.watch, $1.since) }
    }

    /// The steady clock's time at which the next one can come; `nil` when nothing is waited for.
    package var next: Int64? { timers.values.map(\.due).min() }
}

extension WatchDeadline {
    /// When the waiting began, milliseconds since 1970.
    fileprivate var since: Int64 {
        switch kind {
        case .silence(let since, _): since
        case .held(let until): until - 60_000
        }
    }
}
