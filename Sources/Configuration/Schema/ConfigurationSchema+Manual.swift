extension ConfigurationSchema {
    /// The page kliping.conf(5), in mdoc(7).
    package static func manual() -> String {
        var lines = opening
        for section in sections {
            lines.append(".Ss \(Mdoc.text(section.header))")
            lines += Mdoc.sentences(section.documentation)
            lines.append(".Bl -tag -width Ds")
            for key in section.keys {
                lines.append(".It Ic \(Mdoc.text(key.name)) No = Ar \(Mdoc.argument(key.valueDescription))")
                lines += Mdoc.sentences(key.documentation)
                lines.append(".br")
                if let home = key.inheritsFrom {
                    lines.append("Default: the value of the same key in \(Mdoc.text("[\(home)]")).")
                } else {
                    lines.append("Default: " + Mdoc.text(key.defaultLiteral))
                }
            }
            lines.append(".El")
        }
        return (lines + closing).joined(separator: "\n") + "\n"
    }

    private static let opening = [
        ".\\\" Written by 'klipingd --print-configuration-manual' from the table that the daemon reads with.",
        ".Dd November 21, 2026",
        ".Dt KLIPING.CONF 5",
        ".Os",
        ".Sh NAME",
        ".Nm kliping.conf",
        ".Nd configuration of the Kliping news clipping archive",
        ".Sh SYNOPSIS",
        ".Bl -item -compact",
        ".It",
        ".Pa /etc/kliping/kliping.toml",
        ".It",
        ".Pa /etc/kliping/kliping.toml.d/*.toml",
        ".It",
        ".Pa $XDG_CONFIG_HOME/kliping/kliping.toml",
        ".It",
        ".Pa $XDG_CONFIG_HOME/kliping/kliping.toml.d/*.toml",
        ".El",
        ".Sh DESCRIPTION",
        ".Xr klipingd 8",
        "reads these files when it starts and when it is told to reload.",
        "The first two belong to the service, the others to a user's own daemon.",
        "The main file comes first, then the drop-ins in the order of their names; what comes later wins, key by key.",
        "A file that does not exist says nothing, and a key that no file sets has its default.",
        ".Pp",
        "The files are TOML in UTF-8.",
        "An unknown key, a value of the wrong type and paths that lie in each other are errors:",
        "all of them are told at once, and a daemon that runs keeps the configuration it has.",
        ".Ql klipingd --check-config",
        "tells them without touching the daemon.",
        ".Sh VALUES",
        ".Bl -tag -width Ds",
        ".It size",
        "A whole number with a unit: B, kB, MB, GB, TB (powers of 1000), KiB, MiB, GiB, TiB (powers of 1024).",
        "A bare number counts bytes.",
        ".It duration",
        "A whole number with a unit: ms, s, min, h, d.",
        ".It path",
        "An absolute path.",
        "Symbolic links are not followed when paths are compared.",
        ".It pattern",
        "A shell pattern for one name, as in",
        ".Xr glob 7 .",
        ".El",
        ".Sh KEYS",
    ]

    private static let closing = [
        ".Sh EXAMPLES",
        "A folder filled by a wire service, in",
        ".Pa /etc/kliping/kliping.toml.d/wires.toml :",
        ".Bd -literal -offset indent",
        "[[folder]]",
        "name = \"wires\"",
        "path = \"/srv/wires\"",
        "after_intake = \"delete\"",
        "language = \"id\"",
        "tags = [\"wire\"]",
        "retention = \"365d\"",
        ".Ed",
        ".Sh SEE ALSO",
        ".Xr kliping 1 ,",
        ".Xr glob 7 ,",
        ".Xr klipingd 8",
    ]
}

/// Plain text on its way into mdoc(7).
private enum Mdoc {
    /// Backslashes and what would be a request at the beginning of a line made literal.
    static func text(_ text: String) -> String {
        let escaped = text.split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "\\e")
        return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
    }

    /// One argument of a macro, whatever is in it.
    static func argument(_ text: String) -> String {
        "\"" + Mdoc.text(text).split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\(dq")
            + "\""
    }

    /// Prose with a new line after every sentence, as mdoc(7) asks for the spacing.
    static func sentences(_ prose: String) -> [String] {
        var lines: [String] = []
        var line: [Substring] = []
        for word in prose.split(separator: " ") {
            line.append(word)
            if word.hasSuffix(".") || word.hasSuffix(".\"") {
                lines.append(text(line.joined(separator: " ")))
                line = []
            }
        }
        return line.isEmpty ? lines : lines + [text(line.joined(separator: " "))]
    }
}
