import Clippings
import LinuxSystem
import Systemd
package import Logging

/// Sends log entries to the journal with their metadata as fields of their own.
///
/// A key `claim` becomes the field `KLIPING_CLAIM`. Where standard error is not the journal, the entry is one line for a person.
package struct JournalLogHandler: LogHandler {
    package var metadata: Logger.Metadata = [:]
    package var logLevel: Logger.Level

    /// Whether entries go to the journal or, as lines, to standard error.
    private let isConnectedToJournal: Bool
    /// The program that speaks.
    private let program: String

    package init(program: String, logLevel: Logger.Level, isConnectedToJournal: Bool = Journal.isConnected) {
        self.program = program
        self.logLevel = logLevel
        self.isConnectedToJournal = isConnectedToJournal
    }

    package func log(event: LogEvent) {
        let all = metadata.merging(event.metadata ?? [:]) { _, new in new }
        let entries = all.sorted { $0.key < $1.key }
        if isConnectedToJournal {
            var fields = [
                ("MESSAGE", Self.line(event.message, entries)),
                ("PRIORITY", String(Self.priority(of: event.level))),
                ("SYSLOG_IDENTIFIER", program),
            ]
            for (key, value) in entries { fields.append(("KLIPING_" + Self.fieldName(key), "\(value)")) }
            if (try? Journal.send(fields)) != nil { return }
        }
        // Values come from documents and clients: a terminal must not obey them.
        StandardError(program: program).write(
            "\(event.level): " + PrintableName.text(of: Self.line(event.message, entries).utf8)
        )
    }

    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    /// The constant message, and behind it what a person reading plain lines needs.
    private static func line(
        _ message: Logger.Message,
        _ metadata: [(key: String, value: Logger.MetadataValue)]
    ) -> String {
        metadata.isEmpty
            ? "\(message)" : "\(message) " + metadata.map { "\($0.key)='\($0.value)'" }.joined(separator: " ")
    }

    private static func fieldName(_ key: String) -> String {
        String(
            decoding: key.utf8.map { byte in
                switch byte {
                case 0x61...0x7A: byte - 0x20
                case 0x41...0x5A, 0x30...0x39: byte
                default: 0x5F
                }
            },
            as: UTF8.self
        )
    }

    /// syslog(3) severities.
    private static func priority(of level: Logger.Level) -> Int {
        switch level {
        case .critical: 2
        case .error: 3
        case .warning: 4
        case .notice: 5
        case .info: 6
        case .debug, .trace: 7
        }
    }
}
