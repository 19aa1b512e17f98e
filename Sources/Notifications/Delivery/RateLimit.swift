/// Holds what is sent to a number within any minute.
package struct RateLimit: Sendable {
    private static let span = Duration.seconds(60)

    /// `nil` for any number.
    private let limit: Int?
    /// When the last `limit` were sent, the oldest first.
    private var sent: [ContinuousClock.Instant] = []

    package init(_ limit: Int?) {
        self.limit = limit
    }

    /// When the next one may be sent; `nil` for now.
    package func next(at now: ContinuousClock.Instant) -> ContinuousClock.Instant? {
        guard let limit, sent.count >= limit, let oldest = sent.first, oldest + Self.span > now else { return nil }
        return oldest + Self.span
    }

    package mutating func note(at now: ContinuousClock.Instant) {
        guard let limit else { return }
        sent.append(now)
        if sent.count > limit { sent.removeFirst() }
    }
}
