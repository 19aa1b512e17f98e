import Clippings

/// What a worker is told about a file; the file itself comes as a descriptor with the frame's first byte.
///
/// Its payload is the two numbers, eight bytes each, little-endian, and the hints as JSON.
struct WorkerRequest: Equatable {
    /// What a sidecar may say, and some.
    static let largestFrame = 256 << 10

    var hints: SourceHints
    /// A larger document that has to be in memory as a whole is refused as `too-large`.
    var maximumBytes: Int
    /// After so many seconds the worker ends itself, should its parent be gone by then.
    var lastResort: Int

    func frame() throws -> [UInt8] {
        var bytes: [UInt8] = []
        let hints = try hints.encoded()
        Frame.write(.request, to: &bytes) { payload in
            LittleEndian.append(wide: maximumBytes, to: &payload)
            LittleEndian.append(wide: lastResort, to: &payload)
            payload.append(contentsOf: hints)
        }
        return bytes
    }

    init(hints: SourceHints, maximumBytes: Int, lastResort: Int) {
        self.hints = hints
        self.maximumBytes = maximumBytes
        self.lastResort = lastResort
    }

    init(_ frame: Frame) throws {
        guard frame.kind == .request else { throw FrameError(detail: "\(frame.kind) instead of a request") }
        guard frame.payload.count > 16 else { throw FrameError(detail: "request cut short") }
        maximumBytes = LittleEndian.read(wide: frame.payload, at: 0)
        lastResort = LittleEndian.read(wide: frame.payload, at: 8)
        hints = try SourceHints(encoded: Array(frame.payload[16...]))
    }
}
