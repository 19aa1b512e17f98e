import Foundation
import LinuxSystem
import SystemPackage
import TestSupport

/// A daemon as a person starts one for the own desk: in the foreground, without systemd, in a folder of its own.
final class OwnDaemon: Sendable {
    let place: TemporaryDirectory
    private let process: ChildProcess

    /// Starts one and waits until it answers.
    static func start(in place: TemporaryDirectory) async throws -> OwnDaemon {
        let daemon = try OwnDaemon(place: place)
        _ = try await eventually("an answer at the socket") { () -> Bool? in
            if let status = daemon.process.status {
                let log = try? String(contentsOfFile: place["log"].string, encoding: .utf8)
                throw DaemonEnded(status: status, log: log ?? "")
            }
            return try await daemon.kliping("status").status == 0 ? true : nil
        }
        return daemon
    }

    /// Starts one, which may well refuse.
    init(place: TemporaryDirectory) throws {
        self.place = place
        try FileManager.default.createDirectory(atPath: place["inbox"].string, withIntermediateDirectories: true)
        let log = SharedDescriptor(Descriptor(owning: try retrying("creat") { creat(place["log"].string, 0o600) }))
        process = try ChildProcess(
            [
                BuiltFiles.folder + "/klipingd", "--inbox", place["inbox"].string, "--data", place["data"].string,
                "--socket", place["socket"].string,
            ],
            environment: Self.environment(place),
            output: log.number,
            errors: log.number
        )
    }

    deinit {
        process.signal(SIGKILL)
    }

    /// Runs the command-line tool against it.
    func kliping(_ words: String...) async throws -> CommandOutcome {
        try await CommandOutcome.run([BuiltFiles.folder + "/kliping"] + words, environment: Self.environment(place))
    }

    func drop(_ name: String, _ text: String) throws {
        let temporary = place["." + name + ".part"].string
        try Data(text.utf8).write(to: URL(fileURLWithPath: temporary))
        try FileManager.default.moveItem(atPath: temporary, toPath: place["inbox"].appending(name).string)
    }

    func standing() async throws -> Standing {
        let answer = try await kliping("status", "--json").succeeded()
        return try JSONDecoder().decode(Standing.self, from: Data(answer.output.utf8))
    }

    /// Waits until `count` files have their outcome.
    func settled(_ count: Int) async throws -> Standing {
        try await eventually("\(count) files settled") { () -> Standing? in
            let standing = try await standing()
            return standing.isIdle && standing.settled >= count ? standing : nil
        }
    }

    func signal(_ signal: CInt) { process.signal(signal) }

    /// Sends a signal, waits for the end and gives the exit status, or 128 and the number of the signal that ended it.
    func end(by signal: CInt) async throws -> CInt {
        process.signal(signal)
        return try await process.ended()
    }

    /// Waits for the end and gives the exit status.
    func ended() async throws -> CInt {
        try await process.ended()
    }

    /// Nothing of the settings of whoever runs the tests.
    private static func environment(_ place: TemporaryDirectory) -> [String: String] {
        ["PATH": "/usr/bin:/bin", "KLIPING_SOCKET": place["socket"].string, "XDG_CONFIG_HOME": place["config"].string]
    }
}

/// The daemon ended instead of answering.
struct DaemonEnded: Error {
    var status: CInt
    var log: String
}
