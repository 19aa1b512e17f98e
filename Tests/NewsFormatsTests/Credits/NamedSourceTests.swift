import Clippings
import NewsFormats
import Testing

struct NamedSourceTests {
    private func article(_ last: String, language: String = Prose.indonesian) throws -> Article {
        try NewsFormatsTests.article("Empat perahu dikirim ke desa\n\n\(language)\n\n\(last)\n")
    }

    @Test(arguments: [
        ("\"Kami siap,\" kata camat, dikutip Kabar Pulau.", ["Kabar Pulau"]),
        ("Air mulai surut, sebagaimana dilaporkan Radio Teluk, Senin (3/6).", ["Radio Teluk"]),
        ("Melansir dari situs Suara Nelayan, bantuan tiba malam itu.", ["Suara Nelayan"]),
        (
            "Bantuan tiba malam itu, demikian dikutip kabarPulau dari Suara Nelayan, Rabu.",
            ["kabarPulau", "Suara Nelayan"]
        ),
        ("Dilansir kabarTeluk, perahu kembali pada Kamis.", ["kabarTeluk"]),
        ("Perahu kembali, dikutip darikabarTeluk pagi tadi.", ["kabarTeluk"]),
        ("\"Sudah kembali,\" kata Ade. Reporter : Budi Santoso Sumber: Kabar Pulau.", ["Kabar Pulau"]),
        ("Perahu kembali pada Kamis, dikutip dari Kabar Pulau.Warga menyambut mereka.", ["Kabar Pulau"]),
    ])
    func `outlets that a text quotes are its sources`(text: String, names: [String]) throws {
        let article = try article(text)
        #expect(article.sources(.source) == names)
        #expect(article.sources(.agency) == [])
    }

    @Test(arguments: [
        ("Air mulai surut, dikutip dari Reuters, Selasa (10/9).", "Reuters"),
        ("Menurut Reuters yang dikutip Kabar Pulau, air mulai surut.", "Reuters"),
        ("Menurut kantor berita Teluk Raya, air mulai surut.", "Teluk Raya"),
        ("\"Air mulai surut,\" katanya kepada AFP.", "AFP"),
        ("Xinhua melaporkan air mulai surut.", "Xinhua"),
        ("Agensi berita itu, Bernama melaporkan air mula surut.", "Bernama"),
    ])
    func `a wire that a text quotes is its agency and a source, while nobody credits another`(
        text: String,
        name: String
    ) throws {
        let article = try article(text)
        #expect(article.sources(.agency) == [name])
        #expect(article.sources(.source).contains(name))
    }

    @Test(arguments: [
        ("The water is falling, he told Reuters.", "Reuters"),
        ("The water is falling, the Xinhua news agency said.", "Xinhua"),
        ("The water is falling, AFP reported on Monday.", "AFP"),
        ("The water is falling, according to the Fars news agency.", "Fars"),
    ])
    func `the same in English`(text: String, name: String) throws {
        let article = try article(text, language: Prose.english)
        #expect(article.sources(.agency) == [name])
    }

    @Test func `a credited wire stays the only agency of a text that quotes others`() throws {
        let article = try NewsFormatsTests.article(
            "Empat perahu dikirim ke desa\n\nMataram (ANTARA) - \(Prose.indonesian)\n\nYonhap melaporkan air surut.\n"
        )
        #expect(article.sources(.agency) == ["ANTARA"])
        #expect(article.sources(.source) == ["Yonhap"])
    }

    @Test(arguments: [
        "Andi dilaporkan oleh Budi Santoso ke polisi.",
        "Antara lain perahu karet dan terpal.",
        "Apa menurut Ani dan Ap benar?",
        "Dia mengutip pesan gubernur agar warga waspada.",
        "Bantuan dikutip Minggu (20/5).",
        "Menurut laporan kepala desa, air surut.",
    ])
    func `ordinary words name no source`(text: String) throws {
        let article = try article(text)
        #expect(article.sources(.source) == [])
        #expect(article.sources(.agency) == [])
    }
}
