import Clippings
import Intake
import SystemPackage
import Testing

@testable import klipingd

@Suite struct OriginalPiecesTests {
    private func hash() throws -> ContentHash {
        try #require(ContentHash(bytes: [UInt8](repeating: 7, count: 32)))
    }

    @Test func `a small original is one piece`() throws {
        let original = Original(hash: try hash(), content: .bytes([1, 2, 3]))
        var pieces = try OriginalPieces(original, store: OriginalStore(root: "/nowhere"))
        #expect(try pieces.next() == [1, 2, 3])
        #expect(pieces.isAtEnd)
        #expect(try pieces.next() == nil)
    }

    @Test func `a large original comes whole, in pieces of at most a mebibyte`() throws {
        let bytes = (0..<(2 << 20) + 5).map { UInt8(truncatingIfNeeded: $0) }
        var pieces = try OriginalPieces(
            Original(hash: try hash(), content: .bytes(bytes)),
            store: OriginalStore(root: "/nowhere")
        )
        var all: [UInt8] = []
        while let piece = try pieces.next() {
            #expect(piece.count <= 1 << 20)
            all += piece
        }
        #expect(all == bytes)
    }

    @Test func `an original that should lie in the store and does not is an error`() throws {
        let original = Original(hash: try hash(), content: .stored(size: 9))
        #expect(throws: (any Error).self) { try OriginalPieces(original, store: OriginalStore(root: "/nowhere")) }
    }
}
