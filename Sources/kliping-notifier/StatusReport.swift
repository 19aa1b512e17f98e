import ArgumentParser
import Configuration
import FoundationEssentials
import Notifications
import Varlink

/// `--status`: what the folder of state says of each destination.
struct StatusReport {
    let configuration: NotifierConfiguration
    let state: StateFolder

    init(_ configuration: NotifierConfiguration, state: StateFolder) {
        self.configuration = configuration
        self.state = state
    }

    /// Prints it; exits with 1 when something was set aside.
    func print(json: Bool) throws {
        var isClean = true
        if configuration.destinations.isEmpty, !json { Swift.print("no destination is configured") }
        for destination in configuration.destinations {
            let record = try state.readable { try state.record(of: destination.name) }
            if let record, !record.aside.isEmpty { isClean = false }
            Swift.print(json ? try Self.line(destination, record) : Self.text(destination, record))
        }
        if !isClean { throw ExitCode.failure }
    }

    static func line(_ destination: DestinationSettings, _ record: DestinationRecord?) throws -> String {
        var object = try record.map { try JSONObject(encoding: $0) } ?? JSONObject()
        object = JSONObject([("destination", .string(destination.name))] + object.members.map { ($0.name, $0.value) })
        return JSONValue.object(object).text
    }

    static func text(_ destination: DestinationSettings, _ record: DestinationRecord?) -> String {
        guard let record else { return "\(destination.name): has not begun" }
        var counts = "\(record.delivered) delivered"
        if record.skipped > 0 { counts += ", \(record.skipped) skipped" }
        var lines = ["\(destination.name): looked at up to alert \(record.cursor), \(counts)"]
        if let held = record.held {
            lines.append(
                "  waits: alert \(held.alert) after \(attempts(held.attempts)), next \(time(held.due)): the receiver \(held.reason)"
            )
        }
        for aside in record.aside {
            lines.append(
                "  set aside: alert \(aside.alert) of '\(aside.watch)' after \(attempts(aside.attempts)), \(time(aside.time)): the receiver \(aside.reason)"
            )
        }
        if !record.aside.isEmpty {
            lines.append("  to send again: kliping-notifier --retry \(destination.name)")
        }
        return lines.joined(separator: "\n")
    }

    private static func attempts(_ count: Int) -> String { count == 1 ? "1 attempt" : "\(count) attempts" }

    /// ISO 8601 in UTC, to the second.
    private static func time(_ milliseconds: Int64) -> String {
        Date(timeIntervalSince1970: Double(milliseconds) / 1000).formatted(.iso8601)
    }
}
