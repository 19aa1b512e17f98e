import Configuration
import DeskInterface
import LinuxSystem
import Logging
import Notifications

extension DeskAlert {
    /// An alert of the watch `flood` about a new figure, unless said otherwise.
    static func numbered(_ id: Int64, watch: String = "flood", kind: String = "new-figure") -> DeskAlert {
        DeskAlert(
            id: id,
            time: 1_700_000_000_000 + id,
            watch: watch,
            news: [.init(kind: kind, text: "Figure \(id) is \"new\".")],
            terms: ["banjir"],
            story: 7
        )
    }
}

/// An archive's alerts in memory.
final class ListedAlerts: AlertSource {
    private let list: Monitor<[DeskAlert]>

    init(_ alerts: [DeskAlert] = []) {
        list = Monitor(alerts)
    }

    func raise(_ alerts: DeskAlert...) {
        list.withLock { $0 += alerts }
    }

    func remove(_ ids: Int64...) {
        list.withLock { $0.removeAll { ids.contains($0.id) } }
    }

    func alerts(after: Int64, limit: Int) async throws -> [DeskAlert] {
        list.withLock { Array($0.filter { $0.id > after }.prefix(limit)) }
    }

    func newest() async throws -> Int64 {
        list.withLock { $0.map(\.id).max() ?? 0 }
    }
}

/// Gathers the messages it is given; what becomes of each, a closure decides.
struct ScriptedTransport: Transport {
    let messages = Gathered<Int64>()
    /// Hears of the alert's number and how many attempts were made of any, this one included.
    var answer: @Sendable (_ alert: Int64, _ attempt: Int) async throws -> Void = { _, _ in }

    func deliver(_ message: AlertMessage) async throws {
        try await answer(message.alert.id, messages.add(message.alert.id))
    }
}

extension DestinationSettings {
    /// One that nothing is really sent to, and that does not wait long.
    static func scripted(
        watches: Set<String> = [],
        kinds: Set<String> = [],
        attempts: Int = 3,
        rate: Int? = nil
    ) -> DestinationSettings {
        DestinationSettings(
            name: "desk",
            watches: watches,
            kinds: kinds,
            receiver: .program(["/bin/true"]),
            attempts: attempts,
            retryAfter: .milliseconds(1),
            retryLimit: .milliseconds(2),
            rate: rate
        )
    }
}

/// Gathers what is logged, as the message and its metadata.
struct GatheringLog: LogHandler {
    let entries: Gathered<String>
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.trace

    static func logger(_ entries: Gathered<String> = .init()) -> Logger {
        Logger(label: "test") { _ in GatheringLog(entries: entries) }
    }

    func log(event: LogEvent) {
        let all = metadata.merging(event.metadata ?? [:]) { _, new in new }.sorted { $0.key < $1.key }
        entries.add("\(event.level): \(event.message)" + all.map { " \($0.key)='\($0.value)'" }.joined())
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }
}
