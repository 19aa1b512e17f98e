import Clippings
import Testing

@testable import NewsFormats

struct StreamReaderTests {
    /// A stream that comes in pieces of one size.
    private final class Pieces: ByteStream {
        private var bytes: ArraySlice<UInt8>
        private let size: Int

        init(_ text: String, of size: Int) {
            bytes = Array(text.utf8)[...]
            self.size = size
        }

        func next() -> [UInt8] {
            let piece = Array(bytes.prefix(size))
            bytes = bytes.dropFirst(size)
            return piece
        }
    }

    @Test(arguments: [1, 2, 3, 100])
    func `lines end at LF and CR LF, however the pieces fall`(size: Int) throws {
        let reader = StreamReader(Pieces("satu\r\ndua\n\ntiga", of: size))
        var lines: [String] = []
        while let line = try reader.line(limit: 100) { lines.append(line.text) }
        #expect(lines == ["satu", "dua", "", "tiga"])
    }

    @Test(arguments: [1, 7, 100])
    func `a line beyond the limit is cut and the next one is whole`(size: Int) throws {
        let reader = StreamReader(Pieces("abcdefghij\nkl\n", of: size))
        #expect(try reader.line(limit: 4)?.text == "abcd")
        #expect(try reader.line(limit: 4)?.text == "kl")
    }

    @Test(arguments: [1, 4, 100])
    func `counted runs come whole and short only at the end`(size: Int) throws {
        let reader = StreamReader(Pieces("abcdefghij", of: size))
        #expect(try reader.take(3).text == "abc")
        #expect(try reader.skip(2) == 2)
        #expect(try reader.take(100).text == "fghij")
        #expect(try reader.skip(1) == 0)
        #expect(try reader.isAtEnd())
    }
}
