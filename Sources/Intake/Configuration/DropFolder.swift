package import SystemPackage

/// One drop folder and what holds for everything dropped there.
package struct DropFolder: Sendable, Equatable {
    package enum AfterIntake: String, Sendable, CaseIterable {
        /// The file stays where it was dropped.
        case keep
        /// The file goes to `filed/YYYY-MM-DD/`.
        case move
        /// The file is removed once its content is in the archive.
        case delete
    }

    package enum Polling: String, Sendable, CaseIterable {
        /// inotify, and polling on file systems that raise no events or when watches run out.
        case automatic
        case always
        case never
    }

    /// As configured, unique; also the name of its folder in `working/`.
    package var name: String
    package var path: FilePath
    package var afterIntake: AfterIntake = .move
    /// The outlet whose articles are dropped here, for documents that do not name one.
    package var outlet: String?
    /// BCP 47.
    package var language: String?
    package var tags: [String] = []
    /// Whether the names of sub-folders on the way to a file become tags.
    package var subfoldersAsTags = true
    package var polling: Polling = .automatic
    package var pollInterval: Duration = .seconds(10)
    /// Clippings older than this many days are taken down; `nil` keeps them.
    package var retentionDays: Int?

    package init(name: String, path: FilePath) {
        self.name = name
        self.path = path
    }
}
