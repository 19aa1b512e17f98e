/// One drop folder.
package struct FolderSettings: Sendable, Equatable {
    /// The name of the drop folder that always exists.
    package static let inbox = "inbox"

    package static let section = ConfigurationSection(
        "folder",
        namedBy: Keys.name,
        """
        A drop folder; write one such section for each. The folder named inbox always exists, and a section with that \
        name changes its keys. A section in a later file with the name of an earlier one overrides it key by key.
        """,
        keys: [
            Keys.name, Keys.path, Keys.afterIntake, Keys.outlet, Keys.language, Keys.tags, Keys.subfoldersAsTags,
            Keys.poll, Keys.pollInterval, Keys.retention,
        ]
    )

    package var name: String
    package var path: String
    package var afterIntake: AfterIntake
    /// The publisher of what does not name its own.
    package var outlet: String?
    /// BCP 47, of what does not state its own.
    package var language: String?
    /// Given to every clipping from here.
    package var tags: [String]
    package var subfoldersAsTags: Bool
    package var poll: Polling
    package var pollInterval: Duration
    /// How long clippings from here are kept; `nil` for ever.
    package var retention: Duration?

    enum Keys {
        static let name = ConfigurationKey(
            "name",
            .folderName,
            default: inbox,
            "What the folder is called in searches, reports and other files. Required."
        )
        static let path = ConfigurationKey(
            "path",
            .path,
            default: "\(DefaultPaths.service.spool)/inbox",
            """
            The directory to watch, with all below it. Required, except for inbox, which is the directory inbox in the \
            spool. It may neither contain nor lie inside another drop folder, the archive or the rest of the spool.
            """
        )
        static let afterIntake = ConfigurationKey(
            inheriting: IntakeSettings.Keys.afterIntake,
            of: "intake",
            "As in [intake], for this folder."
        )
        static let outlet = ConfigurationKey(
            "outlet",
            .orEmpty(.text),
            default: nil,
            "The publisher of articles that do not name their own."
        )
        static let language = ConfigurationKey(
            "language",
            .orEmpty(.language),
            default: nil,
            "The language of articles that do not state their own, as a BCP 47 tag: \"id\", \"ms\", \"en\"."
        )
        static let tags = ConfigurationKey("tags", .list(of: .text), default: [], "Tags for every clipping from here.")
        static let subfoldersAsTags = ConfigurationKey(
            inheriting: IntakeSettings.Keys.subfoldersAsTags,
            of: "intake",
            "As in [intake], for this folder."
        )
        static let poll = ConfigurationKey(
            "poll",
            .choice(Polling.self),
            default: .automatic,
            """
            Whether the folder is read again and again: "automatic" does so where the file system raises no events \
            (NFS, SMB, FUSE), "always" everywhere, "never" nowhere.
            """
        )
        static let pollInterval = ConfigurationKey(
            "poll_interval",
            .duration(from: .seconds(1)),
            default: .seconds(30),
            "How long to wait between two readings."
        )
        static let retention = ConfigurationKey(
            inheriting: IntakeSettings.Keys.retention,
            of: "intake",
            "As in [intake], for clippings from this folder."
        )
    }

    /// `path` is what the folder has when its section does not say.
    init(_ values: SectionValues, path fallback: String, intake: IntakeSettings) {
        name = values[Keys.name]
        path = values[Keys.path, or: fallback]
        afterIntake = values[Keys.afterIntake] ?? intake.afterIntake
        outlet = values[Keys.outlet]
        language = values[Keys.language]
        tags = values[Keys.tags]
        subfoldersAsTags = values[Keys.subfoldersAsTags] ?? intake.subfoldersAsTags
        poll = values[Keys.poll]
        pollInterval = values[Keys.pollInterval]
        retention = values[Keys.retention] ?? intake.retention
    }
}

/// Whether a drop folder is read again and again instead of waiting for events.
package enum Polling: String, Sendable, CaseIterable {
    /// Where the file system raises no events.
    case automatic
    case always
    case never
}
