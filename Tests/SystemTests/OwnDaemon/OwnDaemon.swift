import Foundation
import LinuxSystem
import SystemPackage
import TestSupport

/// A daemon as a person starts one for the own desk: in the foreground, without systemd, in a folder of its own.
final class OwnDaemon: Sendable {
    let place: TemporaryDirectory
    private let process: Process

    /// Starts one and waits until it answers.
    static func start(in place: TemporaryDirectory) async throws -> OwnDaemon {
        let daemon = try OwnDaemon(place: place)
        _ = try await eventually("an answer at the socket") { () -> Bool? in
            guard daemon.process.isRunning else { throw DaemonEnded(status: daemon.process.terminationStatus) }
            return try await daemon.kliping("status").status == 0 ? true : nil
        }
        return daemon
    }

    /// Starts one, which may well refuse.
    init(place: TemporaryDirectory) throws {
        self.place = place
        try FileManager.default.createDirectory(atPath: place["inbox"].string, withIntermediateDirectories: true)
        process = Process()
        process.executableURL = URL(fileURLWithPath: BuiltFiles.folder + "/klipingd")
        process.arguments = [
            "--inbox", place["inbox"].string, "--data", place["data"].string, "--socket", place["socket"].string,
        ]
        process.environment = Self.environment(place)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
    }

    deinit {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
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

    /// Waits until `count` files have their outcome.
    func settled(_ count: Int) async throws -> Standing {
        try await eventually("\(count) files settled") { () -> Standing? in
            let answer = try await kliping("status", "--json").succeeded()
            let standing = try JSONDecoder().decode(Standing.self, from: Data(answer.output.utf8))
            return standing.isIdle && standing.settled >= count ? standing : nil
        }
    }

    /// Sends a signal, waits for the end and gives the exit status, or the signal's number when that ended it.
    func end(by signal: CInt) async throws -> CInt {
        kill(process.processIdentifier, signal)
        return try await ended()
    }

    /// Waits for the end and gives the exit status.
    func ended() async throws -> CInt {
        try await OwnThread.run(named: "daemon's end") { [process] in
            process.waitUntilExit()
            return process.terminationStatus
        }
    }

    /// Nothing of the settings of whoever runs the tests.
    private static func environment(_ place: TemporaryDirectory) -> [String: String] {
        ["PATH": "/usr/bin:/bin", "KLIPING_SOCKET": place["socket"].string, "XDG_CONFIG_HOME": place["config"].string]
    }
}

/// The daemon ended instead of answering.
struct DaemonEnded: Error {
    var status: CInt
}
