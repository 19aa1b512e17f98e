import Glibc
import LinuxSystem

/// Where output goes, and what stands at the other end.
struct Console: Sendable {
    /// Writes to the standard output.
    var write: @Sendable ([UInt8]) throws -> Void
    /// Writes to the standard error stream.
    var writeError: @Sendable ([UInt8]) -> Void
    /// Asks on the terminal and gives the line typed; `nil` when nobody can be asked.
    var ask: @Sendable (String) -> String?
    var outputIsTerminal: Bool
    var errorIsTerminal: Bool
    /// Columns of the terminal; what is no terminal gets 80.
    var columns: Int

    static var standard: Console {
        Console(
            write: { try Self.writeAll($0, to: STDOUT_FILENO) },
            writeError: { try? Self.writeAll($0, to: STDERR_FILENO) },
            ask: { question in
                guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else { return nil }
                try? Self.writeAll(Array(question.utf8), to: STDERR_FILENO)
                return readLine()
            },
            outputIsTerminal: isatty(STDOUT_FILENO) == 1,
            errorIsTerminal: isatty(STDERR_FILENO) == 1,
            columns: terminalColumns()
        )
    }

    func write(_ text: String) throws {
        try write(Array(text.utf8))
    }

    func writeError(_ text: String) {
        writeError(Array(text.utf8))
    }

    private static func writeAll(_ bytes: [UInt8], to descriptor: CInt) throws {
        do {
            try bytes.withUnsafeBytes { try FileSystem.write($0, to: descriptor) }
        } catch let error as SystemError {
            throw CommandFailure(.internalFault, "the output could not be written: \(error.errno)")
        }
    }

    private static func terminalColumns() -> Int {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return max(Int(size.ws_col), 20)
    }
}
