import Clippings

/// Takes lines and counted runs of bytes off a stream, holding no more of it than one piece and what was asked for.
final class StreamReader {
    private let stream: any ByteStream
    private var piece: [UInt8] = []
    private var index = 0
    private var hasEnded = false

    init(_ stream: any ByteStream) {
        self.stream = stream
    }

    /// Whether no byte is left.
    func isAtEnd() throws(Refusal) -> Bool {
        try fill()
        return index == piece.count
    }

    /// The next line without its end (LF or CR LF); `nil` at the end of the stream.
    ///
    /// Of a line longer than `limit` bytes the first `limit` are given and the rest of it is skipped.
    func line(limit: Int) throws(Refusal) -> [UInt8]? {
        guard try !isAtEnd() else { return nil }
        var line: [UInt8] = []
        while try !isAtEnd() {
            let end = piece[index...].firstIndex(of: Byte.newline)
            let part = piece[index..<(end ?? piece.count)]
            line += part.prefix(max(0, limit - line.count))
            index = end.map { $0 + 1 } ?? piece.count
            if end != nil { break }
        }
        if line.last == Byte.carriageReturn { line.removeLast() }
        return line
    }

    /// The next `count` bytes; fewer only at the end of the stream.
    func take(_ count: Int) throws(Refusal) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(count, 1 << 20))
        while bytes.count < count, try !isAtEnd() {
            let part = piece[index...].prefix(count - bytes.count)
            bytes += part
            index += part.count
        }
        return bytes
    }

    /// Passes over `count` bytes; gives how many there were.
    func skip(_ count: Int) throws(Refusal) -> Int {
        var passed = 0
        while passed < count, try !isAtEnd() {
            let step = min(count - passed, piece.count - index)
            index += step
            passed += step
        }
        return passed
    }

    private func fill() throws(Refusal) {
        guard index == piece.count, !hasEnded else { return }
        piece = try stream.next()
        index = 0
        hasEnded = piece.isEmpty
    }
}
