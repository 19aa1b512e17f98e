import Testing

@testable import Comparison

@Suite("Texts that nobody would print")
struct HostileTextTests {
    @Test("empty bodies are unrelated to everything, even to each other")
    func empty() {
        for other in [[], [""], ["   "], ["—"], Texts.flood] {
            let comparison = Texts.compare([], other)
            #expect(comparison.judgement == Judgement(verdict: .unrelated, score: 0))
            #expect(comparison.containment == 0)
        }
    }

    @Test("one word over and over")
    func oneWord() {
        let text = [String(repeating: "kapal ", count: 20_000)]
        let comparison = Texts.compare(text, text)
        #expect(comparison.judgement.verdict == .same)
        #expect(comparison.evidence.coverageOfA == 1)
        #expect(!Texts.compare(text, Texts.port).judgement.verdict.isCopy)
    }

    @Test("ten thousand equal sentences meet one to one")
    func equalSentences() {
        let text = Array(repeating: "Harga beras naik lagi di Pasar Melati pekan ini.", count: 10_000)
        let comparison = Texts.compare(text, Array(text.dropLast()))
        #expect(comparison.evidence.coverageOfB == 1)
        #expect(comparison.passages.count <= 20_000)
    }

    @Test("a long text and its own second half")
    func longText() {
        let text = (0..<3000).map {
            "Butir ke-\($0) memuat nilai \($0 &* 7919 % 10_007) untuk Kampung Nomor\($0 % 611)x."
        }
        let comparison = Texts.compare(text, Array(text[2100...]))
        #expect(comparison.judgement.verdict == .abridged)
        #expect(comparison.evidence.coverageOfB > 0.99)
    }

    @Test("no spaces, no letters, and letters from right to left")
    func scripts() {
        let glued = [String(repeating: "x", count: 20_000)]
        #expect(Texts.compare(glued, glued).judgement.verdict == .same)
        let signs = [String(repeating: "!?.,;: ", count: 5000)]
        #expect(Texts.compare(signs, Texts.port).judgement.verdict == .unrelated)
        let arabic = [
            "أعلن وزير النقل اليوم عن بناء ميناء جديد في مدينة الساحل. وقال إن الميناء سيخدم 350 ألف حاوية سنويا.",
            "وأضاف أن العمل سيبدأ في شهر أكتوبر المقبل بتكلفة 60 مليون دينار وأن المشروع سيوفر 1200 فرصة عمل.",
        ]
        #expect(Texts.compare(arabic, arabic, languages: ("ar", "ar")).judgement.verdict == .same)
        let chinese = ["港口建设今天开始。市长说新码头长六百米。", "工程预计二零二七年完成。"]
        #expect(Texts.compare(chinese, chinese, languages: ("zh", "zh")).judgement.verdict == .same)
    }

    @Test("numbers beyond any figure, broken dates and lone signs")
    func numbers() {
        let odd = [
            "Nilai 99999999999999999999999999999999999999999999999999 dan 0,0000000000000000000001 serta 99/99/9999.",
            "Pada 31 Februari 0000 tercatat $ $ % %% -5 --6 +7 1/2/3/4/5/6 XIV V L C dan A1B2C3 ribu juta miliar triliun.",
        ]
        let other = odd.map { $0.replacing("9", with: "8").replacing("XIV", with: "XIX") }
        #expect(Texts.compare(odd, other).changes.count <= 200)
    }
}
