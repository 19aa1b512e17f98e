import Clippings
import Glibc
import LinuxSystem

/// What a program writes, of which the beginning is kept and the rest counted, so that it never has to wait for us.
final class ProgramOutput: Sendable {
    private static let longest = 8 << 10
    private static let mostLines = 40
    private static let longestLine = 400

    private struct Taken: Sendable {
        var bytes: [UInt8] = []
        var leftOut = 0
    }

    private let pipe: SharedDescriptor
    private let taken = Monitor(Taken())

    /// Takes the end to read from, which does not block.
    init(_ pipe: SharedDescriptor) {
        self.pipe = pipe
    }

    /// Reads until nobody can write any more, or the task is cancelled.
    func collect(on reactor: Reactor) async throws {
        while collectRest() {
            do {
                try await reactor.readable(pipe)
            } catch is CancellationError {
                return
            }
        }
    }

    /// Reads what is there; `false` when nobody can write any more.
    @discardableResult
    func collectRest() -> Bool {
        // More than a pipe holds: a program that writes on and on cannot keep us here.
        for _ in 0..<32 {
            var piece = [UInt8](repeating: 0, count: 8 << 10)
            let count = read(pipe.number, &piece, piece.count)
            if count < 0 {
                if errno == EINTR { continue }
                return errno == EAGAIN
            }
            if count == 0 { return false }
            piece.removeLast(piece.count - count)
            taken.withLock { taken in
                let room = Self.longest - taken.bytes.count
                taken.bytes += piece.prefix(room)
                taken.leftOut += max(0, piece.count - room)
            }
        }
        return true
    }

    /// For the journal: lines of bounded length without what would steer a terminal, and a word on what is left out.
    var lines: [String] {
        let taken = taken.withLock { $0 }
        let all = taken.bytes.split(separator: UInt8(ascii: "\n"))
        var lines = all.prefix(Self.mostLines).map { Self.text(of: $0.prefix(Self.longestLine)) }
        let unsaid = all.dropFirst(Self.mostLines).reduce(taken.leftOut) { $0 + $1.count }
        if unsaid > 0 { lines.append("(\(unsaid) bytes more were written)") }
        return lines
    }

    /// `: LINE` with the last line kept, where reasons usually stand; empty when there is none.
    var lastWord: String {
        let bytes = taken.withLock { $0.bytes }
        guard let last = bytes.split(separator: UInt8(ascii: "\n")).last else { return "" }
        return ": " + Self.text(of: last.prefix(200))
    }

    private static func text(of line: ArraySlice<UInt8>) -> String {
        PrintableName.text(of: line.map { $0 == UInt8(ascii: "\t") ? UInt8(ascii: " ") : $0 })
    }
}
