/// A failure of the archive: what failed, why, and what to do.
package struct ArchiveError: Error, Sendable, CustomStringConvertible {
    package enum Code: String, Sendable {
        /// The archive was written by a newer Kliping.
        case newerSchema = "newer-schema"
        /// Another process has the archive open for writing.
        case locked
        /// No room left on the device: transient, intake waits.
        case diskFull = "disk-full"
        case damaged
        case noSuchClipping = "no-such-clipping"
        case invalidCursor = "invalid-cursor"
        case cancelled
        case internalFault = "internal"
    }

    package let code: Code
    package let message: String
    /// What the reader of the error should do.
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
