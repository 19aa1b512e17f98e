import CLinuxSystem
import Glibc
import SystemPackage

/// Questions to the group database, getgrnam(3).
///
/// It may be a directory service elsewhere, so they block: ask from a thread of your own.
package enum GroupMembership {
    /// The number of the group called `name`; `nil` when there is none.
    package static func identifier(ofGroup name: String) -> UInt32? {
        var size = 4096
        while size <= 1 << 20 {
            var entry = group()
            var found: UnsafeMutablePointer<group>?
            var buffer = [CChar](repeating: 0, count: size)
            switch getgrnam_r(name, &entry, &buffer, size, &found) {
            case 0: return found == nil ? nil : entry.gr_gid
            case ERANGE: size *= 4
            case EINTR: continue
            default: return nil
            }
        }
        return nil
    }

    /// Every group of `user` by the database, which may be newer than what its processes hold.
    package static func groups(ofUser user: UInt32) -> [UInt32] {
        var size = 4096
        while size <= 1 << 20 {
            var entry = passwd()
            var found: UnsafeMutablePointer<passwd>?
            var buffer = [CChar](repeating: 0, count: size)
            switch getpwuid_r(user, &entry, &buffer, size, &found) {
            case 0:
                guard found != nil, let name = entry.pw_name else { return [] }
                return groups(ofName: name, primary: entry.pw_gid)
            case ERANGE: size *= 4
            case EINTR: continue
            default: return []
            }
        }
        return []
    }

    /// Whether a peer is in `group`, by the groups its process holds or else by the database.
    ///
    /// The second half spares a user who was just added to the group a new login.
    package static func isMember(_ peer: PeerCredentials, of group: UInt32) -> Bool {
        peer.group == group || peer.groups.contains(group) || groups(ofUser: peer.user).contains(group)
    }

    private static func groups(ofName name: UnsafePointer<CChar>, primary: UInt32) -> [UInt32] {
        var groups = [UInt32](repeating: 0, count: 64)
        while true {
            var count = CInt(groups.count)
            if getgrouplist(name, primary, &groups, &count) >= 0 { return Array(groups.prefix(Int(count))) }
            guard count > groups.count, count <= 65_536 else { return [] }
            groups = [UInt32](repeating: 0, count: Int(count))
        }
    }
}
