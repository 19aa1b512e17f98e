import Clippings
import Testing

/// The identity of an original.
struct ContentHashTests {
    private let text = "00ff10203040506070809fa0b0c0d0e0f0e1d2c3b4a5968778695a4b3c2d1e0f"

    @Test func `hexadecimal text and bytes give the same hash`() throws {
        let hash = try #require(ContentHash(hexadecimal: text))
        #expect(hash.description == text)
        #expect(ContentHash(bytes: hash.bytes) == hash)
        #expect(ContentHash(hexadecimal: text.uppercased()) == hash)
    }

    @Test func `another length or another digit is no hash`() {
        #expect(ContentHash(hexadecimal: String(text.dropLast())) == nil)
        #expect(ContentHash(hexadecimal: text + "0") == nil)
        #expect(ContentHash(hexadecimal: "g" + text.dropFirst()) == nil)
        #expect(ContentHash(hexadecimal: "") == nil)
        #expect(ContentHash(bytes: [UInt8](repeating: 0, count: 31)) == nil)
    }
}
