import CLinuxSystem
import Glibc
import SystemPackage

/// Who is at the other end of a Unix socket, as the kernel noted it when the connection was made.
package struct PeerCredentials: Sendable, Equatable {
    package var process: Int32
    package var user: UInt32
    package var group: UInt32
    /// Supplementary groups (SO_PEERGROUPS, socket(7)); the primary one need not be among them.
    package var groups: [UInt32]

    package init(process: Int32, user: UInt32, group: UInt32, groups: [UInt32] = []) {
        self.process = process
        self.user = user
        self.group = group
        self.groups = groups
    }

    package init(of socket: CInt) throws(SystemError) {
        var process: Int32 = 0
        var user: UInt32 = 0
        var group: UInt32 = 0
        _ = try retrying("getsockopt") { CLinuxSystem_peer_credentials(socket, &process, &user, &group) }
        self.init(process: process, user: user, group: group, groups: try Self.groups(of: socket))
    }

    private static func groups(of socket: CInt) throws(SystemError) -> [UInt32] {
        // The kernel answers ERANGE with the size it needs.
        var groups = [UInt32](repeating: 0, count: 64)
        while true {
            var size = socklen_t(groups.count * MemoryLayout<UInt32>.stride)
            let result = getsockopt(socket, SOL_SOCKET, SO_PEERGROUPS, &groups, &size)
            let count = Int(size) / MemoryLayout<UInt32>.stride
            if result == 0 { return Array(groups.prefix(count)) }
            switch Errno.current {
            case .outOfRange where count > groups.count: groups = [UInt32](repeating: 0, count: count)
            // Linux before 4.13, and a socket whose peer is gone.
            case .protocolNotAvailable, .noData: return []
            case let failure: throw SystemError("getsockopt", failure)
            }
        }
    }
}

extension UnixConnection {
    /// Who is at the other end.
    package var peer: PeerCredentials {
        get throws(SystemError) { try PeerCredentials(of: descriptor.number) }
    }
}
