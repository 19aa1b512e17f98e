import Clippings

/// What a worker is told about a file; the file itself comes as a descriptor with the frame's first byte.
struct WorkerRequest: Codable, Equatable {
    /// What a sidecar may say, and some.
    static let largestFrame = 256 << 10

    var hints: SourceHints
    /// A larger document that has to be in memory as a whole is refused as `too-large`.
    var maximumBytes: Int
    /// After so many seconds the worker ends itself, should its parent be gone by then.
    var lastResort: Int

    func frame() throws -> [UInt8] {
        var bytes: [UInt8] = []
        let payload = try StraightJSONEncoder.encode(self)
        Frame.write(.request, to: &bytes) { $0.append(contentsOf: payload) }
        return bytes
    }

    init(hints: SourceHints, maximumBytes: Int, lastResort: Int) {
        self.hints = hints
        self.maximumBytes = maximumBytes
        self.lastResort = lastResort
    }

    init(_ frame: Frame) throws {
        guard frame.kind == .request else { throw FrameError(detail: "\(frame.kind) instead of a request") }
        self = try StraightJSONDecoder.decode(WorkerRequest.self, from: frame.payload)
    }
}
