/// How text fills a terminal's lines.
enum TextWidth {
    /// Columns that `text` takes, combining marks taking none.
    static func columns(of text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + (isZeroWidth($1) ? 0 : 1) }
    }

    /// Lines of at most `width` columns, broken at spaces; a longer word stands on a line of its own.
    static func wrap(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        for word in text.split(separator: " ") {
            let columns = columns(of: String(word))
            if used > 0, used + 1 + columns > width {
                lines.append(line)
                line = ""
                used = 0
            }
            if used > 0 {
                line += " "
                used += 1
            }
            line += word
            used += columns
        }
        if used > 0 { lines.append(line) }
        return lines
    }

    /// As much of the text as fits, with an ellipsis where some is left out.
    static func cut(_ text: String, width: Int) -> String {
        guard columns(of: text) > width else { return text }
        var kept = String.UnicodeScalarView()
        var used = 0
        for scalar in text.unicodeScalars {
            used += isZeroWidth(scalar) ? 0 : 1
            if used >= width { break }
            kept.append(scalar)
        }
        return String(kept) + "\u{2026}"
    }

    private static func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        // Printable ASCII, the common case, needs no table.
        case 0x20..<0x7F: return false
        case 0x200B...0x200D: return true
        default:
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark: return true
            default: return false
            }
        }
    }
}
