import Classification
import Clippings
import Testing

@Suite struct ClassifierTests {
    private func classified(_ headline: String, _ paragraphs: String..., language: String = "id") -> Classification {
        var article = Article(format: "text")
        article.headlines = [.init(headline)]
        article.paragraphs = paragraphs
        article.language = language
        return Classifier().classify(article)
    }

    @Test func `figures, quotes and names of an article are found together`() {
        let found = classified(
            "Banjir di Kampung Randu",
            "Sebanyak 1.350 warga mengungsi, kata Bupati Retno Wulandari di Randu, Senin.",
            "“Kami segera memperbaiki tanggul itu,” ujar Retno."
        )
        #expect(found.figures.first?.value == 1350)
        #expect(found.figures.first?.attribution?.name == "Retno Wulandari")
        #expect(found.quotes.map(\.text) == ["Kami segera memperbaiki tanggul itu,"])
        #expect(found.entities.contains { $0.name == "Retno Wulandari" && $0.kind == .person })
    }

    @Test func `what an article is about is told with the words that say so`() {
        let found = classified(
            "Gol Telat Bawa Garuda Menang",
            "Tim nasional sepak bola Indonesia mengalahkan tamunya dua gol tanpa balas dalam pertandingan liga semalam.",
            "Pelatih memuji kiper dan penyerang yang mencetak gol kemenangan pada babak kedua."
        )
        #expect(found.topics.contains { $0.code == "15000000" && !$0.reasons.isEmpty })
    }

    @Test func `paragraphs in another language are told`() {
        let found = classified(
            "Pernyataan bersama",
            "Pemerintah Indonesia menyampaikan pernyataan bersama itu kepada wartawan di Jakarta pada hari Senin.",
            "The two governments will continue to work together on the protection of the sea and of those who live by it.",
            "Menteri mengatakan bahwa kerja sama tersebut akan dilanjutkan pada tahun depan dengan anggaran baru."
        )
        #expect(found.passages.map(\.language) == ["en"])
        #expect(found.passages.first?.first == 1)
        #expect(found.languageConfidence.map { $0 > 0.5 } == true)
    }

    @Test func `an article without text, and one in no known language, are classified as what they are`() {
        #expect(classified("").figures == [])
        #expect(classified("Xx", "Zzz 12 qqq.", language: "und").quotes == [])
    }
}
