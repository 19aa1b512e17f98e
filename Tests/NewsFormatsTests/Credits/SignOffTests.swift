import Clippings
import NewsFormats
import Testing

struct SignOffTests {
    private func agencies(_ ending: String) throws -> [String] {
        try article("Empat perahu dikirim ke desa\n\n\(Prose.indonesian)\n\nAir mulai surut pada Kamis\(ending)\n")
            .sources(.agency)
    }

    @Test(arguments: [
        (". (ANTARA)", ["ANTARA"]),
        (" (ant).", ["ANTARA"]),
        (". (rtr/sha)", ["Reuters"]),
        (". (AFP/Ant)", ["AFP", "ANTARA"]),
        (". /afp", ["AFP"]),
        (". - Xinhua", ["Xinhua"]),
        (".\n\nREUTER", ["Reuters"]),
        (".\n\n(Antara)", ["ANTARA"]),
        (".\n REUTER", ["Reuters"]),
        (". — Bernama", ["Bernama"]),
        (". — Bernama Ikuti saluran kami di mana saja", ["Bernama"]),
    ])
    func `a text signed by a wire is that wire's`(ending: String, agencies: [String]) throws {
        #expect(try self.agencies(ending) == agencies)
    }

    @Test(arguments: [
        ". (sha/rud)", " (BPBD).", ", anak-anak", " dan/atau esok.", ". (halaman 2)", " (aa)", ". [Gambas:Video]",
    ])
    func `other endings sign nothing`(ending: String) throws {
        #expect(try agencies(ending) == [])
    }

    @Test func `a wire in the byline is the agency`() throws {
        let article = try article("Empat perahu dikirim ke desa\n\nOleh: Reuters\n\n\(Prose.indonesian)\n")
        #expect(article.sources(.agency) == ["Reuters"])
    }
}
