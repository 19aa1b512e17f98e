import Foundation
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

/// A file system of 8 MB of its own, mounted in a temporary directory.
final class LoopDevice: Sendable {
    let directory: TemporaryDirectory
    let mountPoint: FilePath

    static var isAvailable: Bool {
        guard geteuid() == 0, access("/sbin/mkfs.ext4", X_OK) == 0, access("/dev/loop-control", R_OK | W_OK) == 0 else {
            return false
        }
        return true
    }

    init(inodes: Int) async throws {
        directory = try TemporaryDirectory()
        mountPoint = directory["mounted"]
        try FileSystem.makeDirectories(mountPoint)
        try await Self.run("/usr/bin/truncate", "--size=8M", directory["image"].string)
        try await Self.run("/sbin/mkfs.ext4", "-q", "-m", "0", "-N", "\(inodes)", directory["image"].string)
        try await Self.run("/bin/mount", "-o", "loop", directory["image"].string, mountPoint.string)
    }

    func detach() async throws { try await Self.run("/bin/umount", mountPoint.string) }

    deinit {
        // After a failure; nothing to do when it was detached.
        _ = umount2(mountPoint.string, CInt(MNT_DETACH))
    }

    private static func run(_ program: String, _ arguments: String...) async throws {
        let status = try await OwnThread.run(named: "loop-device") {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: program)
            process.arguments = arguments
            try process.run()
            process.waitUntilExit()
            return process.terminationStatus
        }
        try #require(status == 0, "\(program) failed")
    }
}
