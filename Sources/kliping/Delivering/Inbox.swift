import Clippings
import DeskInterface
import LinuxSystem
import SystemPackage

/// The drop folder that files go to.
struct Inbox: Equatable {
    /// As configured.
    var name: String
    var path: FilePath

    /// The folder called `name`, or the first one, as the daemon says; without a daemon, the default one that exists.
    static func find(named name: String?, session: Session) async throws -> Inbox {
        let desk: DeskClient
        do {
            desk = try session.desk()
        } catch let unreachable as DeskUnreachable {
            guard name == nil, let inbox = standing(environment: session.environment) else { throw unreachable }
            return inbox
        }
        let folders = try await desk.call(Desk.Status.self, .init()).status.folders
        guard let folder = name.map({ name in folders.first { $0.name == name } }) ?? folders.first else {
            let names = folders.map(\.name).joined(separator: ", ")
            throw CommandFailure(
                .usage,
                name.map { "there is no drop folder '\($0)'" } ?? "the daemon has no drop folder",
                remedy: "the drop folders are: \(names)"
            )
        }
        return Inbox(name: folder.name, path: FilePath(bytes: PrintableName.bytes(of: folder.path)))
    }

    /// A user's own default drop folder, else the service's.
    private static func standing(environment: [String: String]) -> Inbox? {
        let home = environment["HOME"].map { $0 + "/.local/share" }
        let places = [environment["XDG_DATA_HOME"] ?? home, "/var/spool"].compactMap {
            $0.map { "\($0)/kliping/inbox" }
        }
        return places.map { FilePath($0) }
            .first { (try? FileStatus.of($0))?.kind == .directory }
            .map { Inbox(name: "inbox", path: $0) }
    }
}
