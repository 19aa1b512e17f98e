import Glibc
import SystemPackage

/// Whether someone has a file open for writing, asked through a read lease (fcntl(2), F_SETLEASE).
package enum FileLease {
    /// `nil` when it cannot be told: only the file's owner or CAP_LEASE may ask, and network file systems do not know.
    ///
    /// `descriptor` must be open for reading only.
    package static func isOpenForWriting(_ descriptor: CInt) -> Bool? {
        // A writer that opens the file during the lease raises a signal; SIGIO, the default, would end this process,
        // SIGURG is ignored unless someone asks for it.
        guard fcntl(descriptor, setSignal, SIGURG) == 0 else { return nil }
        if fcntl(descriptor, setLease, CInt(F_RDLCK)) == 0 {
            _ = fcntl(descriptor, setLease, CInt(F_UNLCK))
            return false
        }
        return Errno.current == .resourceTemporarilyUnavailable ? true : nil
    }

    // Linux's values, which <fcntl.h> shows only under _GNU_SOURCE.
    private static let setSignal: CInt = 10
    private static let setLease: CInt = 1024
}
