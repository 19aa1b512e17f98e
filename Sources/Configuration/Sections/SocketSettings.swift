/// Where clients connect, and who may.
package struct SocketSettings: Sendable, Equatable {
    package static let section = ConfigurationSection(
        "socket",
        "Where clients connect, and who may ask for what.",
        keys: [Keys.path, Keys.readers, Keys.desk]
    )

    package var path: String
    /// The group that may search and read; `nil` for nobody but root and the daemon's own user.
    package var readers: String?
    /// The group that may retry, label, watch and take down as well; `nil` as above.
    package var desk: String?

    enum Keys {
        static let path = ConfigurationKey(
            "path",
            .socketPath,
            default: DefaultPaths.service.socket ?? "",
            """
            The control socket. Not used when systemd hands one over, as it does for the service. The default of a \
            user's own daemon is $XDG_RUNTIME_DIR/kliping/org.kliping.Desk.
            """
        )
        static let readers = ConfigurationKey(
            "readers",
            .group,
            default: DefaultPaths.service.readers,
            """
            The group whose members may search and read. Empty: nobody but root and the daemon's own user, which is \
            the default of a user's own daemon.
            """
        )
        static let desk = ConfigurationKey(
            "desk",
            .group,
            default: DefaultPaths.service.desk,
            """
            The group whose members may also do desk work: retry, label, watch, take down. Empty: nobody but root \
            and the daemon's own user, which is the default of a user's own daemon.
            """
        )
    }

    init(_ values: SectionValues, defaults: DefaultPaths) {
        // Without a runtime directory the path is empty here, which PathConflicts refuses.
        path = defaults.commandLineSocket ?? values[Keys.path, or: defaults.socket ?? ""]
        readers = values[Keys.readers, or: defaults.readers]
        desk = values[Keys.desk, or: defaults.desk]
    }
}
