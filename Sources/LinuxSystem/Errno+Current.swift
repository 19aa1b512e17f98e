import Glibc
package import SystemPackage

extension Errno {
    /// The calling thread's errno(3); read it before any other call.
    package static var current: Errno { Errno(rawValue: errno) }
}
