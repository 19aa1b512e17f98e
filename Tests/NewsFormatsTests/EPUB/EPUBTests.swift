import Clippings
import NewsFormats
import Testing

struct EPUBTests {
    private func book(encryption: String = "") -> [UInt8] {
        func page(_ body: String) -> String { "<html><head><title>Buku</title></head><body>\(body)</body></html>" }
        return StoredZip.of([
            "mimetype": "application/epub+zip",
            "META-INF/container.xml":
                "<container><rootfiles><rootfile full-path=\"OPS/book.opf\"/></rootfiles></container>",
            "META-INF/encryption.xml": "<encryption>\(encryption)</encryption>",
            "OPS/book.opf": """
            <package unique-identifier="u"><metadata><dc:title>Harian Desa</dc:title><dc:publisher>Penerbit Desa</dc:publisher>
            <dc:identifier id="u">urn:x:1</dc:identifier><dc:date>2024-05-06</dc:date></metadata>
            <manifest><item id="n" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>
            <item id="b" href="b%20dua.xhtml" media-type="application/xhtml+xml"/>
            <item id="a" href="teks/a.xhtml" media-type="application/xhtml+xml"/>
            <item id="c" href="cover.xhtml" media-type="application/xhtml+xml"/></manifest>
            <spine><itemref idref="c"/><itemref idref="n"/><itemref idref="a"/><itemref idref="b"/></spine></package>
            """,
            "OPS/nav.xhtml": page(Prose.english),
            "OPS/cover.xhtml": page("<p>Harian Desa</p>"),
            "OPS/b dua.xhtml": page("<h2>Sungai Meluap</h2><p>\(Prose.malay)</p>"),
            "OPS/teks/a.xhtml": page("<h1>Warga Mengungsi</h1><p>\(Prose.indonesian)</p>"),
        ])
    }

    private func articles(_ bytes: [UInt8]) -> [Article] {
        guard case .articles(let articles) = DocumentReader().read(bytes, hints: SourceHints()) else { return [] }
        return articles
    }

    @Test func `each document with text is an article, in reading order; cover and navigation are none`() {
        let found = articles(book())
        #expect(found.map(\.headline) == ["Warga Mengungsi", "Sungai Meluap"])
        #expect(found.map(\.paragraphs) == [[Prose.indonesian], [Prose.malay]])
        #expect(found.allSatisfy { $0.format == "epub" && $0.sources(.publisher) == ["Penerbit Desa"] })
        #expect(found.first?.published?.text == "2024-05-06")
        #expect(found.first?.uri == "urn:x:1#OPS/teks/a.xhtml")
        #expect(found.first?.subjects.map(\.name) == ["Harian Desa"])
    }

    @Test func `a book that is locked is encrypted, one with garbled fonts is not`() {
        func encryption(_ method: String, _ path: String) -> String {
            "<enc:EncryptedData><enc:EncryptionMethod Algorithm=\"\(method)\"/><enc:CipherData>"
                + "<enc:CipherReference URI=\"\(path)\"/></enc:CipherData></enc:EncryptedData>"
        }
        #expect(
            refusal(book(encryption: encryption("http://www.w3.org/2001/04/xmlenc#aes128-cbc", "OPS/teks/a.xhtml")))
                == .encrypted
        )
        #expect(articles(book(encryption: encryption("http://www.idpf.org/2008/embedding", "OPS/font.otf"))).count == 2)
    }

    @Test func `a book without its list of contents is damaged`() {
        #expect(refusal(StoredZip.of(["mimetype": "application/epub+zip", "a.xhtml": "<p>a</p>"])) == .damaged)
    }
}
