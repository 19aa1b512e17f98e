import CLinuxSystem
import Glibc
import SystemPackage

/// The cell in which a process reads hostile bytes: once in, it can compute, use memory, and talk over the
/// descriptors it holds, and nothing else.
///
/// Three walls, each enough by itself against most of it: a system call filter without open, socket, clone, exec and
/// the like (`SystemCallFilter`); Landlock, which denies the file system and TCP even to a call the filter missed;
/// resource limits that leave no file size, no process and no core dump. No way leads back.
package enum Sandbox {
    /// How strong the walls are on this kernel.
    package struct Strength: Sendable, Equatable {
        /// The Landlock version in force (landlock(7)); 0 on a kernel without it, where the filter stands alone.
        package let landlock: Int
    }

    /// Shuts the calling process in; it must have one thread only, since a filter binds the thread that loads it.
    ///
    /// The process may add `memory` bytes of address space to what it has. Beyond `highestDescriptor`, the highest it
    /// holds, one more descriptor may come by SCM_RIGHTS, no second.
    package static func enter(memory: Int, highestDescriptor: CInt) throws(SystemError) -> Strength {
        // An ordinary user needs this to load a filter; it also makes set-user-ID programs harmless.
        _ = try retrying("prctl") { CLinuxSystem_set_process_flag(PR_SET_NO_NEW_PRIVS, 1) }
        // No core dump, and no other process of this user may look into it (ptrace(2), /proc/PID/mem).
        _ = try retrying("prctl") { CLinuxSystem_set_process_flag(PR_SET_DUMPABLE, 0) }
        try ResourceLimits.apply(memory: memory, descriptors: highestDescriptor + 2)
        let landlock = try denyFileSystem()
        try SystemCallFilter.load()
        return Strength(landlock: landlock)
    }

    /// Only the wall of Landlock, for the calling thread; gives the version in force, 0 on a kernel without it.
    package static func denyFileSystem() throws(SystemError) -> Int {
        let version = CLinuxSystem_landlock_deny_all()
        if version >= 1 { return Int(version) }
        switch Errno.current {
        // Not built into this kernel, or not switched on at boot.
        case .noFunction, .notSupportedOnSocket, .notSupported: return 0
        case let failure:
            throw SystemError(
                "landlock_restrict_self",
                failure,
                remedy: "allow landlock_create_ruleset and landlock_restrict_self in SystemCallFilter= of the unit"
            )
        }
    }
}
