/// Pauses between attempts that double from the first to the longest, less a random part of up to a half.
///
/// The random part keeps many senders that failed at one moment from coming back at one moment.
package struct Backoff: Sendable, Equatable {
    package var first: Duration
    package var longest: Duration

    package init(first: Duration, longest: Duration) {
        self.first = first
        self.longest = longest
    }

    /// The pause behind attempt `number`, counted from 1; `chance` from 0 to 1 is the random part taken away.
    package func pause(afterAttempt number: Int, chance: Double = .random(in: 0...1)) -> Duration {
        // Sixty doublings pass any longest pause.
        var pause = first
        for _ in 1..<max(2, min(number, 60)) where pause < longest && number > 1 { pause *= 2 }
        return min(pause, longest) * (1 - chance / 2)
    }
}
