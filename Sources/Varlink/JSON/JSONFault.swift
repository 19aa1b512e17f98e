/// Why some bytes are not JSON we take: what is wrong, and at which byte.
package struct JSONFault: Error, Sendable, Equatable, CustomStringConvertible {
    package enum Code: String, Sendable {
        case syntax
        case encoding
        case tooDeep = "too-deep"
        case tooMany = "too-many"
        case number
        case duplicate
    }

    package let code: Code
    /// Bytes from the start of the text.
    package let offset: Int
    package let message: String

    package var description: String { "byte \(offset): \(message)" }
}
