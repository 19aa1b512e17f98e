import Foundation

/// Where things are when no file says otherwise, and what the command line insists on.
package struct DefaultPaths: Sendable, Equatable {
    /// The main configuration file.
    package var configuration: String
    /// Holds `inbox/`, `working/`, `filed/` and `rejected/`.
    package var spool: String
    package var archive: String
    /// `nil` for a user's own daemon without a runtime directory (pam_systemd(8)).
    package var socket: String?
    /// The groups that may connect; `nil` for a user's own daemon, which answers its owner alone.
    package var readers: String?
    package var desk: String?

    /// `--inbox`: the path of the drop folder `inbox`; its parent directory is the spool.
    package private(set) var commandLineInbox: String?
    /// `--data`: the archive's directory.
    package private(set) var commandLineArchive: String?
    /// `--socket`.
    package private(set) var commandLineSocket: String?

    /// The directory of the drop-ins, `kliping.toml.d` beside the main file.
    package var dropIns: String { configuration + ".d" }

    /// A user's own daemon: its spool and archive are one directory, and moved together.
    private var isOwn: Bool { readers == nil }

    /// The places of the system service.
    package static let service = DefaultPaths(
        configuration: "/etc/kliping/kliping.toml",
        spool: "/var/spool/kliping",
        archive: "/var/lib/kliping",
        socket: "/run/kliping/org.kliping.Desk",
        readers: "kliping",
        desk: "kliping-desk"
    )

    /// The places of a user's own daemon (XDG Base Directory Specification; relative values are ignored, as it asks).
    package static func user(environment: [String: String]) -> DefaultPaths {
        func directory(_ variable: String) -> String? {
            environment[variable].flatMap { $0.hasPrefix("/") ? PathName.normalized($0) : nil }
        }
        let home = directory("HOME") ?? FileManager.default.homeDirectoryForCurrentUser.path
        let data = (directory("XDG_DATA_HOME") ?? "\(home)/.local/share") + "/kliping"
        return DefaultPaths(
            configuration: (directory("XDG_CONFIG_HOME") ?? "\(home)/.config") + "/kliping/kliping.toml",
            spool: data,
            archive: data,
            socket: directory("XDG_RUNTIME_DIR").map { "\($0)/kliping/org.kliping.Desk" }
        )
    }

    /// The same with what the command line insists on, which wins over every file.
    ///
    /// Relative paths count from `workingDirectory`. A user's own daemon given `data` alone has its drop folder there.
    package func overriding(
        inbox: String? = nil,
        data: String? = nil,
        socket: String? = nil,
        workingDirectory: String = FileManager.default.currentDirectoryPath
    ) -> DefaultPaths {
        func absolute(_ path: String) -> String {
            PathName.normalized(path.hasPrefix("/") ? path : "\(workingDirectory)/\(path)")
        }
        var paths = self
        if let data {
            paths.commandLineArchive = absolute(data)
            if isOwn, inbox == nil { paths.commandLineInbox = absolute(data + "/inbox") }
        }
        if let inbox { paths.commandLineInbox = absolute(inbox) }
        if let socket { paths.commandLineSocket = absolute(socket) }
        return paths
    }
}
