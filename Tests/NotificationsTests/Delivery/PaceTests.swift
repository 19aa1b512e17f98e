import Testing

@testable import Notifications

struct PaceTests {
    private let backoff = Backoff(first: .seconds(10), longest: .seconds(60))

    @Test func `pauses double up to the longest`() {
        let pauses = (1...5).map { backoff.pause(afterAttempt: $0, chance: 0) }
        #expect(pauses == [.seconds(10), .seconds(20), .seconds(40), .seconds(60), .seconds(60)])
    }

    @Test func `chance takes up to a half of a pause`() {
        #expect(backoff.pause(afterAttempt: 1, chance: 1) == .seconds(5))
        #expect(backoff.pause(afterAttempt: 2, chance: 0.5) == .seconds(15))
    }

    @Test(arguments: [0, 1000, Int.max])
    func `no number of attempts overflows`(attempts: Int) {
        #expect(backoff.pause(afterAttempt: attempts, chance: 0) <= .seconds(60))
    }

    @Test func `no more than the rate are sent within any minute`() {
        var rate = RateLimit(2)
        let start = ContinuousClock.now
        #expect(rate.next(at: start) == nil)
        rate.note(at: start)
        rate.note(at: start + .seconds(20))
        #expect(rate.next(at: start + .seconds(30)) == start + .seconds(60))
        #expect(rate.next(at: start + .seconds(60)) == nil)
        rate.note(at: start + .seconds(60))
        #expect(rate.next(at: start + .seconds(61)) == start + .seconds(80))
    }

    @Test func `without a rate any number is sent`() {
        var rate = RateLimit(nil)
        let now = ContinuousClock.now
        for _ in 1...100 { rate.note(at: now) }
        #expect(rate.next(at: now) == nil)
    }
}
