import Clippings
import Testing
import TextAnalysis

/// What of an article goes into the index.
struct TermTests {
    private let analyzer = Analyzer()

    private func article(_ paragraphs: String..., language: String = "id") -> Article {
        var article = Article(format: "text")
        article.language = language
        article.paragraphs = paragraphs
        return article
    }

    @Test func `a stem stands behind its word, marked, only where it differs`() {
        let terms = analyzer.terms(of: article("Nasi dimakan, makan"))
        #expect(terms.body == "nasi dimakan\u{1F}\u{1}makan makan")
    }

    @Test func `words are stemmed in the article's own language`() {
        #expect(analyzer.terms(of: article("elections", language: "en")).body == "elections\u{1F}\u{1}elect")
        #expect(analyzer.terms(of: article("elections", language: "und")).body == "elections")
        #expect(analyzer.terms(of: article("elections", language: "en-GB")).body == "elections\u{1F}\u{1}elect")
    }

    @Test func `a number stands as its value and as printed`() {
        let terms = analyzer.terms(of: article("11.000 11000 4.7 4,7 11\u{A0}000", language: "und"))
        #expect(terms.body == "11000\u{1F}11.000 11000 4.7 4.7\u{1F}4,7 11000")
    }

    @Test func `positions are the words of the body, then of dateline and descriptions`() {
        var article = article("Alinea pertama.", "Alinea kedua 11.000 kali.", language: "und")
        article.dateline = .init(text: "ANKARA (ANTARA)")
        article.descriptions = [.init("Keterangan foto", role: "caption"), .init("Alinea pertama.", role: "lede")]
        let positions = analyzer.terms(of: article).body.split(separator: " ").map {
            $0.split(separator: "\u{1F}").first.map(String.init)
        }
        let body = analyzer.words(in: article.body).map(\.folded)
        #expect(positions == body + ["ankara", "antara", "keterangan", "foto"])
    }

    @Test func `the headline comes before kicker and subheads, apart from the body`() {
        var article = article("Isi", language: "und")
        article.headlines = [.init("Sela", role: "kicker"), .init("Judul Utama")]
        let terms = analyzer.terms(of: article)
        #expect(terms.headline == "judul utama sela")
        #expect(terms.body == "isi")
    }

    @Test func `an article without text has empty fields`() {
        #expect(analyzer.terms(of: article()) == IndexTerms(headline: "", body: ""))
    }

    @Test func `no text can write the marks of the format into it`() {
        let hostile = "a\u{1F}b \u{1}c\u{0} d\u{1F}\u{1}e"
        #expect(analyzer.terms(of: article(hostile, language: "und")).body == "a b c d e")
    }
}
