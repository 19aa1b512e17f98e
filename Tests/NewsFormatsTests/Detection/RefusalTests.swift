import Clippings
import NewsFormats
import Testing

struct RefusalTests {
    @Test(arguments: ["", " \n\t \r\n", "\u{FEFF}\n"])
    func `nothing but white space is empty`(text: String) {
        #expect(refusal(Array(text.utf8)) == .empty)
    }

    @Test func `bytes that are no text are refused as such`() {
        #expect(refusal([UInt8](repeating: 0, count: 4096)) == .notText)
        #expect(refusal((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 7 % 31) }) == .notText)
    }

    @Test(arguments: [
        ("%PDF-1.7\n", "PDF"), ("PK\u{3}\u{4}....", "ZIP"), ("WARC/1.0\r\n", "WARC"), ("{\\rtf1 a}", "RTF"),
        ("<?xml version=\"1.0\"?><nitf><p>a</p></nitf>", "NITF"), ("<rss version=\"2.0\"><channel/></rss>", "RSS"),
        ("<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><newsItem>&x;</newsItem>", "NewsML-G2"),
        ("{\"headline\": \"A\"}", "JSON"),
        ("\u{1}dpa001 4 pl 120  dpa 0001\r\n", "IPTC 7901"),
    ])
    func `another format is named, not read as text`(content: String, name: String) throws {
        guard case .refused(let refusal) = DocumentReader().read(Array(content.utf8), hints: SourceHints()) else {
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
