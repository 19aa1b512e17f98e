/// Everything an operator can set, checked and complete: what no file sets has its default.
package struct KlipingConfiguration: Sendable, Equatable {
    package var spool: SpoolSettings
    package var archive: ArchiveSettings
    package var socket: SocketSettings
    package var intake: IntakeSettings
    package var workers: WorkerSettings
    package var log: LogSettings
    /// The drop folders: `inbox` first, the others in the order in which the files name them.
    package var folders: [FolderSettings]
    /// The files it was read from, in the order in which they were applied.
    package var files: [String]
}
