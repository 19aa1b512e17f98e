extension ConfigurationSchema {
    /// The shipped file: every key with what it means and its default, all commented out.
    ///
    /// Explanations begin with `# `, settings with `#` alone, so that taking that away sets the default.
    package func example() -> String {
        var lines = ["# \(frame.exampleTitle)", "#"]
        lines += Paragraph.wrapped(frame.exampleIntroduction, prefix: "# ", width: 100)
        for section in sections {
            lines += ["", ""] + Paragraph.wrapped(section.documentation, prefix: "# ", width: 100)
            lines.append("#\(section.header)")
            for key in section.keys {
                lines.append("")
                lines += Paragraph.wrapped(key.documentation, prefix: "# ", width: 100)
                lines += Paragraph.wrapped("Value: \(key.valueDescription).", prefix: "# ", width: 100)
                lines.append("#\(key.name) = \(key.defaultLiteral)")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension AnyConfigurationKey {
    /// The type with the unit of a bare number: `integer, files`.
    var valueDescription: String {
        unit.map { "\(type), \($0)" } ?? type
    }
}

/// Prose in lines.
enum Paragraph {
    /// The text broken at spaces, each line with `prefix` and at most `width` bytes wide where words allow.
    static func wrapped(_ text: String, prefix: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            if !line.isEmpty, prefix.utf8.count + line.utf8.count + 1 + word.utf8.count > width {
                lines.append(prefix + line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        return line.isEmpty ? lines : lines + [prefix + line]
    }
}
