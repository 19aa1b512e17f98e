/// Why there is no worker process at all: a fault of the installation, of no file.
package struct WorkerError: Error, Sendable, CustomStringConvertible {
    package enum Code: Sendable {
        /// The executable is not where it should be.
        case executableMissing
        /// The process could not be made.
        case notStarted
        /// The process could not shut itself in, so it must not read anything.
        case sandboxUnavailable
    }

    package let code: Code
    /// What failed, and what mends it.
    package let description: String

    init(_ code: Code, _ description: String) {
        self.code = code
        self.description = description
    }
}
