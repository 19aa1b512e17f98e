/// Where the control socket is found.
package enum DeskSocket {
    /// The socket of the system service.
    package static let servicePath = "/run/kliping/org.kliping.Desk"

    /// The socket of a user's own daemon, or `nil` without a runtime directory (pam_systemd(8)).
    package static func userPath(environment: [String: String]) -> String? {
        guard let directory = environment["XDG_RUNTIME_DIR"], directory.hasPrefix("/") else { return nil }
        return "\(directory)/kliping/org.kliping.Desk"
    }

    /// Where to look, in order: `$KLIPING_SOCKET` alone when it is set, else the user's own daemon, then the service.
    package static func candidates(environment: [String: String]) -> [String] {
        if let path = environment["KLIPING_SOCKET"], !path.isEmpty { return [path] }
        return [userPath(environment: environment), servicePath].compactMap(\.self)
    }
}
