import Clippings
import NewsFormats
import Testing

@Suite("A text in Markdown")
struct MarkdownFormatTests {
    private static let document = """
        ---
        title: "Banjir Rendam Empat Desa: Warga Mengungsi"
        date: 2024-11-06 10:00:00 +0700
        author: Siti Aminah
        tags: [banjir, "Lamongan, Jatim"]
        category: Nasional
        description: >
          Empat desa terendam
          sejak malam.
        ---

        # Banjir Rendam Empat Desa: Warga Mengungsi

        \(Prose.indonesian) Kata **bupati**, [bantuan](https://contoh.example/bantuan) sudah
        datang *sejak* pagi, lihat [catatan][1].

        > "Air naik cepat," kata warga.

        ## Bantuan

        - beras
        - air bersih

        | Desa  | Rumah |
        |-------|------:|
        | Laren |   120 |

        ```
        pompa --dua
        ```

        [1]: https://contoh.example/catatan
        """

    @Test("gives its words without the signs around them, a line a block")
    func body() throws {
        let found = try article(Self.document)
        #expect(found.format == "markdown")
        #expect(found.headline == "Banjir Rendam Empat Desa: Warga Mengungsi")
        #expect(
            found.paragraphs == [
                Prose.indonesian + " Kata bupati, bantuan sudah datang sejak pagi, lihat catatan.",
                "\"Air naik cepat,\" kata warga.", "Bantuan", "beras", "air bersih", "Desa Rumah", "Laren 120",
                "pompa --dua",
            ]
        )
    }

    @Test("gives the fields above it")
    func frontMatter() throws {
        let found = try article(Self.document)
        #expect(found.published?.text == "2024-11-06T10:00:00+07:00")
        #expect(found.names(.author) == ["Siti Aminah"])
        #expect(found.keywords == ["banjir", "Lamongan, Jatim"])
        #expect(found.subjects.first == Article.Subject("Nasional", .section))
        #expect(found.descriptions.map(\.value) == ["Empat desa terendam sejak malam."])
        #expect(found.evidence["published"]?.place == "front matter, date")
    }

    @Test("gives fields written as TOML and as lists too")
    func otherFrontMatter() throws {
        let toml = try article(
            "+++\ntitle = \"Judul\"\ndate = 2024-11-06\ntags = [\"satu\", \"dua\"]\n+++\n\nIsi berita.\n"
        )
        #expect(toml.headline == "Judul")
        #expect(toml.keywords == ["satu", "dua"])
        #expect(toml.published?.text == "2024-11-06")
        #expect(toml.paragraphs == ["Isi berita."])
        let list = try article("---\ntitle: Judul\nauthors:\n  - Siti Aminah\n  - Budi Santoso\n---\nIsi berita.\n")
        #expect(list.names(.author) == ["Siti Aminah", "Budi Santoso"])
    }

    @Test("without fields takes its first heading for the headline")
    func heading() throws {
        let found = try article("# Banjir *rendam* empat desa\n\n\(Prose.indonesian)\n\n## Bantuan\n\nBeras.\n")
        #expect(found.format == "markdown")
        #expect(found.headline == "Banjir rendam empat desa")
        #expect(found.paragraphs == [Prose.indonesian, "Bantuan", "Beras."])
    }

    @Test(
        "is not what a scrape with a few such signs is",
        arguments: [
            "Judul berita\n\n* catatan redaksi\n* catatan lain\n\n\(Prose.indonesian)\n\n#banjir #lamongan\n",
            "Judul berita\n\n**\n\n\(Prose.indonesian)\n\n[Gambas:Video]\n",
            "Judul berita\n\n- satu\n- dua\n\n> kutipan\n\n\(Prose.indonesian)\n",
            "---\nJudul berita\n---\n\n\(Prose.indonesian)\n",
        ]
    )
    func plainText(_ text: String) throws {
        #expect(try article(text).format == "text")
    }

    @Test("leaves no sign around words that are struck out")
    func struckOut() throws {
        let text = "# Banjir\n\nAir naik ~~satu~~ dua meter, kata [petugas](https://contoh.example/a).\n"
        #expect(try article(text).paragraphs == ["Air naik satu dua meter, kata petugas."])
    }

    @Test("nested without end is read all the same")
    func depth() throws {
        let text =
            "# Judul\n\n" + String(repeating: "> ", count: 5000) + "dalam\n\n[a](/b) "
            + String(repeating: "[", count: 20_000)
        #expect(try article(text).headline == "Judul")
    }
}
