extension ConfigurationSchema {
    /// The keys of kliping-notifier(8).
    package static let notifier = ConfigurationSchema(
        sections: [DaemonConnectionSettings.section, DestinationSettings.section, LogSettings.section],
        frame: .notifier
    )
}

extension ConfigurationSchema.Frame {
    /// Around the keys of kliping-notifier(8).
    static let notifier = Self(
        exampleTitle: "Configuration of kliping-notifier(8); kliping-notifier.conf(5) describes this file.",
        exampleIntroduction: """
            Every key stands here with its default, commented out. Write a [[destination]] of your own with its name \
            and either exec or url, check with 'kliping-notifier --check-config', try it with 'kliping-notifier \
            --test NAME', then start the service with 'systemctl enable --now kliping-notifier', or take a change \
            over with 'systemctl reload kliping-notifier'.
            """,
        manualOpening: [
            ".\\\" Written by 'kliping-notifier --print-configuration-manual' from the table that it reads with.",
            ".Dd November 21, 2026",
            ".Dt KLIPING-NOTIFIER.CONF 5",
            ".Os",
            ".Sh NAME",
            ".Nm kliping-notifier.conf",
            ".Nd where the Kliping news clipping archive delivers its alerts",
            ".Sh SYNOPSIS",
            ".Bl -item -compact",
            ".It",
            ".Pa /etc/kliping/notifier.toml",
            ".It",
            ".Pa $XDG_CONFIG_HOME/kliping/notifier.toml",
            ".El",
            ".Sh DESCRIPTION",
            ".Xr kliping-notifier 8",
            "reads this file when it starts and when it is told to reload.",
            "The first belongs to the service, the second to a user's own notifier.",
            ".Pp",
            "The file is TOML in UTF-8.",
            "An unknown key, a value of the wrong type and a destination that is not whole are errors:",
            "all of them are told at once, and a notifier that runs keeps the configuration it has.",
            ".Ql kliping-notifier --check-config",
            "tells them without touching the service.",
            ".Sh VALUES",
            ".Bl -tag -width Ds",
            ".It duration",
            "A whole number with a unit: ms, s, min, h, d.",
            ".It path",
            "An absolute path.",
            ".El",
            ".Sh KEYS",
        ],
        manualClosing: [
            ".Sh EXAMPLES",
            "What a flood watch finds goes to a chat, corrections and kills of everything to a program:",
            ".Bd -literal -offset indent",
            "[[destination]]",
            "name = \"flood-chat\"",
            "watches = [\"flood\"]",
            "url = \"https://chat.example/hooks/flood\"",
            "secret_file = \"/etc/kliping/flood-chat.secret\"",
            "",
            "[[destination]]",
            "name = \"corrections\"",
            "kinds = [\"correction\", \"kill\"]",
            "exec = [\"/usr/local/bin/page-editor\", \"--urgent\"]",
            ".Ed",
            ".Sh SEE ALSO",
            ".Xr kliping 1 ,",
            ".Xr kliping-notifier 8 ,",
            ".Xr klipingd 8",
        ]
    )
}
