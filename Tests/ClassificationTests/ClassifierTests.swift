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

    @Test func `an article without text, and one in no known language, are classified as what they are`() {
        #expect(classified("").figures == [])
        #expect(classified("Xx", "Zzz 12 qqq.", language: "und").quotes == [])
    }
}
