import Testing

@testable import Comparison

@Suite("Signatures")
struct SignatureTests {
    /// A text of `count` different words.
    private static func text(_ words: Range<Int>) -> ComparableText {
        Texts.prepared([words.map { "kata\($0)x" }.joined(separator: " ")])
    }

    @Test("the compact form gives the signature back", arguments: [0, 1, 5, 40, 400, 9000])
    func roundTrip(words: Int) {
        let signature = Signature(Self.text(0..<words))
        #expect(Signature(encoded: signature.encoded) == signature)
    }

    @Test("an article's signature stays below a kilobyte, a book's too")
    func size() {
        #expect(Signature(Self.text(0..<400)).encoded.count < 1000)
        #expect(Signature(Self.text(0..<20_000)).encoded.count < 1500)
    }

    @Test("a cut, a lengthened and a foreign compact form are refused")
    func damaged() {
        let bytes = Signature(Self.text(0..<300)).encoded
        for length in 0..<bytes.count { #expect(Signature(encoded: Array(bytes[..<length])) == nil) }
        #expect(Signature(encoded: bytes + [0]) == nil)
        #expect(Signature(encoded: [Signature.version + 1] + bytes.dropFirst()) == nil)
        #expect(Signature(encoded: [Signature.version] + Array(repeating: 0xFF, count: 500)) == nil)
    }

    @Test("a short copy is found in a long original")
    func containment() {
        let original = Signature(Self.text(0..<5000)).shingles
        let copy = Signature(Self.text(1000..<1600)).shingles
        let other = Signature(Self.text(6000..<6600)).shingles
        #expect(copy.containment(in: original) == 1)
        #expect(original.containment(in: copy) < 0.3)
        #expect(other.containment(in: original) == 0)
    }

    @Test("half a copy is estimated at about a half")
    func estimate() {
        let original = Signature(Self.text(0..<3000)).shingles
        let mixed = Signature(Self.text(2500..<3500)).shingles
        #expect((0.3...0.7).contains(mixed.containment(in: original)))
    }

    @Test("rare words, names and numbers of a text are its features, frequent words are not")
    func features() {
        let text = Texts.prepared(["Kemarin Nurhaliza memanen 4.250 kilogram rambutan di lereng Gunung Sawal."])
        let features = Signature(text).features
        #expect(features.numbers == [TextHash.short(TextHash.word("4250".utf8))])
        #expect(features.names.contains(TextHash.short(TextHash.word("nurhaliza".utf8))))
        #expect(!features.terms.contains(TextHash.short(TextHash.word("di".utf8))))
        #expect(features.terms.contains(TextHash.short(TextHash.word("rambut".utf8))))
    }
}
