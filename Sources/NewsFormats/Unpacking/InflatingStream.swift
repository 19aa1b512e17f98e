import CZlib
import Clippings

/// Undoes DEFLATE by zlib; gzip members that follow one another come out as one stream.
final class InflatingStream: ByteStream {
    enum Wrapping {
        case gzip, zlib, raw

        /// As inflateInit2() takes it: the window's size, 16 more for gzip, negative for no header.
        var windowBits: CInt {
            switch self {
            case .gzip: 15 + 16
            case .zlib: 15
            case .raw: -15
            }
        }

        var name: String { self == .gzip ? "gzip" : "deflate" }
    }

    private static let pieceSize = 128 << 10

    private let packed: any ByteStream
    private let wrapping: Wrapping
    /// `nil` where only a look at the head is wanted: then nothing is counted, and damage is an end.
    private let reading: Reading?
    private let state: UnsafeMutablePointer<z_stream>
    private let isReady: Bool
    private var input: [UInt8] = []
    private var index = 0
    private var isInsideMember = true
    private var hasEnded = false

    init(_ packed: any ByteStream, _ wrapping: Wrapping, _ reading: Reading?) {
        self.packed = packed
        self.wrapping = wrapping
        self.reading = reading
        state = .allocate(capacity: 1)
        state.initialize(to: z_stream())
        let size = CInt(MemoryLayout<z_stream>.size)
        isReady = inflateInit2_(state, wrapping.windowBits, ZLIB_VERSION, size) == Z_OK
    }

    deinit {
        inflateEnd(state)
        state.deallocate()
    }

    func next() throws(Refusal) -> [UInt8] {
        guard isReady else { throw Refusal(.memoryLimit, "there is no memory to unpack it; raise the workers' limit") }
        while !hasEnded {
            if index == input.count {
                input = try packed.next()
                index = 0
                if input.isEmpty {
                    hasEnded = true
                    if isInsideMember, reading != nil { throw Unpacking.cutShort(wrapping.name) }
                    return []
                }
            }
            if !isInsideMember, !beginsMember() { return [] }
            let (piece, status) = inflatePiece()
            switch status {
            case Z_STREAM_END: isInsideMember = false
            case Z_OK, Z_BUF_ERROR: break
            default:
                hasEnded = true
                if reading != nil, piece.isEmpty { throw Unpacking.damaged(wrapping.name) }
            }
            if !piece.isEmpty {
                try reading?.spend(piece.count)
                return piece
            }
        }
        return []
    }

    /// Whether another gzip member follows; what follows the last one and is none, is left alone.
    private func beginsMember() -> Bool {
        guard wrapping == .gzip, input[index] == 0x1F else {
            hasEnded = true
            return false
        }
        inflateReset(state)
        isInsideMember = true
        return true
    }

    private func inflatePiece() -> ([UInt8], CInt) {
        var status = Z_OK
        let piece = [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { output, count in
            input.withUnsafeMutableBufferPointer { input in
                state.pointee.next_in = input.baseAddress.map { $0 + index }
                state.pointee.avail_in = uInt(input.count - index)
                state.pointee.next_out = output.baseAddress
                state.pointee.avail_out = uInt(Self.pieceSize)
                status = inflate(state, Z_NO_FLUSH)
                index = input.count - Int(state.pointee.avail_in)
            }
            count = Self.pieceSize - Int(state.pointee.avail_out)
        }
        return (piece, status)
    }
}
