extension SearchField {
    /// The field table for `kliping-query(7)`: man(7) source, one entry a field.
    package static var manual: String {
        var text = ""
        for field in allCases {
            text += ".TP\n.B \(field.name):\n"
            text += "\(escaped(field.explanation)).\n"
            if !field.aliases.isEmpty {
                text += "Also called \(escaped(field.aliases.joined(separator: ", "))).\n"
            }
            if field.isFacet { text += "Its values can be counted as a facet.\n" }
            text += "Example:\n.B \(escaped(field.example))\n"
        }
        return text
    }

    /// The field table for a terminal: name, then what it is, one field a line.
    package static var help: String {
        let width = allCases.map(\.name.utf8.count).max() ?? 0
        return allCases.map { field in
            let padding = String(repeating: " ", count: width - field.name.utf8.count)
            return "  \(field.name):\(padding)  \(field.explanation)"
        }.joined(separator: "\n")
    }

    /// man(7) takes a leading dot for a request and a bare hyphen for a dash.
    private static func escaped(_ text: String) -> String {
        var result = text.hasPrefix(".") ? "\\&" : ""
        for character in text.unicodeScalars {
            switch character {
            case "\\": result += "\\e"
            case "-": result += "\\-"
            default: result.unicodeScalars.append(character)
            }
        }
        return result
    }
}
