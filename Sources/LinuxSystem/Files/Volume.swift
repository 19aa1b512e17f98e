import CLinuxSystem
import Glibc
package import SystemPackage

/// What statfs(2) and statvfs(3) say of the file system that holds a path.
package enum Volume {
    /// Room for a user without privileges.
    package struct Room: Sendable, Equatable {
        package var bytes: Int64
        /// `nil` on file systems that make inodes as needed.
        package var inodes: Int64?

        package init(bytes: Int64, inodes: Int64?) {
            self.bytes = bytes
            self.inodes = inodes
        }
    }

    package static func room(at path: FilePath) throws(SystemError) -> Room {
        var raw = statvfs()
        _ = try retrying("statvfs", on: path.printable) { path.withPlatformString { statvfs($0, &raw) } }
        return Room(
            bytes: Int64(clamping: UInt64(raw.f_bavail) &* UInt64(raw.f_frsize)),
            inodes: raw.f_files == 0 ? nil : Int64(clamping: raw.f_favail)
        )
    }

    /// Whether changes made elsewhere raise no inotify events here: network file systems, and FUSE, which may be one.
    package static func hidesChanges(at path: FilePath) throws(SystemError) -> Bool {
        var raw = statfs()
        _ = try retrying("statfs", on: path.printable) { path.withPlatformString { statfs($0, &raw) } }
        return hidingTypes.contains(UInt32(truncatingIfNeeded: raw.f_type))
    }

    /// `f_type` as in statfs(2), with the kernel's <linux/magic.h> for what the manual leaves out.
    private static let hidingTypes: Set<UInt32> = [
        0x0000_6969,  // NFS
        0x0000_517B,  // SMB
        0xFF53_4D42,  // CIFS
        0xFE53_4D42,  // SMB2
        0x6573_5546,  // FUSE
        0x0102_1997,  // 9p
        0x5346_414F,  // AFS
        0x0BD0_0BD0,  // Lustre
        0x00C3_6400,  // Ceph
        0x7375_7245,  // Coda
        0x0116_1970,  // GFS2
        0x7461_636F,  // OCFS2
        0x0000_564C,  // NCP
        0x786F_4256,  // VirtualBox shared folder
    ]
}
