extension ConfigurationSchema {
    /// The manual's page, in mdoc(7).
    package func manual() -> String {
        var lines = frame.manualOpening
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
        return (lines + frame.manualClosing).joined(separator: "\n") + "\n"
    }
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
