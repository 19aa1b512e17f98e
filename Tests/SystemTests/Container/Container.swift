import Foundation
import LinuxSystem

/// A systemd of its own in a throwaway root file system, with what was built installed into it.
///
/// Booted by `Scripts/throwaway-systemd`, which lives, and keeps the container, until its standard input ends: with
/// this object, or with this process.
final class Container: Sendable {
    /// The process identifier, on this machine, of the container's process 1.
    let leader: Int32
    private let script: ChildProcess
    private let lifeline: Monitor<SharedDescriptor?>

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
        let (script, lifeline, answer) = try start()
        let line = try await OwnThread.run(named: "boot") {
            var line: [UInt8] = []
            var byte: UInt8 = 0
            while try retrying("read", { read(answer.number, &byte, 1) }) == 1, byte != UInt8(ascii: "\n") {
                line.append(byte)
            }
            return String(decoding: line, as: UTF8.self)
        }
        guard line.hasPrefix("leader "), let leader = Int32(line.dropFirst("leader ".count)) else {
            throw ContainerDidNotBoot(answer: line)
        }
        return Container(leader: leader, script: script, lifeline: lifeline)
    }

    /// The other ends stay with the script alone.
    private static func start() throws -> (ChildProcess, lifeline: SharedDescriptor, answer: SharedDescriptor) {
        let (lifeline, input) = try SocketPair.make()
        let (answer, output) = try SocketPair.make()
        let script = try ChildProcess(
            [BuiltFiles.project + "/Scripts/throwaway-systemd", BuiltFiles.folder],
            input: input.number,
            output: output.number
        )
        return (script, lifeline, answer)
    }

    private init(leader: Int32, script: ChildProcess, lifeline: SharedDescriptor) {
        self.leader = leader
        self.script = script
        self.lifeline = Monitor(lifeline)
    }

    /// Takes it down and waits until nothing of it is left.
    func stop() async throws {
        lifeline.withLock { $0 = nil }
        _ = try await script.ended()
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
