import Testing

@testable import TextAnalysis

@Suite("Words handed on one by one")
struct AnalyzerWordTests {
    @Test("each word comes with its place, its folded form and its stem")
    func wordsAndStems() {
        var seen: [String] = []
        let text = Array("Membeli Rp11.000, naik.".utf8)
        Analyzer().forEachWord(in: text.span, language: "id") { range, folded, stem in
            let parts = [folded, stem].map { String(decoding: $0, as: UTF8.self) }
            seen.append("\(range.lowerBound) \(parts[0]) \(parts[1])")
        }
        #expect(seen == ["0 membeli beli", "8 rp rp", "10 11000 11000", "18 naik naik"])
    }

    @Test("without a stemmer the stem is the word")
    func noStemmer() {
        var stems: [String] = []
        Analyzer().forEachWord(in: Array("Kata Kedua".utf8).span, language: "und") { _, _, stem in
            stems.append(String(decoding: stem, as: UTF8.self))
        }
        #expect(stems == ["kata", "kedua"])
    }
}
