import Testing

@testable import Comparison

@Suite("What one text is to another")
struct VerdictTests {
    private func verdict(_ a: [String], _ b: [String], _ languages: (String, String) = ("id", "id")) -> Verdict {
        Texts.compare(a, b, languages: languages).judgement.verdict
    }

    @Test("the same words are the same, under another headline a reprint")
    func same() {
        let text = Texts.prepared(Texts.port, headline: "Dermaga Serayu dibangun")
        let other = Texts.prepared(Texts.port, headline: "Bupati mulai proyek pelabuhan")
        #expect(TextComparison(text, text).judgement == Judgement(verdict: .same, score: 1))
        #expect(TextComparison(text, other).judgement == Judgement(verdict: .reprint, score: 1))
    }

    @Test("one sentence more is still a reprint")
    func reprint() {
        #expect(verdict(Texts.port, Texts.port + ["Pengerjaan diawasi tim independen."]) == .reprint)
    }

    @Test("a changed figure in the same text is a correction")
    func correction() {
        let changed = Texts.port.map { $0.replacing("214 keluarga", with: "241 keluarga") }
        let comparison = Texts.compare(Texts.port, changed)
        #expect(comparison.judgement.verdict == .correction)
        #expect(comparison.changes.map(\.old) == ["214 keluarga"] || comparison.changes.map(\.old) == ["214"])
    }

    @Test("two paragraphs of five are an abridgement, whichever side they are on")
    func abridged() {
        let parts = Array(Texts.port[1...2])
        #expect(verdict(parts, Texts.port) == .abridged)
        #expect(verdict(Texts.port, parts) == .abridged)
    }

    @Test("a text mixed from two originals is an abridgement of each")
    func mixed() {
        let mixed = Array(Texts.port[1...2]) + Array(Texts.flood[1...2])
        #expect(verdict(mixed, Texts.port) == .abridged)
        #expect(verdict(mixed, Texts.flood) == .abridged)
        let coverage = Texts.compare(mixed, Texts.port).evidence.coverageOfA
        #expect((0.3...0.7).contains(coverage))
    }

    @Test("every sentence in other words is a rewrite")
    func rewrite() {
        let comparison = Texts.compare(Texts.portReworded, Texts.port)
        #expect(comparison.judgement.verdict == .rewrite)
        #expect(comparison.judgement.score > 0.6)
        #expect(comparison.containment < 0.2)
    }

    @Test("the same in another language is a translation, in both directions")
    func translation() {
        #expect(verdict(Texts.portInEnglish, Texts.port, ("en", "id")) == .translation)
        #expect(verdict(Texts.port, Texts.portInEnglish, ("id", "en")) == .translation)
    }

    @Test("copies are told although a language was identified wrongly, or not at all")
    func wrongLanguage() {
        let changed = Texts.port.map { $0.replacing("214 keluarga", with: "241 keluarga") }
        #expect(verdict(Texts.port, changed, ("id", "und")) == .correction)
        #expect(verdict(Array(Texts.port[1...2]), Texts.port, ("jv", "id")) == .abridged)
        #expect(verdict(Texts.port, Texts.port, ("en", "id")) == .same)
    }

    @Test("an independent report of the event and another event are no copies")
    func others() {
        #expect(!verdict(Texts.portIndependent, Texts.port).isCopy)
        #expect(verdict(Texts.flood, Texts.port) == .unrelated)
        #expect(!verdict(Texts.portInEnglish, Texts.flood, ("en", "id")).isCopy)
        #expect(!verdict(Texts.portInEnglish, Texts.portIndependent, ("en", "id")).isCopy)
    }

    @Test("notices of one pattern that tell of different things are no rewrites")
    func templates() {
        func notice(_ strength: String, _ place: String, _ numbers: [String], _ day: String) -> [String] {
            [
                "Gempa bumi bermagnitudo \(strength) mengguncang \(place) pada \(day) pukul \(numbers[0]) WIB.",
                "Pusat gempa berada di \(numbers[1]) lintang selatan dan \(numbers[2]) bujur timur pada kedalaman \(numbers[3]) kilometer.",
                "Gempa itu berjarak \(numbers[4]) kilometer dari pusat kota. Belum ada laporan kerusakan hingga kini.",
            ]
        }
        let first = notice("5,7", "Melonguane", ["06.32", "3,90", "126,76", "25", "14"], "Rabu (11/9/2019)")
        let second = notice("4,8", "Jember", ["00.12", "9,34", "113,40", "10", "129"], "Jumat (20/12/2019)")
        #expect(verdict(first, second) != .rewrite)
    }

    @Test("swapping the texts changes neither verdict nor score")
    func symmetry() {
        for other in [Texts.portReworded, Texts.portIndependent, Texts.flood, Array(Texts.port[1...2])] {
            let forth = Texts.compare(Texts.port, other).judgement
            let back = Texts.compare(other, Texts.port).judgement
            #expect(forth.verdict == back.verdict)
            #expect(abs(forth.score - back.score) < 0.05)
        }
    }

    @Test("the verdict does not depend on whether passages are asked for")
    func withoutPassages() {
        let a = Texts.prepared(Texts.portReworded)
        let b = Texts.prepared(Texts.port)
        let brief = TextComparison(a, b, includingPassages: false)
        #expect(brief.judgement == TextComparison(a, b).judgement)
        #expect(brief.passages.isEmpty)
    }
}
