import Clippings
import NewsFormats
import Testing

struct RefusalTests {
    @Test(arguments: ["", " \n\t \r\n", "\u{FEFF}\n"])
    func `nothing but white space is empty`(text: String) {
        #expect(refusal(Array(text.utf8)) == .empty)
    }

    @Test(arguments: [true, false])
    func `a text in UTF-32 with its mark is text`(isLittle: Bool) throws {
        let scalars = "\u{FEFF}Banjir – tiga desa\n\n\(Prose.indonesian)\n".unicodeScalars
        let bytes = scalars.flatMap { scalar -> [UInt8] in
            let little = PackedBytes.little(scalar.value, 4)
            return isLittle ? little : little.reversed()
        }
        let found = try article(bytes)
        #expect(found.headline == "Banjir – tiga desa")
        #expect(found.encoding == (isLittle ? "utf-32le" : "utf-32be"))
    }

    @Test func `bytes that are no text are refused as such`() {
        #expect(refusal([UInt8](repeating: 0, count: 4096)) == .notText)
        #expect(refusal((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 7 % 31) }) == .notText)
    }

    @Test(arguments: [
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "Office"), ([0x89, 0x50, 0x4E, 0x47, 0x0D], "PNG"),
        (Array("GIF89a".utf8), "GIF"), (Array("OggS....".utf8), "Ogg"), (Array("SQLite format 3\0".utf8), "database"),
        (Array("<svg xmlns=\"http://www.w3.org/2000/svg\"><text>a</text></svg>".utf8), "SVG"),
        (Array("<opml version=\"2.0\"><body/></opml>".utf8), "OPML"),
    ])
    func `a format that is not read is named, not taken for text`(content: [UInt8], name: String) throws {
        guard case .refused(let refusal) = DocumentReader().read(content, hints: SourceHints()) else {
            Issue.record("read as an article")
            return
        }
        #expect(refusal.reason == .unsupportedFormat)
        #expect(refusal.detail.contains(name))
    }

    @Test func `a page with a document's name is read by its content`() throws {
        var hints = SourceHints()
        hints.fileName = "article.docx"
        #expect(try article(Pages.article(), hints: hints).format == "html")
    }

    @Test func `a text full of openers and brackets is just a text`() throws {
        let text =
            "By " + String(repeating: "a", count: 50_000) + "!\n\n" + String(repeating: "(", count: 2000)
            + Prose.indonesian
        #expect(try !article(text).paragraphs.isEmpty)
    }

    @Test func `a text on one endless line is one paragraph`() throws {
        let article = try article(String(repeating: "kata ", count: 200_000))
        #expect(article.headline == nil)
        #expect(article.paragraphs.count == 1)
    }
}
