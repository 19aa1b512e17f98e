/// A failure of intake as a whole: what failed, why, and what to do.
package struct IntakeError: Error, Sendable, CustomStringConvertible {
    package enum Code: String, Sendable {
        case configuration
        /// The spool or store cannot be used.
        case spool
        case stopped
    }

    package let code: Code
    package let message: String
    package let remedy: String
    package let cause: (any Error)?

    package init(_ code: Code, _ message: String, remedy: String, cause: (any Error)? = nil) {
        self.code = code
        self.message = message
        self.remedy = remedy
        self.cause = cause
    }

    package var description: String { "\(message); \(remedy)" }
}
