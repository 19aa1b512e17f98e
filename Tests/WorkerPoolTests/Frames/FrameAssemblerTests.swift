import Testing

@testable import WorkerPool

struct FrameAssemblerTests {
    private func frames(_ bytes: [UInt8], inPiecesOf size: Int) throws -> [Frame] {
        var assembler = FrameAssembler()
        var frames: [Frame] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
            bytes[start..<min(start + size, bytes.count)].withUnsafeBytes { assembler.append($0) }
            while let frame = try assembler.next() { frames.append(frame) }
        }
        return frames
    }

    @Test(arguments: [1, 2, 3, 5, 7, 1000])
    func `frames come out whole however their bytes arrive`(size: Int) throws {
        var bytes: [UInt8] = []
        Frame.write(.article, to: &bytes) { $0 += [1, 2, 3] }
        Frame.write(.article, to: &bytes) { $0 += [UInt8](repeating: 7, count: 300) }
        Frame.write(.end, to: &bytes) { _ in }
        #expect(
            try frames(bytes, inPiecesOf: size) == [
                Frame(kind: .article, payload: [1, 2, 3]),
                Frame(kind: .article, payload: [UInt8](repeating: 7, count: 300)),
                Frame(kind: .end, payload: []),
            ]
        )
    }

    @Test func `an unfinished frame waits`() throws {
        #expect(try frames([4, 2, 0, 0, 0, 9], inPiecesOf: 6).isEmpty)
    }

    @Test func `a frame of unknown kind is refused`() {
        #expect(throws: FrameError.self) { try frames([99, 0, 0, 0, 0], inPiecesOf: 5) }
    }

    @Test func `a frame longer than any may be is refused before its bytes come`() {
        #expect(throws: FrameError.self) { try frames([4, 255, 255, 255, 255], inPiecesOf: 5) }
    }

    @Test func `frames that were handed out take no room, wherever the pieces end`() throws {
        var stream: [UInt8] = []
        for _ in 0..<4000 { Frame.write(.article, to: &stream) { $0 += [UInt8](repeating: 7, count: 995) } }
        var assembler = FrameAssembler()
        var count = 0
        var largest = 0
        // 1,000 bytes a frame: a piece of 1,001 ends with one only every 1,000th time.
        for start in stride(from: 0, to: stream.count, by: 1001) {
            stream[start..<min(start + 1001, stream.count)].withUnsafeBytes { assembler.append($0) }
            largest = max(largest, assembler.size)
            while let frame = try assembler.next() {
                #expect(frame.payload.count == 995)
                count += 1
            }
        }
        #expect(count == 4000)
        #expect(largest < 256 << 10)
    }
}
