/// What is remembered of one destination across restarts.
///
/// Alerts stay in the daemon's archive until they are delivered, so this holds numbers, and nothing that a takedown
/// would have to reach.
package struct DestinationRecord: Codable, Sendable, Equatable {
    /// The alert that waits for its next attempt.
    package struct Held: Codable, Sendable, Equatable {
        package var alert: Int64
        /// Made so far.
        package var attempts: Int
        /// When the next one is due, in milliseconds since 1970.
        package var due: Int64
        package var reason: String
    }

    /// An alert that was given up, until somebody asks for it again.
    package struct Aside: Codable, Sendable, Equatable {
        package var alert: Int64
        package var watch: String
        package var attempts: Int
        /// When it was set aside, in milliseconds since 1970.
        package var time: Int64
        package var reason: String
    }

    /// More are not kept: the oldest goes, with a word in the journal.
    package static let mostAside = 1000

    /// Every alert up to this number is delivered, set aside, skipped, or not wanted here.
    package var cursor: Int64
    package var held: Held?
    /// The oldest first.
    package var aside: [Aside]
    package var delivered: Int
    /// Removed in the archive before they were delivered.
    package var skipped: Int

    package init(
        cursor: Int64,
        held: Held? = nil,
        aside: [Aside] = [],
        delivered: Int = 0,
        skipped: Int = 0
    ) {
        self.cursor = cursor
        self.held = held
        self.aside = aside
        self.delivered = delivered
        self.skipped = skipped
    }
}

extension DestinationRecord {
    /// The alert has been delivered.
    mutating func deliver(_ alert: Int64) {
        cursor = alert
        held = nil
        delivered += 1
    }

    /// The alert is not wanted here, or not any more.
    mutating func pass(_ alert: Int64) {
        cursor = alert
        if held?.alert == alert { held = nil }
    }

    /// An attempt failed, and there will be another.
    mutating func hold(_ alert: Int64, due: Int64, reason: String) {
        held = Held(alert: alert, attempts: attempts(of: alert) + 1, due: due, reason: reason)
    }

    /// The last attempt failed; gives what no longer has a place.
    mutating func setAside(_ alert: Int64, watch: String, at time: Int64, reason: String) -> Aside? {
        aside.append(
            Aside(alert: alert, watch: watch, attempts: attempts(of: alert) + 1, time: time, reason: reason)
        )
        cursor = alert
        held = nil
        return aside.count > Self.mostAside ? aside.removeFirst() : nil
    }

    /// Passes over what is gone before `alert`, the next one there is; gives how many are.
    mutating func skip(before alert: Int64) -> Int {
        let missing = Int(alert - cursor - 1)
        guard missing > 0 else { return 0 }
        skipped += missing
        cursor = alert - 1
        held = nil
        return missing
    }

    /// Attempts made so far.
    func attempts(of alert: Int64) -> Int {
        held?.alert == alert ? held?.attempts ?? 0 : 0
    }
}
