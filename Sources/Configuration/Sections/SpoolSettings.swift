/// Where files wait and where they go.
package struct SpoolSettings: Sendable, Equatable {
    package static let section = ConfigurationSection(
        "spool",
        "Where files wait for intake and where they go afterwards.",
        keys: [Keys.path]
    )

    /// Holds `working/`, `filed/` and `rejected/`, and `inbox/` unless that is elsewhere.
    package var path: String

    private enum Keys {
        static let path = ConfigurationKey(
            "path",
            .path,
            default: DefaultPaths.service.spool,
            """
            The directory that holds inbox, working, filed and rejected. Drop folders on the same file system are \
            emptied by renaming, others by copying. The default of a user's own daemon is $XDG_DATA_HOME/kliping.
            """
        )
    }

    init(_ values: SectionValues, defaults: DefaultPaths) {
        path = defaults.commandLineInbox.map(PathName.parent) ?? values[Keys.path, or: defaults.spool]
    }

    package var working: String { "\(path)/working" }
    package var filed: String { "\(path)/filed" }
    package var rejected: String { "\(path)/rejected" }
}
