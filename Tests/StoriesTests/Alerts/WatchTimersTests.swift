import Archive
import Stories
import Testing

@Suite struct `When silence is told` {
    private static let hour: Int64 = 3_600_000
    private static let start: Int64 = 1_795_212_000_000

    private func silence(since: Int64, hours: Int64 = 12) -> WatchDeadline {
        WatchDeadline(watch: 1, kind: .silence(since: since, length: hours * Self.hour))
    }

    @Test func `it comes after its length by the clock that only goes forward`() {
        var timers = WatchTimers()
        let deadline = silence(since: Self.start)
        timers.set([deadline], wall: Self.start, steady: 0)
        #expect(timers.next == 12 * Self.hour)
        #expect(timers.due(wall: Self.start + 12 * Self.hour - 1, steady: 12 * Self.hour - 1).isEmpty)
        #expect(timers.due(wall: Self.start + 12 * Self.hour, steady: 12 * Self.hour) == [deadline])
    }

    @Test func `without watches there is nothing to wake up for`() {
        var timers = WatchTimers()
        #expect(timers.next == nil)
        timers.set([silence(since: 0)], wall: 0, steady: 0)
        timers.set([], wall: 0, steady: 0)
        #expect(timers.next == nil)
    }

    @Test func `a match begins it anew`() {
        var timers = WatchTimers()
        timers.set([silence(since: Self.start)], wall: Self.start, steady: 0)
        let later = Self.start + 5 * Self.hour
        timers.set([silence(since: later)], wall: later, steady: 5 * Self.hour)
        #expect(timers.next == 17 * Self.hour)
        #expect(timers.due(wall: Self.start + 12 * Self.hour, steady: 12 * Self.hour).isEmpty)
    }

    @Test func `what passed before a restart counts, and files that wait are read first`() {
        var timers = WatchTimers()
        timers.set([silence(since: Self.start)], wall: Self.start + 10 * Self.hour, steady: 0)
        #expect(timers.next == 2 * Self.hour)
        var late = WatchTimers()
        late.set([silence(since: Self.start)], wall: Self.start + 100 * Self.hour, steady: 0)
        #expect(late.next == WatchTimers.grace)
    }

    @Test func `a clock that jumps while the daemon runs raises nothing`() {
        var timers = WatchTimers()
        let deadline = silence(since: Self.start)
        timers.set([deadline], wall: Self.start, steady: 0)
        let jumped = Self.start + 9000 * Self.hour
        timers.set([deadline], wall: jumped, steady: Self.hour)
        #expect(timers.due(wall: jumped, steady: Self.hour).isEmpty)
        // Nor does one that is set back keep it from coming.
        #expect(timers.due(wall: Self.start - 9000 * Self.hour, steady: 12 * Self.hour) == [deadline])
    }

    @Test func `a clock that was wrong at the start and is set right takes back what it counted`() {
        var timers = WatchTimers()
        let deadline = silence(since: Self.start)
        timers.set([deadline], wall: Self.start + 500 * Self.hour, steady: 0)
        // Right: one hour had passed at the start.
        let wall = Self.start + Self.hour + WatchTimers.grace
        #expect(timers.due(wall: wall, steady: WatchTimers.grace).isEmpty)
        #expect(timers.next == 11 * Self.hour)
    }

    @Test func `alerts that were not told one by one are summed up at the end of their minute`() {
        var timers = WatchTimers()
        let deadline = WatchDeadline(watch: 2, kind: .held(until: Self.start + 60_000))
        timers.set([deadline], wall: Self.start + 20_000, steady: 500)
        #expect(timers.next == 40_500)
        #expect(timers.due(wall: Self.start + 60_000, steady: 40_500) == [deadline])
    }
}
