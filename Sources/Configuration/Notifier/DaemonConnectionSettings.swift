/// Which daemon the notifier follows.
enum DaemonConnectionSettings {
    static let section = ConfigurationSection(
        "daemon",
        "The klipingd(8) whose alerts are delivered.",
        keys: [Keys.socket]
    )

    enum Keys {
        static let socket = ConfigurationKey(
            "socket",
            .orEmpty(.socketPath),
            default: nil,
            """
            The daemon's control socket. Empty: /run/kliping/org.kliping.Desk, or for a user's own notifier \
            $XDG_RUNTIME_DIR/kliping/org.kliping.Desk.
            """
        )
    }
}
