import Glibc

/// Writes lines for a person to standard error.
enum StandardError {
    static func write(_ text: String) {
        var line = "klipingd: " + text.split(separator: "\n").joined(separator: "\nklipingd: ") + "\n"
        line.withUTF8 { bytes in
            _ = Glibc.write(2, bytes.baseAddress, bytes.count)
        }
    }
}
