import Clippings
import NewsFormats
import Testing

struct PackedFormatTests {
    private let text = Array("Banjir Merendam Tiga Desa\n\n\(Prose.indonesian)\n".utf8)

    @Test func `a text packed by gzip reads as the text`() throws {
        let packed = try article(PackedBytes.gzip(text))
        #expect(packed.headline == "Banjir Merendam Tiga Desa")
        #expect(packed.format == "text")
    }

    @Test func `a Zstandard file is whole however its sender cut the blocks`() throws {
        let body = Array(String(repeating: Prose.indonesian + "\n\n", count: 800).utf8).prefix(131_072 - 7)
        let packed = PackedBytes.zstandard(blocks: [text, body + Array("\n\nUsai.".utf8)])
        let found = try article(packed)
        #expect(found.headline == "Banjir Merendam Tiga Desa")
        #expect(found.paragraphs.last == "Usai.")
    }

    @Test func `a Zstandard file cut short is truncated`() {
        #expect(refusal(PackedBytes.zstandard(blocks: [text, text]).dropLast(60) + []) == .truncated)
    }

    @Test func `what follows the last gzip member is left alone`() throws {
        #expect(try article(PackedBytes.gzip(text) + [0, 0, 0, 0]).headline == "Banjir Merendam Tiga Desa")
    }

    @Test func `a gzip file cut short is truncated`() {
        #expect(refusal(Array(PackedBytes.gzip(text).dropLast(60))) == .truncated)
    }

    @Test func `a gzip file that is damaged is damaged`() {
        var packed = PackedBytes.gzip(text)
        packed[10] = 7
        #expect(refusal(packed) == .damaged)
    }

    @Test func `files packed in one another without end are refused`() {
        var packed = text
        for _ in 0..<8 { packed = PackedBytes.gzip(packed) }
        #expect(refusal(packed) == .expandsTooFar)
    }

    @Test func `a few levels of packing are read`() throws {
        #expect(try article(PackedBytes.gzip(PackedBytes.gzip(text))).headline == "Banjir Merendam Tiga Desa")
    }

    @Test func `an empty gzip file is empty`() {
        #expect(refusal(PackedBytes.gzip([])) == .empty)
    }
}
