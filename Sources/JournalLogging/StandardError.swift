import Glibc

/// Writes lines for a person to standard error.
package struct StandardError: Sendable {
    /// What each line begins with.
    package let program: String

    package init(program: String) {
        self.program = program
    }

    package func write(_ text: String) {
        var line = "\(program): " + text.split(separator: "\n").joined(separator: "\n\(program): ") + "\n"
        line.withUTF8 { bytes in
            _ = Glibc.write(2, bytes.baseAddress, bytes.count)
        }
    }
}
