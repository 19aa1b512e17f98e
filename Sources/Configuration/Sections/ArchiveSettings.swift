/// Where clippings are kept.
package struct ArchiveSettings: Sendable, Equatable {
    package static let section = ConfigurationSection(
        "archive",
        "Where clippings, their index and their originals are kept.",
        keys: [Keys.path, Keys.lowDisk]
    )

    package var path: String
    /// Bytes that must stay free; below, intake stops.
    package var lowDisk: Int64

    private enum Keys {
        static let path = ConfigurationKey(
            "path",
            .path,
            default: DefaultPaths.service.archive,
            """
            The directory of the archive. It can be moved to another place or host as it is while the daemon is \
            stopped. The default of a user's own daemon is $XDG_DATA_HOME/kliping.
            """
        )
        static let lowDisk = ConfigurationKey(
            "low_disk",
            .size(from: 1),
            default: 512 << 20,
            """
            Intake stops, and says so, while less than this is free on the file system of the archive or of the \
            spool. It goes on by itself when there is room again; searching always works.
            """
        )
    }

    init(_ values: SectionValues, defaults: DefaultPaths) {
        path = defaults.commandLineArchive ?? values[Keys.path, or: defaults.archive]
        lowDisk = values[Keys.lowDisk]
    }

    /// Holds large originals by the hash of their content.
    package var store: String { "\(path)/store" }
}
