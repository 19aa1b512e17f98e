import CBrotli
import Clippings

/// Undoes Brotli, as web servers pack pages.
final class BrotliStream: ByteStream {
    private static let pieceSize = 128 << 10

    private let packed: any ByteStream
    private let reading: Reading
    private let state: OpaquePointer?
    private var input: [UInt8] = []
    private var index = 0
    private var hasEnded = false

    init(_ packed: any ByteStream, _ reading: Reading) {
        self.packed = packed
        self.reading = reading
        state = BrotliDecoderCreateInstance(nil, nil, nil)
    }

    deinit {
        BrotliDecoderDestroyInstance(state)
    }

    func next() throws(Refusal) -> [UInt8] {
        while !hasEnded {
            let (piece, result) = unpackPiece()
            switch result {
            case BROTLI_DECODER_RESULT_SUCCESS: hasEnded = true
            case BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT where piece.isEmpty:
                input = try packed.next()
                index = 0
                if input.isEmpty { throw Unpacking.cutShort("brotli") }
            case BROTLI_DECODER_RESULT_ERROR: throw Unpacking.damaged("brotli")
            default: break
            }
            if !piece.isEmpty {
                try reading.spend(piece.count)
                return piece
            }
        }
        return []
    }

    private func unpackPiece() -> ([UInt8], BrotliDecoderResult) {
        var result = BROTLI_DECODER_RESULT_ERROR
        let piece = [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { output, count in
            input.withUnsafeBufferPointer { input in
                var source = input.baseAddress.map { $0 + index }
                var sourceLeft = input.count - index
                var target = output.baseAddress
                var targetLeft = Self.pieceSize
                result = BrotliDecoderDecompressStream(state, &sourceLeft, &source, &targetLeft, &target, nil)
                index = input.count - sourceLeft
                count = Self.pieceSize - targetLeft
            }
        }
        return (piece, result)
    }
}
