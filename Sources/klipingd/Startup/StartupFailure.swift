import LinuxSystem

/// Why the daemon cannot start, with what mends it.
struct StartupFailure: Error, CustomStringConvertible {
    let exitStatus: CInt
    let message: String
    let remedy: String

    init(_ exitStatus: CInt, _ message: String, remedy: String) {
        self.exitStatus = exitStatus
        self.message = message
        self.remedy = remedy
    }

    var description: String { "\(message); \(remedy)" }
}

/// Exit statuses of sysexits.h that the daemon uses.
enum SystemExit {
    static let internalFault: CInt = 70
    static let cannotCreate: CInt = 73
    static let temporaryFailure: CInt = 75
    static let configuration: CInt = 78
}
