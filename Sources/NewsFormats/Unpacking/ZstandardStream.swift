import CZstd
import Clippings

/// Undoes Zstandard; frames that follow one another come out as one stream.
final class ZstandardStream: ByteStream {
    /// 128 MB is what `zstd --ultra` asks for; a worker has less, and news is packed with 8 MB at most.
    private static let largestWindow: CInt = 25
    private static let pieceSize = 128 << 10

    private let packed: any ByteStream
    /// `nil` where only a look at the head is wanted.
    private let reading: Reading?
    private let context: OpaquePointer?
    private var input: [UInt8] = []
    private var index = 0
    private var isInsideFrame = true
    private var hasEnded = false

    init(_ packed: any ByteStream, _ reading: Reading?) {
        self.packed = packed
        self.reading = reading
        context = ZSTD_createDCtx()
        ZSTD_DCtx_setParameter(context, ZSTD_d_windowLogMax, Self.largestWindow)
    }

    deinit {
        ZSTD_freeDCtx(context)
    }

    func next() throws(Refusal) -> [UInt8] {
        while !hasEnded {
            if index == input.count {
                input = try packed.next()
                index = 0
                if input.isEmpty {
                    hasEnded = true
                    if isInsideFrame, reading != nil { throw Unpacking.cutShort("zstd") }
                    return []
                }
            }
            let (piece, status) = unpackPiece()
            if ZSTD_isError(status) != 0 {
                hasEnded = true
                if reading != nil { throw Unpacking.damaged("zstd") }
                return []
            }
            isInsideFrame = status != 0
            if !piece.isEmpty {
                try reading?.spend(piece.count)
                return piece
            }
        }
        return []
    }

    private func unpackPiece() -> ([UInt8], Int) {
        var status = 0
        let piece = [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { output, count in
            input.withUnsafeBytes { input in
                var source = ZSTD_inBuffer(src: input.baseAddress, size: input.count, pos: index)
                var target = ZSTD_outBuffer(dst: output.baseAddress, size: Self.pieceSize, pos: 0)
                status = ZSTD_decompressStream(context, &target, &source)
                index = source.pos
                count = target.pos
            }
        }
        return (piece, status)
    }
}
