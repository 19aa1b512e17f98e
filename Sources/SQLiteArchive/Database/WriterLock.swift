import Archive
import Glibc

/// The right to write an archive: a lock on a file beside it, held as long as this lives and dropped by the kernel when
/// the process dies.
final class WriterLock: Sendable {
    private let descriptor: CInt

    init(path: String) throws(ArchiveError) {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o640)
        guard descriptor >= 0 else {
            let code = errno
            throw ArchiveError(
                code == ENOSPC || code == EDQUOT ? .diskFull : .internalFault,
                "cannot open the archive's lock file '\(path)': \(String(cString: strerror(code)))",
                remedy: "see that the daemon's user may write to the archive's folder"
            )
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw ArchiveError(
                .locked,
                "another process has the archive open for writing (lock file '\(path)')",
                remedy: "stop the other daemon, or give this one an archive folder of its own"
            )
        }
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }
}
