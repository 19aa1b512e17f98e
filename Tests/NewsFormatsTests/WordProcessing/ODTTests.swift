import Clippings
import NewsFormats
import Testing

struct ODTTests {
    private let styles =
        "<office:automatic-styles><style:style style:name=\"P1\" style:family=\"paragraph\" "
        + "style:parent-style-name=\"Title\"/></office:automatic-styles>"

    private func content(_ body: String) -> String {
        "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\">\(styles)"
            + "<office:body><office:text>\(body)</office:text></office:body></office:document-content>"
    }

    private func document(_ body: String, manifest: String = "") -> [UInt8] {
        StoredZip.of([
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": content(body),
            "meta.xml": """
            <office:document-meta><office:meta><meta:initial-creator>Budi Santoso</meta:initial-creator>
            <meta:creation-date>2024-03-01T09:00:00</meta:creation-date></office:meta></office:document-meta>
            """,
            "META-INF/manifest.xml": "<manifest:manifest>\(manifest)</manifest:manifest>",
        ])
    }

    private func paragraphs(_ body: String) throws -> [String] {
        try article(document("<text:p text:style-name=\"P1\">Warga Mengungsi</text:p>" + body)).paragraphs
    }

    @Test func `a style based on the title's gives the headline`() throws {
        let read = try article(
            document("<text:p text:style-name=\"P1\">Warga Mengungsi</text:p><text:p>\(Prose.indonesian)</text:p>")
        )
        #expect(read.format == "odt")
        #expect(read.headline == "Warga Mengungsi")
        #expect(read.paragraphs == [Prose.indonesian])
        #expect(read.contentCreated?.text == "2024-03-01T09:00:00")
        #expect(read.names(.author) == ["Budi Santoso"])
    }

    @Test func `spaces, tabs and breaks glue no words; spans and links run on`() throws {
        let body =
            "<text:p>sa<text:span>tu</text:span><text:s text:c=\"2\"/>dua<text:tab/>ti<text:a>ga</text:a><text:line-break/>"
            + "em<text:soft-page-break/>pat</text:p>"
        #expect(try paragraphs(body) == ["satu dua tiga", "empat"])
    }

    @Test func `deleted text and comments go, notes stand at the end`() throws {
        let body =
            "<text:tracked-changes><text:deletion><text:p>hapus</text:p></text:deletion></text:tracked-changes>"
            + "<text:p>Isi<office:annotation><text:p>komentar</text:p></office:annotation>.<text:note><text:note-citation>1"
            + "</text:note-citation><text:note-body><text:p>Catatan.</text:p></text:note-body></text:note></text:p>"
            + "<text:p>Akhir.</text:p>"
        #expect(try paragraphs(body) == ["Isi.", "Akhir.", "Catatan."])
    }

    @Test func `lists give an item a line, tables a row a line, boxes follow their paragraph`() throws {
        let body =
            "<text:list><text:list-item><text:p>satu</text:p></text:list-item><text:list-item><text:p>dua</text:p>"
            + "</text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>a</text:p>"
            + "</table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>"
            + "<text:p>Atas.<draw:frame><draw:text-box><text:p>Kotak.</text:p></draw:text-box></draw:frame></text:p>"
        #expect(try paragraphs(body) == ["satu", "dua", "a b", "Atas.", "Kotak."])
    }

    @Test func `a document in one file is read alike`() throws {
        let text =
            "<?xml version=\"1.0\"?><office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\">"
            + "\(styles)<office:body><office:text><text:p text:style-name=\"P1\">Warga Mengungsi</text:p><text:p>"
            + "\(Prose.indonesian)</text:p></office:text></office:body></office:document>"
        let read = try article(text)
        #expect(read.headline == "Warga Mengungsi")
        #expect(read.paragraphs == [Prose.indonesian])
    }

    @Test func `a document with a password is encrypted`() {
        let entry =
            "<manifest:file-entry manifest:full-path=\"content.xml\"><manifest:encryption-data/></manifest:file-entry>"
        #expect(refusal(document("<text:p>x</text:p>", manifest: entry)) == .encrypted)
    }
}
