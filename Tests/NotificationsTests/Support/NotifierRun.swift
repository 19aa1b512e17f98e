import Glibc
import LinuxSystem
import SystemPackage

/// The built program, run with its own files in a folder.
struct NotifierRun: Sendable {
    let folder: FilePath
    let reactor: Reactor

    /// Writes the configuration that it reads.
    func configure(_ text: String) throws {
        let name = folder.appending("notifier.toml")
        if FileSystem.exists(name) { try FileSystem.removeFile(name) }
        let file = try FileSystem.create(name)
        try FileSystem.write(Array(text.utf8), to: file.number)
    }

    /// Starts it; what it says comes from `output`.
    func start(_ words: [String] = [], environment: [String] = []) throws -> (ChildProgram, output: SharedDescriptor) {
        let (reading, writing) = try Pipe.make()
        let nothing = try MemoryFile.make([])
        let program = try ChildProgram.start(
            [
                Self.program, "--config", folder.appending("notifier.toml").string, "--socket",
                folder.appending("desk").string, "--state", folder.appending("state").string,
            ] + words,
            environment: ["PATH=/usr/bin:/bin"] + environment,
            input: nothing.number,
            output: writing.number
        )
        return (program, reading)
    }

    /// Runs it to its end: how it ended, and what it said.
    func run(_ words: String...) async throws -> (ChildProgram.End, String) {
        let (program, output) = try start(words)
        let end = try await end(of: program)
        return (end, try said(output))
    }

    /// Waits until the program has ended by itself.
    func end(of program: ChildProgram) async throws -> ChildProgram.End {
        _ = try await program.ended(on: reactor, until: .now + .seconds(100))
        return program.killed()
    }

    /// All that was written, once the program has ended.
    private func said(_ output: SharedDescriptor) throws -> String {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = read(output.number, &piece, piece.count)
            if count <= 0 { return String(decoding: bytes, as: UTF8.self) }
            bytes += piece[..<count]
        }
    }

    /// Beside the test's own program.
    private static let program: String = {
        var path = [CChar](repeating: 0, count: 4096)
        let count = max(0, readlink("/proc/self/exe", &path, path.count - 1))
        let own = FilePath(String(decoding: path.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self))
        return own.removingLastComponent().appending("kliping-notifier").string
    }()
}
