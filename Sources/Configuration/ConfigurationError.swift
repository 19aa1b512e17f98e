/// One thing wrong with the configuration: where, what, and what to write instead.
package struct ConfigurationError: Error, Sendable, Equatable, CustomStringConvertible {
    package enum Code: String, Sendable {
        case unreadable
        case notTOML = "not-toml"
        case unknownKey = "unknown-key"
        case wrongType = "wrong-type"
        case impossibleValue = "impossible-value"
        case missingKey = "missing-key"
        /// Two settings that are each possible, but not together.
        case conflict
    }

    package let code: Code
    /// Where it was written; without a file it comes from the command line or the environment.
    package let origin: Origin
    package let message: String
    /// What the operator should do.
    package let remedy: String

    init(_ code: Code, at origin: Origin, _ message: String, remedy: String) {
        self.code = code
        self.origin = origin
        self.message = message
        self.remedy = remedy
    }

    package var description: String {
        let place = origin.description
        return (place.isEmpty ? "" : "\(place): ") + "\(message); \(remedy)"
    }
}

/// Where a setting was written.
package struct Origin: Sendable, Equatable, CustomStringConvertible {
    package let file: String?
    /// Counted from 1; `nil` when it could not be found.
    package let line: Int?

    package init(file: String? = nil, line: Int? = nil) {
        self.file = file
        self.line = line
    }

    /// `FILE:LINE` as compilers print it, so that editors can jump there.
    package var description: String {
        guard let file else { return "" }
        return line.map { "\(file):\($0)" } ?? file
    }
}

/// All that is wrong with the configuration, so that one round of editing mends it.
package struct ConfigurationErrors: Error, Sendable, Equatable, CustomStringConvertible {
    /// At least one, in the order of files and lines.
    package let errors: [ConfigurationError]

    /// One line for each.
    package var description: String { errors.map(\.description).joined(separator: "\n") }
}
