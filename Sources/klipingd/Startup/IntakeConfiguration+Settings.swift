import Configuration
import Intake
import SystemPackage

extension IntakeConfiguration {
    /// What the operator set, in intake's own terms.
    init(_ settings: KlipingConfiguration, lanes: Int) {
        self.init(
            spool: FilePath(settings.spool.path),
            store: Self.store(of: settings),
            folders: settings.folders.map { DropFolder($0) }
        )
        ignored = IgnoredNames(settings.intake.ignore)
        maximumFileSize = settings.intake.maximumFileSize
        queueLimit = settings.intake.queueLimit
        self.lanes = lanes
        batchLimit = settings.intake.commitBatch
        linger = settings.intake.commitDelay
        freeBytesLimit = settings.archive.lowDisk
    }
}

extension IntakeConfiguration {
    /// Where originals too large for the archive itself are kept: beside it.
    static func store(of settings: KlipingConfiguration) -> FilePath {
        FilePath(settings.archive.path).appending("store")
    }
}

extension DropFolder {
    init(_ settings: FolderSettings) {
        self.init(name: settings.name, path: FilePath(settings.path))
        afterIntake =
            switch settings.afterIntake {
            case .move: .move
            case .delete: .delete
            case .keep: .keep
            }
        polling =
            switch settings.poll {
            case .automatic: .automatic
            case .always: .always
            case .never: .never
            }
        outlet = settings.outlet
        language = settings.language
        tags = settings.tags
        subfoldersAsTags = settings.subfoldersAsTags
        pollInterval = settings.pollInterval
        retentionDays = settings.retention.map { Int($0.components.seconds / 86_400) }
    }
}
