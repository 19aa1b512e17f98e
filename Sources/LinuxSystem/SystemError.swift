package import SystemPackage

/// A system call that failed: which, on what, why, and what to do about it where that is known.
package struct SystemError: Error, Sendable, CustomStringConvertible {
    /// The call's name as in section 2 of the manual.
    package let call: String
    package let errno: Errno
    /// The path or object it was about, printable.
    package let object: String?
    /// The command or setting that mends it.
    package var remedy: String?

    package init(_ call: String, _ errno: Errno, on object: String? = nil, remedy: String? = nil) {
        self.call = call
        self.errno = errno
        self.object = object
        self.remedy = remedy
    }

    package var description: String {
        var text = "\(call): \(errno)"
        if let object { text = "'\(object)': " + text }
        if let remedy { text += "; \(remedy)" }
        return text
    }
}

/// Runs a call that answers -1 with errno, again when a signal cut it short (signal(7)).
package func retrying<Result: SignedInteger>(
    _ call: String,
    on object: @autoclosure () -> String? = nil,
    _ body: () -> Result
) throws(SystemError) -> Result {
    while true {
        let result = body()
        if result != -1 { return result }
        let failure = Errno.current
        if failure != .interrupted { throw SystemError(call, failure, on: object()) }
    }
}
