/// One message between the parent and its worker: a kind, the payload's length in four bytes (little-endian), the
/// payload.
struct Frame: Equatable {
    enum Kind: UInt8 {
        /// Parent: read the file whose descriptor came along (`WorkerRequest`).
        case request = 1
        /// Worker: the sandbox stands, files may come.
        case ready
        /// Worker: the sandbox could not be made; the payload says why.
        case unfit
        /// Worker: one article of the file (`Draft`).
        case article
        /// Worker: the file was refused (`Refusal`); the last frame of an answer.
        case refused
        /// Worker: no more articles; the last frame of an answer.
        case end
    }

    static let headerSize = 5
    /// The largest payload either side takes, 64 MiB.
    static let largestPayload = 64 << 20

    var kind: Kind
    var payload: [UInt8]

    /// Appends a frame whose payload `fill` appends.
    static func write<Failure: Error>(
        _ kind: Kind,
        to bytes: inout [UInt8],
        _ fill: (inout [UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        bytes.append(kind.rawValue)
        let at = bytes.count
        bytes.append(contentsOf: [0, 0, 0, 0])
        try fill(&bytes)
        LittleEndian.write(UInt32(truncatingIfNeeded: bytes.count - at - 4), to: &bytes, at: at)
    }
}

/// What breaks the rules of frames; the other side cannot be trusted any more.
struct FrameError: Error, Equatable {
    let detail: String
}

/// Four-byte lengths and eight-byte numbers inside frames.
enum LittleEndian {
    static func write(_ value: UInt32, to bytes: inout [UInt8], at index: Int) {
        for offset in 0..<4 { bytes[index + offset] = UInt8(truncatingIfNeeded: value >> (8 * UInt32(offset))) }
    }

    static func append(_ value: Int, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: [0, 0, 0, 0])
        write(UInt32(truncatingIfNeeded: value), to: &bytes, at: bytes.count - 4)
    }

    static func read(_ bytes: [UInt8], at index: Int) -> Int {
        (0..<4).reduce(0) { $0 | Int(bytes[index + $1]) << (8 * $1) }
    }

    static func append(wide value: Int, to bytes: inout [UInt8]) {
        for offset in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * offset))) }
    }

    static func read(wide bytes: [UInt8], at index: Int) -> Int {
        (0..<8).reduce(0) { $0 | Int(bytes[index + $1]) << (8 * $1) }
    }
}
