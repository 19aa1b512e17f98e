import Foundation
import LinuxSystem

/// A systemd of its own in a throwaway root file system, with what was built installed into it.
///
/// Booted by `Scripts/throwaway-systemd`, which lives, and keeps the container, until its standard input ends: with
/// this object, or with this process.
final class Container: Sendable {
    /// The process identifier, on this machine, of the container's process 1.
    let leader: Int32
    private let script: Process
    private let lifeline: Pipe

    /// Why none can run here; `nil` when one can.
    static let obstacle: String? = {
        guard geteuid() == 0 else { return "booting a container needs root" }
        for program in ["systemd-nspawn", "nsenter", "unshare", "setpriv", "make"]
        where !["/usr/bin/", "/bin/", "/usr/sbin/"].contains(where: { access($0 + program, X_OK) == 0 }) {
            return "'\(program)' is not installed"
        }
        let kinds = (try? String(contentsOfFile: "/proc/filesystems", encoding: .utf8)) ?? ""
        guard kinds.contains("overlay") else { return "the kernel has no overlayfs" }
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("CapEff:") } ?? ""
        let capabilities = UInt64(line.split(separator: "\t").last ?? "", radix: 16) ?? 0
        let administration: UInt64 = 1 << 21
        guard capabilities & administration != 0 else { return "root may not mount here (CAP_SYS_ADMIN is missing)" }
        return nil
    }()

    /// Boots one and returns when its systemd has started everything.
    static func boot() async throws -> Container {
        let script = Process()
        let input = Pipe()
        let output = Pipe()
        script.executableURL = URL(fileURLWithPath: BuiltFiles.project + "/Scripts/throwaway-systemd")
        script.arguments = [BuiltFiles.folder]
        script.standardInput = input
        script.standardOutput = output
        try script.run()
        let line = try await OwnThread.run(named: "boot") {
            var line = Data()
            while let byte = try output.fileHandleForReading.read(upToCount: 1), byte.first != UInt8(ascii: "\n") {
                line += byte
            }
            return String(decoding: line, as: UTF8.self)
        }
        guard line.hasPrefix("leader "), let leader = Int32(line.dropFirst("leader ".count)) else {
            throw ContainerDidNotBoot(answer: line)
        }
        return Container(leader: leader, script: script, lifeline: input)
    }

    private init(leader: Int32, script: Process, lifeline: Pipe) {
        self.leader = leader
        self.script = script
        self.lifeline = lifeline
    }

    /// Takes it down and waits until nothing of it is left.
    func stop() async throws {
        try lifeline.fileHandleForWriting.close()
        try await OwnThread.run(named: "stop") { [script] in script.waitUntilExit() }
    }

    /// Runs a program inside, as root or as `user`, for at most a minute and a half.
    func run(_ command: [String], user: String? = nil) async throws -> CommandOutcome {
        var whole = ["nsenter", "--target", "\(leader)", "--all", "--wd", "--"]
        whole += ["env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LANG=C.UTF-8", "SYSTEMD_COLORS=0"]
        if let user { whole += ["setpriv", "--reuid=\(user)", "--regid=\(user)", "--init-groups"] }
        whole += ["timeout", "--kill-after=5", "90"]
        return try await CommandOutcome.run(whole + command)
    }

    /// The path by which this process reaches a file of the container.
    func outside(_ path: String) -> String { "/proc/\(leader)/root" + path }
}

/// What the script said instead of the leader's number; its standard error has the reason.
struct ContainerDidNotBoot: Error {
    var answer: String
}
