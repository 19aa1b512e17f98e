import Foundation
import LinuxSystem

/// What a program answered that ran to its end.
struct CommandOutcome: Sendable {
    var command: [String]
    var status: Int32
    var output: String
    var errors: String

    /// Runs a program, found in `PATH`, and waits for its end.
    static func run(_ command: [String], environment: [String: String]? = nil) async throws -> CommandOutcome {
        let process = Process()
        let output = Pipe()
        let errors = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command
        if let environment { process.environment = environment }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = errors
        // Both pipes are read at once: a program that fills the one must not wait for us at the other.
        async let written = OwnThread.run(named: "output") { try output.fileHandleForReading.readToEnd() ?? Data() }
        async let complained = OwnThread.run(named: "errors") { try errors.fileHandleForReading.readToEnd() ?? Data() }
        let status = try await withCheckedThrowingContinuation { (ended: CheckedContinuation<Int32, any Error>) in
            process.terminationHandler = { ended.resume(returning: $0.terminationStatus) }
            do {
                try process.run()
            } catch {
                ended.resume(throwing: error)
            }
            try? output.fileHandleForWriting.close()
            try? errors.fileHandleForWriting.close()
        }
        return CommandOutcome(
            command: command,
            status: status,
            output: String(decoding: try await written, as: UTF8.self),
            errors: String(decoding: try await complained, as: UTF8.self)
        )
    }

    /// Itself, when the program succeeded.
    func succeeded() throws -> CommandOutcome {
        guard status == 0 else { throw CommandFailure(outcome: self) }
        return self
    }
}

/// A program that had to succeed and did not.
struct CommandFailure: Error, CustomStringConvertible {
    var outcome: CommandOutcome

    var description: String {
        "'\(outcome.command.joined(separator: " "))' exited with \(outcome.status): \(outcome.output)\(outcome.errors)"
    }
}
