import Archive
import LinuxSystem

/// The topics in force; a reload puts others in their place.
final class TopicBook: Sendable {
    private let topics: Monitor<DeskTopics>

    init(_ topics: DeskTopics) {
        self.topics = Monitor(topics)
    }

    var current: DeskTopics { topics.withLock { $0 } }

    func replace(with new: DeskTopics) {
        topics.withLock { $0 = new }
    }

    /// Reads a query against the daemon's clock, its time zone and the topics in force.
    func query(_ text: String) throws(QueryError) -> Query {
        try current.query(text, today: LocalCalendar.today)
    }
}
