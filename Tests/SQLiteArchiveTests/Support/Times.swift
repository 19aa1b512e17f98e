import Synchronization

/// A clock that shows the given times one after another, then the last one for ever.
final class Times: Sendable {
    private let times: [Int64]
    private let shown = Atomic(0)

    init(_ times: [Int64]) {
        self.times = times
    }

    @Sendable func next() -> Int64 {
        times[min(shown.add(1, ordering: .relaxed).oldValue, times.count - 1)]
    }
}
