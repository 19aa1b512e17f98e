import Glibc
import LinuxSystem

/// What a program answered that ran to its end.
struct CommandOutcome: Sendable {
    var command: [String]
    var status: CInt
    var output: String
    var errors: String

    /// Runs a program, found in `PATH`, and waits for its end.
    static func run(_ command: [String], environment: [String: String]? = nil) async throws -> CommandOutcome {
        let (process, output, errors) = try start(command, environment)
        // Both are read at once: a program that fills the one must not wait for us at the other.
        async let written = OwnThread.run(named: "output") { try text(from: output) }
        async let complained = OwnThread.run(named: "errors") { try text(from: errors) }
        return CommandOutcome(
            command: command,
            status: try await process.ended(),
            output: try await written,
            errors: try await complained
        )
    }

    /// Itself, when the program succeeded.
    func succeeded() throws -> CommandOutcome {
        guard status == 0 else { throw CommandFailure(outcome: self) }
        return self
    }

    /// Their other ends stay with the child alone, so that they end with it.
    private static func start(
        _ command: [String],
        _ environment: [String: String]?
    ) throws -> (ChildProcess, output: SharedDescriptor, errors: SharedDescriptor) {
        let (output, itsOutput) = try SocketPair.make()
        let (errors, itsErrors) = try SocketPair.make()
        let process = try ChildProcess(
            command,
            environment: environment,
            output: itsOutput.number,
            errors: itsErrors.number
        )
        return (process, output, errors)
    }

    private static func text(from socket: SharedDescriptor) throws -> String {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = try retrying("read") { read(socket.number, &piece, piece.count) }
            if count == 0 { return String(decoding: bytes, as: UTF8.self) }
            bytes += piece[..<count]
        }
    }
}

/// A program that had to succeed and did not.
struct CommandFailure: Error, CustomStringConvertible {
    var outcome: CommandOutcome

    var description: String {
        "'\(outcome.command.joined(separator: " "))' exited with \(outcome.status): \(outcome.output)\(outcome.errors)"
    }
}
