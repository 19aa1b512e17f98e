import Clippings
import NewsFormats
import Testing

struct RTFTests {
    /// The body's paragraphs, below a headline in bold.
    private func paragraphs(_ body: String) throws -> [String] {
        try article(
            "{\\rtf1\\ansi\\ansicpg1252{\\b Warga Tiga Desa Mengungsi\\b0}\\par \(Prose.indonesian)\\par \(body)}"
        ).paragraphs
            .dropFirst().map { $0 }
    }

    @Test func `a bold first line is the headline`() throws {
        let read = try article("{\\rtf1\\ansi{\\b Warga Tiga Desa Mengungsi}\\par\n\(Prose.indonesian)\\par}")
        #expect(read.format == "rtf")
        #expect(read.headline == "Warga Tiga Desa Mengungsi")
        #expect(read.paragraphs == [Prose.indonesian])
    }

    @Test func `a paragraph of the title style is the headline`() throws {
        let read = try article(
            "{\\rtf1{\\stylesheet{\\s5 Title;}{\\s6 Normal;}}\\pard\\s5 Warga Mengungsi\\par\\pard\\s6 \(Prose.indonesian)\\par}"
        )
        #expect(read.headline == "Warga Mengungsi")
    }

    @Test func `characters come by code page, by font and by Unicode`() throws {
        #expect(try paragraphs("Caf\\'e9 di desa") == ["Café di desa"])
        #expect(try paragraphs("\\u8364?100 dan \\u-10179?\\u-8704? dan \\uc2\\u233ab") == ["€100 dan 😀 dan é"])
        let fonts = "{\\fonttbl{\\f0 Times;}{\\f1\\fcharset204 Arial;}}"
        #expect(
            try article("{\\rtf1\\ansi\(fonts){\\f1 \\'cf\\'f0\\'e8\\'e2\\'e5\\'f2} \\'e9 desa}").paragraphs == [
                "Привет é desa"
            ]
        )
    }

    @Test func `signs that have words of their own are read`() throws {
        let body = "Kata\\~ini \\ldblquote baik\\rdblquote  \\endash  a\\_b\\tab c\\{d\\}\\line baru"
        #expect(try paragraphs(body) == ["Kata ini “baik” – a-b c{d}", "baru"])
    }

    @Test func `pictures, headers, comments, field codes and deleted text are passed over`() throws {
        let body =
            "Isi{\\pict\\bin3 }}}ab}{\\header kepala}{\\*\\annotation catatan}{\\*\\apa saja}{\\deleted hapus}{\\v rahasia} "
            + "{\\field{\\*\\fldinst HYPERLINK}{\\fldrslt tautan}}."
        #expect(try paragraphs(body) == ["Isi tautan."])
    }

    @Test func `a table gives a line a row; a note stands at the end`() throws {
        let body =
            "\\trowd\\pard\\intbl Desa\\cell Warga\\cell\\row\\pard Isi.{\\footnote\\pard Catatan.}\\par Akhir.\\par"
        #expect(try paragraphs(body) == ["Desa Warga", "Isi.", "Akhir.", "Catatan."])
    }

    @Test func `of two writings of the same text the one in Unicode counts`() throws {
        #expect(try paragraphs("Harga {\\upr{?100}{\\*\\ud{\\u8364?100}}} saja") == ["Harga €100 saja"])
    }

    @Test func `its own properties are read`() throws {
        let read = try article(
            "{\\rtf1{\\info{\\author Budi Santoso}{\\creatim\\yr2024\\mo3\\dy1\\hr9\\min5}}\(Prose.indonesian)\\par}"
        )
        #expect(read.names(.author) == ["Budi Santoso"])
        #expect(read.contentCreated?.text == "2024-03-01T09:05")
    }

    @Test func `what is cut off says so`() throws {
        #expect(try article("{\\rtf1{\\b Judul Berita Ini}\\par \(Prose.indonesian)").gaps.map(\.kind) == [.cutOff])
        #expect(refusal(Array("{\\rtf1{\\fonttbl{\\f0 Ti".utf8)) == .truncated)
    }

    @Test func `no nesting, number or count makes it crash`() {
        #expect(refusal(Array(("{\\rtf1" + String(repeating: "{", count: 5000)).utf8)) == .expandsTooFar)
        for text in ["\\bin99999999999 x", "\\u99999999999 x", "\\fs-1 \\uc-5 x", "}}}}x", "\\'", "\\'zz kata", "\\"] {
            #expect(refusal(Array("{\\rtf1 kata \(text)".utf8)) == nil)
        }
    }
}
