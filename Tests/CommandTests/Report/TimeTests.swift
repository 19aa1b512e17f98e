import Testing

@testable import kliping

@Suite struct `Times of a page` {
    private let utc = PageClock(secondsEast: 0)
    private let jakarta = PageClock(secondsEast: 7 * 3600)
    /// 2025-03-10T08:05:00Z.
    private let morning: Int64 = 1_741_593_900_000

    private func appearance(_ published: String?) -> Appearance {
        Appearance(ToldStory.hit(1, "A", published), clock: utc)
    }

    @Test func `they are in one offset, which has a name`() {
        #expect(utc.dayAndMinute(morning) == "10 Mar 2025, 08:05")
        #expect(jakarta.dayAndMinute(morning) == "10 Mar 2025, 15:05")
        #expect(PageClock(secondsEast: -34_200).dayAndMinute(morning) == "9 Mar 2025, 22:35")
        #expect(utc.name == "UTC")
        #expect(jakarta.name == "UTC+07:00")
        #expect(PageClock(secondsEast: -34_200).name == "UTC-09:30")
        #expect(utc.day(-1) == "31 Dec 1969")
        #expect(utc.day(951_782_400_000) == "29 Feb 2000")
    }

    @Test func `a document's day spans it, and without one the arrival counts`() {
        #expect(appearance("2025-03-10T15:05:00+07:00").start == morning)
        #expect(appearance("2025-03-10").end - appearance("2025-03-10").start == 86_400_000)
        #expect(appearance("2025-03").basis == .arrival)
        #expect(appearance(nil).text(utc) == "no date, arrived 10 Mar 2025, 09:46")
    }

    @Test func `a delay is as exact as both dates are`() {
        let first = appearance("2025-03-10T08:05:00Z")
        #expect(appearance("2025-03-10T08:05:30Z").delay(after: first) == "within a minute")
        #expect(appearance("2025-03-10T09:05:00Z").delay(after: first) == "60 min later")
        #expect(appearance("2025-03-10T11:15:00Z").delay(after: first) == "3 h 10 min later")
        #expect(appearance("2025-03-09T08:05:00Z").delay(after: first) == "24 h earlier")
        #expect(appearance("2025-03-14T08:05:00Z").delay(after: first) == "4 days later")
        #expect(appearance("2025-03-10").delay(after: first) == "the same day")
        #expect(appearance("2025-03-11").delay(after: first) == "1 day later")
        #expect(appearance(nil).delay(after: first) == nil)
    }

    @Test func `what has no date stands beside those that have one, not where it arrived`() {
        let dated = appearance("2025-03-10T08:05:00Z")
        let undated = appearance(nil)
        let chronology = Chronology([undated, dated], low: 0, high: 1)
        #expect(chronology.hasUndated)
        #expect(chronology.start(dated).value < 0.84)
        #expect(chronology.start(undated).value > 0.84)
        #expect(chronology.scale(utc, bottom: 10).markup.contains(">no date</text>"))
        #expect(dated.precedes(undated) && !undated.precedes(dated))
        let arrivals = Chronology([undated], low: 0, high: 1)
        #expect(!arrivals.hasUndated)
        #expect(abs(arrivals.start(undated).value - 0.5) < 0.001)
    }

    @Test func `an axis of no length has a place for its instant in the middle`() {
        let axis = TimeAxis([morning, morning])
        #expect(abs(axis.place(morning).value - 0.5) < 0.001)
        #expect(!axis.ticks(utc).isEmpty)
        #expect(TimeAxis([]).ticks(utc).allSatisfy { (0...1).contains($0.place.value) })
    }

    @Test func `ticks stand on whole days and hours of the page's clock`() {
        let days = TimeAxis([morning, morning + 3 * 86_400_000]).ticks(jakarta)
        #expect(days.map(\.label) == ["11 Mar", "12 Mar", "13 Mar"])
        #expect(days.map(\.below) == ["2025", "", ""])
        let hours = TimeAxis([morning, morning + 3 * 3_600_000]).ticks(utc)
        #expect(hours.map(\.label) == ["09:00", "10:00", "11:00"])
        #expect(hours.map(\.below) == ["10 Mar", "", ""])
    }

    @Test func `a span of ten thousand years has a handful of ticks`() {
        let ticks = TimeAxis([-62_000_000_000_000, 253_000_000_000_000]).ticks(utc)
        #expect((1...5).contains(ticks.count))
    }
}
