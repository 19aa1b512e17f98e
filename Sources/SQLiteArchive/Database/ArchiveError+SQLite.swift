import Archive
import GRDB

extension ArchiveError {
    /// What a failure below means to the archive's user.
    init(_ error: any Error) {
        if let known = error as? ArchiveError {
            self = known
            return
        }
        if error is CancellationError {
            self.init(.cancelled, "the call was cancelled", remedy: "ask again", cause: error)
            return
        }
        guard let failure = error as? DatabaseError else {
            self.init(
                .internalFault,
                "the archive failed: \(error)",
                remedy: "look in the journal, then run 'kliping check'",
                cause: error
            )
            return
        }
        let text = failure.message ?? "no detail"
        switch failure.resultCode {
        case .SQLITE_FULL:
            self.init(
                .diskFull,
                "no room left where the archive lives",
                remedy: "free some space; intake goes on by itself",
                cause: error
            )
        case .SQLITE_CORRUPT, .SQLITE_NOTADB:
            self.init(
                .damaged,
                "the archive's file is damaged: \(text)",
                remedy: "stop the daemon, run 'kliping check', and restore the archive from a backup",
                cause: error
            )
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            self.init(
                .locked,
                "another process holds the archive",
                remedy: "stop the program that has the file open",
                cause: error
            )
        case .SQLITE_INTERRUPT, .SQLITE_ABORT:
            self.init(.cancelled, "the call was interrupted", remedy: "ask again", cause: error)
        case .SQLITE_IOERR, .SQLITE_CANTOPEN:
            // Where the file system has no inode or block left for journal files, SQLite says no more than this.
            self.init(
                .diskFull,
                "the archive's files cannot be read or written: \(text)",
                remedy: "see that the disk is healthy, mounted writable and has space and inodes left",
                cause: error
            )
        default:
            self.init(
                .internalFault,
                "the archive failed: \(text)",
                remedy: "look in the journal, then run 'kliping check'",
                cause: error
            )
        }
    }
}
