import Clippings
import Intake
import LinuxSystem

/// An original's bytes in pieces of at most 1 MiB, whether it lies in the archive or in the store.
struct OriginalPieces {
    /// Of the whole original, in bytes.
    let size: Int64

    private let source: Source
    private var offset: Int64 = 0

    private static let pieceSize = 1 << 20

    private enum Source {
        case bytes([UInt8])
        case file(SharedDescriptor)
    }

    init(_ original: Original, store: OriginalStore) throws(SystemError) {
        switch original.content {
        case .bytes(let bytes):
            size = Int64(bytes.count)
            source = .bytes(bytes)
        case .stored(let size):
            self.size = size
            source = .file(SharedDescriptor(try store.open(original.hash)))
        }
    }

    /// Whether the piece last given was the last.
    var isAtEnd: Bool { offset >= size }

    /// The next piece; `nil` behind the last.
    mutating func next() throws -> [UInt8]? {
        guard offset < size else { return nil }
        let count = Int(min(Int64(Self.pieceSize), size - offset))
        let piece: [UInt8]
        switch source {
        case .bytes(let bytes):
            piece = Array(bytes[Int(offset)..<Int(offset) + count])
        case .file(let descriptor):
            var buffer = [UInt8](repeating: 0, count: count)
            let at = offset
            let read = try buffer.withUnsafeMutableBytes {
                try FileSystem.read(descriptor.number, at: at, into: $0)
            }
            piece = Array(buffer.prefix(read))
            // Shorter than when it was stored: `kliping check` tells more.
            guard !piece.isEmpty else {
                offset = size
                return nil
            }
        }
        offset += Int64(piece.count)
        return piece
    }
}
