import Glibc
import LinuxSystem
import SystemPackage

/// The layout of the spool: where a file stands at each step of its way.
struct Spool: Sendable {
    let working: FilePath
    let filed: FilePath
    let rejected: FilePath

    init(root: FilePath) {
        working = root.appending("working")
        filed = root.appending("filed")
        rejected = root.appending("rejected")
    }

    /// Makes what is missing.
    func prepare(folders: [DropFolder]) throws(SystemError) {
        for folder in folders { try FileSystem.makeDirectories(working.appending(folder.name)) }
        try FileSystem.makeDirectories(filed)
        try FileSystem.makeDirectories(rejected)
    }

    /// Where a file dropped at `path` of a folder stands once it is claimed.
    func place(of slot: WorkingSlot, _ path: FilePath, folder: DropFolder) -> WorkingPlace {
        WorkingPlace(of: slot, path, in: working.appending(folder.name))
    }

    /// `filed/YYYY-MM-DD` of the local calendar at `seconds` since 1970.
    func filedDirectory(at seconds: Int) -> FilePath {
        var time = time_t(seconds)
        var parts = tm()
        localtime_r(&time, &parts)
        let month = String(parts.tm_mon + 101).dropFirst()
        let day = String(parts.tm_mday + 100).dropFirst()
        return filed.appending("\(parts.tm_year + 1900)-\(month)-\(day)")
    }

    /// `rejected/CLAIM`, which holds the refused file; the reason stands beside it.
    func rejectedDirectory(_ claim: String) -> FilePath { rejected.appending(claim) }
    /// `rejected/CLAIM.toml`, the reason of a refusal.
    func rejectionNote(_ claim: String) -> FilePath { rejected.appending(claim + ".toml") }
}

/// What a claimed file's name in `working/` begins with: `CLAIM-ATTEMPT`, with `.copy` behind it when the dropped file
/// itself still stands in its folder.
///
/// Attempt and kind are in the name so that they are durable before the first byte is read.
struct WorkingSlot: Equatable, Sendable {
    var claim: String
    var attempt: Int
    var isCopy: Bool

    /// A file that two starts found still in work is set aside when a third would begin with it.
    static let attemptLimit = 2

    init(claim: String, attempt: Int, isCopy: Bool) {
        self.claim = claim
        self.attempt = attempt
        self.isCopy = isCopy
    }

    init?(name: String) {
        var name = Substring(name)
        isCopy = name.hasSuffix(".copy")
        if isCopy { name.removeLast(5) }
        let parts = name.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, ClaimIdentifier.milliseconds(of: String(parts[0])) != nil, let attempt = Int(parts[1]),
            attempt > 0
        else { return nil }
        claim = String(parts[0])
        self.attempt = attempt
    }

    /// Counts one attempt more, up to the one that sets a file aside: names do not grow.
    mutating func countAttempt() { attempt = max(attempt, min(attempt + 1, Self.attemptLimit + 1)) }

    var name: String { "\(claim)-\(attempt)" + (isCopy ? ".copy" : "") }
}
