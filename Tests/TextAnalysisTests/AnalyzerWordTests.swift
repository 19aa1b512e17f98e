import Testing

@testable import TextAnalysis

@Suite("Words and stems as bytes")
struct AnalyzerWordTests {
    @Test("a scanner gives each word's place and its folded form")
    func words() {
        #expect(Self.words("Membeli Rp11.000, naik.") == ["0 membeli", "8 rp", "10 11000", "18 naik"])
        // Plain letters, and what may go on with a word: an accent, an apostrophe, a digit.
        #expect(
            Self.words("Kafe Café Qur'an G20 l'Ind NATO's") == [
                "0 kafe", "5 cafe", "11 quran", "18 g20", "22 l", "24 ind", "28 nato",
            ]
        )
    }

    @Test("a word of more letters than are kept is cut")
    func long() {
        let length = WordScanner.maximumLength
        #expect(Self.words(String(repeating: "A", count: length + 1)) == ["0 " + String(repeating: "a", count: length)])
        #expect(Self.words(String(repeating: "A", count: length)) == ["0 " + String(repeating: "a", count: length)])
    }

    @Test("a stem comes where there is one, and where it is not the word itself")
    func stems() {
        let analyzer = Analyzer()
        #expect(analyzer.stem(of: Array("membeli".utf8), language: "id") == Array("beli".utf8))
        #expect(analyzer.stem(of: Array("naik".utf8), language: "id") == nil)
        #expect(analyzer.stem(of: Array("kedua".utf8), language: "und") == nil)
    }

    private static func words(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        var scanner = WordScanner()
        var words: [String] = []
        while scanner.next(in: bytes.span) {
            words.append("\(scanner.range.lowerBound) \(String(decoding: scanner.folded, as: UTF8.self))")
        }
        return words
    }
}
