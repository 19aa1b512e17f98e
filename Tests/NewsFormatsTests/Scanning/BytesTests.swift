import Testing

@testable import NewsFormats

struct BytesTests {
    private let text = Array("lembah lembab lembah".utf8)

    @Test(arguments: [(0, 0), (1, 14), (14, 14), (15, nil), (99, nil)])
    func `a phrase is found at or behind a place`(start: Int, place: Int?) {
        #expect(text.first("lembah".utf8, from: start) == place)
    }

    @Test func `what is longer than the text, or nothing, is not found`() {
        #expect(text.first("lembah lembab lembahnya".utf8) == nil)
        #expect(text.first([UInt8]()) == nil)
        #expect([UInt8]().first("a".utf8) == nil)
        #expect(text.first("lembah".utf8, from: -1) == nil)
    }
}
