/// Strings on their way into TOML and into messages.
enum TOMLText {
    /// A basic string of TOML.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case _ where isControl(scalar):
                let digits = String(scalar.value, radix: 16, uppercase: true)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    /// The text for a message: on one line, of bounded length, without what would steer a terminal.
    static func printable(_ text: String) -> String {
        let scalars = text.unicodeScalars.prefix(120).map { isControl($0) ? "\u{FFFD}" : $0 }
        return String(String.UnicodeScalarView(scalars)) + (text.unicodeScalars.count > 120 ? "…" : "")
    }

    static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
    }
}
