/// Puts frames together from bytes as they arrive in pieces of any size.
struct FrameAssembler {
    private var bytes: [UInt8] = []
    /// Where the first byte not yet handed out stands.
    private var start = 0

    /// How many bytes it holds.
    var size: Int { bytes.count }

    mutating func append(_ piece: UnsafeRawBufferPointer) {
        if start > 1 << 16, start > bytes.count / 2, start < bytes.count {
            // A stream of frames may never end with one: what was handed out must not gather.
            bytes.removeFirst(start)
            start = 0
        }
        if start == bytes.count {
            // Keeps the room of usual answers, gives back that of a huge one.
            bytes.removeAll(keepingCapacity: bytes.capacity <= 1 << 20)
            start = 0
        }
        bytes.append(contentsOf: piece)
    }

    /// The next whole frame; `nil` until more bytes come.
    mutating func next() throws(FrameError) -> Frame? {
        guard bytes.count - start >= Frame.headerSize else { return nil }
        guard let kind = Frame.Kind(rawValue: bytes[start]) else {
            throw FrameError(detail: "frame of unknown kind \(bytes[start])")
        }
        let length = LittleEndian.read(bytes, at: start + 1)
        guard length <= Frame.largestPayload else { throw FrameError(detail: "frame of \(length) bytes") }
        let end = start + Frame.headerSize + length
        guard bytes.count >= end else { return nil }
        defer { start = end }
        return Frame(kind: kind, payload: Array(bytes[start + Frame.headerSize..<end]))
    }
}
