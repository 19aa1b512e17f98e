/// How files are taken in.
package struct IntakeSettings: Sendable, Equatable {
    package static let section = ConfigurationSection(
        "intake",
        "How files are taken in. Some keys are defaults for every drop folder.",
        keys: [
            Keys.queueLimit, Keys.afterIntake, Keys.subfoldersAsTags, Keys.ignore, Keys.maximumFileSize,
            Keys.commitBatch, Keys.commitDelay, Keys.drainLimit, Keys.retention,
        ]
    )

    /// Files remembered as waiting; the rest wait on disk.
    package var queueLimit: Int
    package var afterIntake: AfterIntake
    package var subfoldersAsTags: Bool
    /// Shell patterns (glob(7)) of file names to leave alone, besides the built-in temporary names.
    package var ignore: [String]
    /// Bytes.
    package var maximumFileSize: Int64
    /// Files committed together at most.
    package var commitBatch: Int
    package var commitDelay: Duration
    package var drainLimit: Duration
    /// How long clippings are kept; `nil` for ever.
    package var retention: Duration?

    enum Keys {
        static let queueLimit = ConfigurationKey(
            "queue_limit",
            .integer(1...1_000_000),
            unit: "files",
            default: 10_000,
            "How many waiting files the daemon remembers. More wait in their drop folder and are found by a scan."
        )
        static let afterIntake = ConfigurationKey(
            "after_intake",
            .choice(AfterIntake.self),
            default: .move,
            """
            What happens to a file once its article is safe in the archive: "move" puts it into filed/YYYY-MM-DD, \
            "delete" removes it, "keep" leaves it where it is.
            """
        )
        static let subfoldersAsTags = ConfigurationKey(
            "subfolders_as_tags",
            .flag,
            default: true,
            "Whether the names of the folders between drop folder and file become tags of the clipping."
        )
        static let ignore = ConfigurationKey(
            "ignore",
            .list(of: .pattern),
            default: [],
            """
            Names of files and folders to leave alone, as shell patterns (glob(7)), besides the temporary names that \
            are always left alone: dot files, *.part, *.tmp, *~.
            """
        )
        static let maximumFileSize = ConfigurationKey(
            "maximum_file_size",
            .size(from: 1),
            default: 1 << 30,
            "A larger file is rejected as too-large without being read."
        )
        static let commitBatch = ConfigurationKey(
            "commit_batch",
            .integer(1...10_000),
            unit: "files",
            default: 256,
            "How many files are committed together when many arrive at once. A single file is committed at once."
        )
        static let commitDelay = ConfigurationKey(
            "commit_delay",
            .duration(from: .zero, through: .seconds(10)),
            default: .milliseconds(200),
            "How long, under load, a file that has been read may wait for others to be committed with it."
        )
        static let drainLimit = ConfigurationKey(
            "drain_limit",
            .duration(from: .seconds(1)),
            default: .seconds(60),
            """
            How long a stop waits for the files in work. What is not done by then is done after the next start. \
            Keep TimeoutStopSec= of the unit above it.
            """
        )
        static let retention = ConfigurationKey(
            "retention",
            .retention,
            default: nil,
            "How long clippings are kept after their arrival, in days such as \"365d\"; \"off\" keeps them for ever."
        )
    }

    init(_ values: SectionValues) {
        queueLimit = values[Keys.queueLimit]
        afterIntake = values[Keys.afterIntake]
        subfoldersAsTags = values[Keys.subfoldersAsTags]
        ignore = values[Keys.ignore]
        maximumFileSize = values[Keys.maximumFileSize]
        commitBatch = values[Keys.commitBatch]
        commitDelay = values[Keys.commitDelay]
        drainLimit = values[Keys.drainLimit]
        retention = values[Keys.retention]
    }
}

/// What happens to a file once its article is safe in the archive.
package enum AfterIntake: String, Sendable, CaseIterable {
    case move
    case delete
    case keep
}
