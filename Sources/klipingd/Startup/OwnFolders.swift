import Configuration
import LinuxSystem
import SystemPackage

/// The folders that a user's own daemon makes for itself; for the service, systemd and tmpfiles.d make them with the
/// right owners, and a missing one is a fault to report, not to paper over.
enum OwnFolders {
    static func make(for configuration: KlipingConfiguration, isOwn: Bool) throws {
        guard isOwn else { return }
        let socketFolder = FilePath(configuration.socket.path).removingLastComponent()
        let folders =
            [FilePath(configuration.spool.path), FilePath(configuration.archive.path), socketFolder]
            + configuration.folders.filter { $0.name == FolderSettings.inbox }.map { FilePath($0.path) }
        for folder in folders where !folder.isEmpty {
            do {
                try FileSystem.makeDirectories(folder)
            } catch {
                throw StartupFailure(
                    SystemExit.cannotCreate,
                    "the folder '\(folder)' could not be made: \(error)",
                    remedy: "make it yourself, or name another one with --inbox and --data"
                )
            }
        }
    }
}
