import Clippings
import NewsFormats
import Testing

struct DOCXTests {
    private typealias Package = DOCXPackage

    /// The body's paragraphs, below a headline of its own.
    private func paragraphs(_ body: String, footnotes: String = "") throws -> [String] {
        let headline = Package.paragraph("Warga Mengungsi dari Banjir", style: "Titel")
        return try article(Package.of(headline + body, footnotes: footnotes)).paragraphs
    }

    private func run(_ text: String) -> String { "<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r>" }

    @Test(arguments: [false, true])
    func `the title style gives the headline, in both dialects`(isStrict: Bool) throws {
        let body = Package.paragraph("Warga Mengungsi", style: "Titel") + Package.paragraph(Prose.indonesian)
        let article = try article(Package.of(body, isStrict: isStrict))
        #expect(article.format == "docx")
        #expect(article.headline == "Warga Mengungsi")
        #expect(article.paragraphs == [Prose.indonesian])
        #expect(article.language == "id")
    }

    @Test func `the first heading, by whatever name its style goes, gives the headline; what stands above stays`()
        throws
    {
        let body =
            Package.paragraph("Siaran Khusus Daerah") + Package.paragraph("Warga Mengungsi", style: "berschrift1")
            + Package.paragraph(Prose.indonesian)
        let article = try article(Package.of(body))
        #expect(article.headline == "Warga Mengungsi")
        #expect(article.headlines.last == Article.Headline("Siaran Khusus Daerah", role: "kicker"))
    }

    @Test func `a bold first line is the headline of a plain body`() throws {
        let body = Package.paragraph("Warga Tiga Desa Mengungsi", isBold: true) + Package.paragraph(Prose.indonesian)
        let article = try article(Package.of(body))
        #expect(article.headline == "Warga Tiga Desa Mengungsi")
        #expect(article.evidence["headline"]?.place == "paragraph 1")
    }

    @Test func `the metadata's title is a headline only when the text has none and no program wrote it`() throws {
        let body = Package.paragraph(Prose.indonesian) + Package.paragraph(Prose.malay)
        let titled = Package.of(body, core: "<dc:title>Warga Mengungsi ke Balai Desa</dc:title>")
        #expect(try article(titled).headline == "Warga Mengungsi ke Balai Desa")
        #expect(try article(Package.of(body, core: "<dc:title>Microsoft Word - a b c</dc:title>")).headline == nil)
    }

    @Test func `insertions stand, deletions go, moved text stands once`() throws {
        let body =
            "<w:p>\(run("Air "))<w:del><w:r><w:delText>surut</w:delText></w:r></w:del><w:ins>\(run("naik"))</w:ins>"
            + "<w:moveFrom>\(run(" lama"))</w:moveFrom><w:moveTo>\(run(" terus"))</w:moveTo></w:p>"
        #expect(try paragraphs(body) == ["Air naik terus"])
    }

    @Test func `a paragraph whose mark was deleted runs on into the next`() throws {
        let body =
            "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>\(run("Air "))</w:p>" + Package.paragraph("naik terus.")
        #expect(try paragraphs(body) == ["Air naik terus."])
    }

    @Test func `a large first letter in a frame belongs to its word`() throws {
        let initial = "<w:p><w:pPr><w:framePr w:dropCap=\"drop\"/></w:pPr>\(run("A"))</w:p>"
        #expect(try paragraphs(initial + Package.paragraph("ir naik terus.")) == ["Air naik terus."])
    }

    @Test func `a paragraph of the author's style is the byline`() throws {
        let body =
            Package.paragraph("Warga Mengungsi", style: "Titel") + Package.paragraph("Ani Wijaya", style: "Author")
            + Package.paragraph(Prose.indonesian)
        let read = try article(Package.of(body))
        #expect(read.names(.author) == ["Ani Wijaya"])
        #expect(read.byline == "Ani Wijaya")
        #expect(read.paragraphs == [Prose.indonesian])
    }

    @Test func `links, controls and smart tags keep their text`() throws {
        let body =
            "<w:p>\(run("Di "))<w:hyperlink>\(run("desa"))</w:hyperlink>\(run(" "))<w:sdt><w:sdtContent>\(run("itu"))"
            + "</w:sdtContent></w:sdt>\(run(" "))<w:smartTag>\(run("sepi"))</w:smartTag></w:p>"
        #expect(try paragraphs(body) == ["Di desa itu sepi"])
    }

    @Test func `fields give their results, not their codes`() throws {
        let body =
            "<w:p>\(run("Pada "))<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>"
            + "\(run("kode"))<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(run("Senin"))"
            + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>\(run(" pagi"))</w:p>"
        #expect(try paragraphs(body) == ["Pada Senin pagi"])
    }

    @Test func `tabs and line breaks glue no words`() throws {
        let body =
            "<w:p><w:r><w:t>satu</w:t><w:tab/><w:t>dua</w:t><w:br/><w:t>tiga</w:t><w:noBreakHyphen/><w:t>empat</w:t></w:r></w:p>"
        #expect(try paragraphs(body) == ["satu dua", "tiga-empat"])
    }

    @Test func `a table gives a line a row`() throws {
        func cell(_ text: String) -> String { "<w:tc>\(Package.paragraph(text))</w:tc>" }
        let body =
            "<w:tbl><w:tr>\(cell("Desa"))\(cell("Warga"))</w:tr><w:tr>\(cell("Sukamaju"))\(cell("120"))</w:tr></w:tbl>"
        #expect(try paragraphs(body) == ["Desa Warga", "Sukamaju 120"])
    }

    @Test func `a table that only lays out the page gives its paragraphs`() throws {
        let cell = "<w:tc>\(Package.paragraph(Prose.indonesian))\(Package.paragraph(Prose.malay))</w:tc>"
        #expect(try paragraphs("<w:tbl><w:tr>\(cell)</w:tr></w:tbl>") == [Prose.indonesian, Prose.malay])
    }

    @Test func `a text box is read once, below the paragraph that holds it`() throws {
        let box = "<w:txbxContent>\(Package.paragraph("Kotak."))</w:txbxContent>"
        let body =
            "<w:p>\(run("Atas."))<w:r><mc:AlternateContent><mc:Choice><w:drawing>\(box)</w:drawing></mc:Choice>"
            + "<mc:Fallback><w:pict>\(box)</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
        #expect(try paragraphs(body) == ["Atas.", "Kotak."])
    }

    @Test func `notes stand at the end, once each; separators are none`() throws {
        let body = "<w:p>\(run("Isi."))<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>" + Package.paragraph("Akhir.")
        let notes =
            "<w:footnote w:id=\"1\">\(Package.paragraph("garis"))</w:footnote><w:footnote w:id=\"2\">\(Package.paragraph("Catatan."))</w:footnote>"
        #expect(try paragraphs(body, footnotes: notes) == ["Isi.", "Akhir.", "Catatan."])
    }

    @Test func `hidden text, prompts and tables of contents are not shown`() throws {
        let body =
            "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>rahasia</w:t></w:r>\(run("Isi."))</w:p>"
            + "<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>\(run("Klik di sini"))</w:sdtContent></w:sdt></w:p>"
            + Package.paragraph("Bab 1 ... 3", style: "TOC1")
        #expect(try paragraphs(body) == ["Isi."])
    }

    @Test func `HTML that stands in for paragraphs is read where it stands`() throws {
        let body = Package.paragraph("Awal.") + "<w:altChunk r:id=\"h\"/>" + Package.paragraph("Akhir.")
        #expect(try paragraphs(body) == ["Awal.", "Paragraf dari HTML.", "Akhir."])
    }

    @Test func `the metadata gives dates, and an author where the text names none`() throws {
        let core =
            "<dc:creator>Budi Santoso</dc:creator><dcterms:created>2024-03-01T02:00:00Z</dcterms:created>"
            + "<dcterms:modified>2024-03-02T02:00:00Z</dcterms:modified><cp:keywords>banjir, desa</cp:keywords>"
        let body = Package.paragraph("Warga Mengungsi", style: "Titel") + Package.paragraph(Prose.indonesian)
        let read = try article(Package.of(body, core: core))
        #expect(read.contentCreated?.text == "2024-03-01T02:00:00Z")
        #expect(read.modified?.text == "2024-03-02T02:00:00Z")
        #expect(read.published == nil)
        #expect(read.names(.author) == ["Budi Santoso"])
        #expect(read.keywords == ["banjir", "desa"])
        let signed = try article(Package.of(body + Package.paragraph("Pewarta: Ani Wijaya"), core: core))
        #expect(signed.people.map(\.name) == ["Ani Wijaya"])
    }

    @Test func `an account of a computer is no author`() throws {
        let core = "<dc:creator>Microsoft Office User</dc:creator>"
        #expect(try article(Package.of(Package.paragraph(Prose.indonesian), core: core)).people.isEmpty)
    }

    @Test func `a document without words is empty, one with a password encrypted, one cut short truncated`() {
        #expect(refusal(Package.of("<w:p/>")) == .empty)
        #expect(refusal(Package.of(Package.paragraph(Prose.indonesian), flags: 1)) == .encrypted)
        #expect(refusal(Array(Package.of(Package.paragraph(Prose.indonesian)).dropLast(40))) == .truncated)
    }

    @Test func `elements nested without end do not matter`() throws {
        let deep =
            String(repeating: "<w:ins>", count: 5000) + run("Dalam.") + String(repeating: "</w:ins>", count: 5000)
        #expect(try paragraphs("<w:p>\(deep)\(run("Luar."))</w:p>").joined().contains("Luar."))
    }

    @Test func `spreadsheets and old Office documents are named`() {
        #expect(
            refusal(StoredZip.of(["[Content_Types].xml": "", "xl/workbook.xml": "<workbook/>"])) == .unsupportedFormat
        )
        #expect(refusal([0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 2000)) == .unsupportedFormat)
        let name = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
        let locked = [0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 600) + name
        #expect(refusal(locked) == .encrypted)
    }
}
