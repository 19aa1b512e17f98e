package import LinuxSystem
import SystemPackage

/// No daemon answers at any of the places where one could.
package struct DeskUnreachable: Error, Sendable, CustomStringConvertible {
    /// The sockets that were tried, with what each attempt came to.
    package let attempts: [(path: String, failure: SystemError)]

    package var description: String {
        let places = attempts.map { "'\($0.path)': \($0.failure.errno)" }
        return "no daemon answers (\(places.joined(separator: "; ")))"
    }
}
