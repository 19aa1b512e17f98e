import Clippings
import Stories
import Testing

@Suite struct `Claims` {
    private func article(_ outlet: String, _ paragraph: String, _ figures: Figure...) -> Article {
        var article = Article(format: "text")
        article.infoSources = [.init(outlet, .publisher)]
        article.paragraphs = [paragraph]
        var found = Classification()
        found.figures = figures
        article.classification = found
        return article
    }

    private func dead(_ count: Double, _ text: String, by speaker: String? = nil) -> Figure {
        Figure(
            value: count,
            unit: "orang",
            text: text,
            attribution: speaker.map { Attribution(name: $0, cue: "kata") },
            paragraph: 0,
            sentence: 0
        )
    }

    @Test func `the same figure in two outlets is one claim that is agreed on`() {
        var table = ClaimTable()
        table.add(article("Kabar", "Sebanyak 1.200 orang mengungsi.", dead(1200, "1.200 orang")), id: 1, added: 5)
        table.add(article("Warta", "Ada 1,2 ribu orang mengungsi.", dead(1200, "1,2 ribu orang")), id: 2, added: 9)
        let claims = table.claims()
        #expect(claims.map(\.outlets) == [["Kabar", "Warta"]])
        #expect(claims.map(\.standing) == [.agreed])
        #expect(claims.first?.firstSeen == 5)
        #expect(claims.first?.sentence == "Sebanyak 1.200 orang mengungsi.")
    }

    @Test func `another figure for the same thing differs, one for another thing does not`() {
        var table = ClaimTable()
        let said = "korban banjir bandang mengungsi dari lereng gunung"
        table.add(article("Kabar", "Ada 12 orang \(said).", dead(12, "12 orang")), id: 1, added: 1)
        table.add(article("Warta", "Ada 20 orang \(said).", dead(20, "20 orang")), id: 2, added: 2)
        table.add(article("Warta", "Rapat dihadiri 99 orang.", dead(99, "99 orang")), id: 3, added: 3)
        #expect(table.claims().map(\.standing) == [.outlier, .outlier, .alone])
    }

    @Test func `who says so is part of a claim, a title is not`() {
        var table = ClaimTable()
        table.add(article("Kabar", "Kata Sari 5 orang.", dead(5, "5 orang", by: "Dewi Sari")), id: 1, added: 1)
        table.add(article("Warta", "Kata Sari 5 orang.", dead(5, "5 orang", by: "Sari")), id: 2, added: 2)
        table.add(article("Koran", "Kata Budi 5 orang.", dead(5, "5 orang", by: "Budi")), id: 3, added: 3)
        #expect(table.claims().map(\.clippings) == [[1, 2], [3]])
    }

    @Test func `a body is one speaker by its name and by its letters`() {
        var table = ClaimTable()
        let name = "Badan Air, Iklim, dan Laut"
        var first = article("Kabar", "Badan itu mencatat 5 orang.", dead(5, "5 orang", by: name))
        first.classification?.entities = [Entity(name, .organisation, aliases: ["BAIL"], count: 2)]
        table.add(first, id: 1, added: 1)
        table.add(article("Warta", "BAIL mencatat 5 orang.", dead(5, "5 orang", by: "BAIL")), id: 2, added: 2)
        #expect(table.claims().map(\.clippings) == [[1, 2]])
    }

    @Test func `a claim's sentence ends at no full stop inside a number, and holds the figure itself`() {
        var table = ClaimTable()
        let text = "Hingga 19.00 WIB ada 112 orang. Sebanyak 12 orang dari 2.272 warga dirawat. Selesai."
        table.add(article("Kabar", text, dead(12, "12 orang")), id: 1, added: 1)
        #expect(table.claims().map(\.sentence) == ["Sebanyak 12 orang dari 2.272 warga dirawat."])
    }

    private let units = UnitNames([
        "id": ["person": ["orang", "jiwa"], "cubic-metre": ["meter kubik"]],
        "en": ["person": ["people"], "cubic-metre": ["cubic metres"]],
    ])

    private func claim(_ language: String, _ paragraph: String, _ value: Double, _ unit: String) -> Article {
        var article = article(
            "Kabar",
            paragraph,
            Figure(value: value, unit: unit, text: unit, paragraph: 0, sentence: 0)
        )
        article.language = language
        return article
    }

    @Test func `units of two languages are one claim by their neutral name`() {
        var table = ClaimTable(units: units)
        table.add(claim("id", "Sebanyak 70 meter kubik air.", 70, "meter kubik"), id: 1, added: 1)
        table.add(claim("en-GB", "Some 70 Cubic Metres of water.", 70, "Cubic Metres"), id: 2, added: 2)
        table.add(claim("ja", "70 people", 70, "people"), id: 3, added: 3)
        table.add(claim("id", "Ada 70 jiwa.", 70, "jiwa"), id: 4, added: 4)
        #expect(table.claims().map(\.clippings) == [[1, 2], [3, 4]])
        #expect(table.claims().map(\.measure) == ["cubic-metre", "person"])
    }

    @Test func `a unit without a neutral name is itself, whatever its case`() {
        var table = ClaimTable(units: units)
        table.add(claim("id", "Ada 3 Kapal.", 3, "Kapal"), id: 1, added: 1)
        table.add(claim("id", "Ada 3 kapal.", 3, "kapal"), id: 2, added: 2)
        #expect(table.claims().map(\.clippings) == [[1, 2]])
        #expect(table.claims().map(\.measure) == [nil])
    }

    @Test func `sentences of two languages about the same thing contradict each other, others do not`() {
        var table = ClaimTable(units: units)
        let flood = "12 orang mengungsi akibat banjir di desa Randu, kata kepala desa Suparman."
        let other = "20 people fled the flood in the village of Randu, village head Suparman said."
        let match = "99 people bought tickets for the chess match in Lisbon on Friday evening."
        table.add(claim("id", flood, 12, "orang"), id: 1, added: 1)
        table.add(claim("en", other, 20, "people"), id: 2, added: 2)
        table.add(claim("en", match, 99, "people"), id: 3, added: 3)
        #expect(table.claims().map(\.standing) == [.outlier, .outlier, .alone])
    }
}
