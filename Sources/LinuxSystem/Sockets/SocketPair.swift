import CLinuxSystem
import Glibc

/// socketpair(2): two connected Unix stream sockets that a child process does not inherit.
package enum SocketPair {
    package static func make(nonBlocking: Bool = false) throws(SystemError) -> (SharedDescriptor, SharedDescriptor) {
        let kind =
            CInt(SOCK_STREAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue)
            | (nonBlocking ? CInt(SOCK_NONBLOCK.rawValue) : 0)
        var ends: [CInt] = [-1, -1]
        _ = try retrying("socketpair") { socketpair(AF_UNIX, kind, 0, &ends) }
        return (SharedDescriptor(Descriptor(owning: ends[0])), SharedDescriptor(Descriptor(owning: ends[1])))
    }
}
