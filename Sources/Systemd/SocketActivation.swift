import CSystemd
import Glibc
package import LinuxSystem
import SystemPackage

/// Sockets that the service manager opened for this process, sd_listen_fds(3).
package enum SocketActivation {
    /// An inherited socket and its `FileDescriptorName=`.
    package struct InheritedSocket: Sendable {
        package let name: String
        package let descriptor: CInt
    }

    /// Takes the inherited sockets, none when there are none; a second call gives none.
    ///
    /// Call it before other threads start: it clears the environment variables, so that no child mistakes them for its
    /// own. The caller owns the descriptors.
    package static func listenDescriptors() throws(SystemError) -> [InheritedSocket] {
        var names: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
        let count = sd_listen_fds_with_names(1, &names)
        if count < 0 { throw SystemError("sd_listen_fds", Errno(rawValue: -count)) }
        defer { free(names) }
        return (0..<count).map { index in
            let name = names?[Int(index)]
            defer { free(name) }
            return InheritedSocket(
                name: name.map { String(cString: $0) } ?? "unknown",
                descriptor: SD_LISTEN_FDS_START + index
            )
        }
    }
}
