import Clippings

/// Bytes that come one piece after the other, from a file or from something that unpacks it.
protocol ByteStream: AnyObject {
    /// The next piece, of any size; empty at the end.
    func next() throws(Refusal) -> [UInt8]
}

/// A source from some place on, piece by piece.
final class SourceStream: ByteStream {
    private static let pieceSize = 128 << 10

    private let source: any ByteSource
    private var offset: Int

    init(_ source: any ByteSource, from offset: Int = 0) {
        self.source = source
        self.offset = offset
    }

    func next() throws(Refusal) -> [UInt8] {
        let piece = try source.bytes(at: offset, upTo: Self.pieceSize)
        offset += piece.count
        return piece
    }
}
