import Foundation

/// Where the notifier finds its file and keeps its state when the command line says nothing else.
package struct NotifierPaths: Sendable, Equatable {
    /// The configuration file.
    package var configuration: String
    /// The folder of what was delivered and what waits.
    package var state: String
    /// `nil` for a user's own notifier without a runtime directory (pam_systemd(8)).
    package var socket: String?

    /// The places of the system service.
    package static let service = NotifierPaths(
        configuration: "/etc/kliping/notifier.toml",
        state: "/var/lib/kliping-notifier",
        socket: DefaultPaths.service.socket
    )

    /// The places of a user's own notifier (XDG Base Directory Specification; relative values are ignored).
    package static func user(environment: [String: String]) -> NotifierPaths {
        func directory(_ variable: String) -> String? {
            environment[variable].flatMap { $0.hasPrefix("/") ? PathName.normalized($0) : nil }
        }
        let home = directory("HOME") ?? FileManager.default.homeDirectoryForCurrentUser.path
        return NotifierPaths(
            configuration: (directory("XDG_CONFIG_HOME") ?? "\(home)/.config") + "/kliping/notifier.toml",
            state: (directory("XDG_STATE_HOME") ?? "\(home)/.local/state") + "/kliping/notifier",
            socket: DefaultPaths.user(environment: environment).socket
        )
    }
}
