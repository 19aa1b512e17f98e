/// What goes to the journal.
package struct LogSettings: Sendable, Equatable {
    package static let section = ConfigurationSection("log", "What goes to the journal.", keys: [Keys.level])

    package var level: LogLevel

    private enum Keys {
        static let level = ConfigurationKey(
            "level",
            .choice(LogLevel.self),
            default: .info,
            "The least important messages that are still written."
        )
    }

    init(_ values: SectionValues) {
        level = values[Keys.level]
    }
}

/// How important a message is, from the least; the names are those of swift-log.
package enum LogLevel: String, Sendable, CaseIterable {
    case trace
    case debug
    case info
    case notice
    case warning
    case error
    case critical
}
