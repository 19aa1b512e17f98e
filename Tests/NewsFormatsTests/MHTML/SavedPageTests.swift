import Clippings
import NewsFormats
import Testing

struct SavedPageTests {
    private func saved(_ header: String, location: String = "https://banyu.example/berita/7") -> String {
        header
            + "\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----grens\""
            + "\r\n\r\n------grens\r\nContent-Type: text/html; charset=\"iso-8859-1\"\r\nContent-ID: <bingkai@mhtml.blink>\r\n"
            + "Content-Transfer-Encoding: quoted-printable\r\nContent-Location: \(location)\r\n\r\n"
            + "<html><head><title>Caf=E9 dibuka</title></head><body><article><h1>Caf=E9 dibuka</h1><p>\(Prose.indonesian)</p>"
            + "<p>\(Prose.indonesian)</p></article></body></html>\r\n------grens\r\nContent-Type: text/html\r\n"
            + "Content-Location: https://iklan.example/\r\n\r\n<html><body><p>Iklan</p></body></html>\r\n------grens--\r\n"
    }

    @Test(arguments: [
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://banyu.example/berita/7\r\nSubject: Judul\r\n"
            + "Date: Tue, 19 Nov 2024 08:30:00 -0000",
        "From: \"Saved by Windows Internet Explorer 8\"\r\nSubject: Judul\r\nDate: Tue, 19 Nov 2024 08:30:00 +0700",
        "X-Program: penyimpan",
    ])
    func `a saved page is read as the page it is`(header: String) throws {
        let found = try articles(saved(header))
        #expect(found.map(\.format) == ["mhtml"])
        #expect(found.first?.headline == "Café dibuka")
        #expect(found.first?.sourceURL == "https://banyu.example/berita/7")
        #expect(found.first?.paragraphs == [Prose.indonesian, Prose.indonesian])
        #expect(found.first?.published == nil)
        #expect(found.first?.evidence["sourceURL"]?.raw == "https://banyu.example/berita/7")
    }

    @Test func `what a person says of the page's address wins`() throws {
        var hints = SourceHints()
        hints.sourceURL = "https://lain.example/1"
        #expect(try article(saved("From: <Saved by Blink>"), hints: hints).sourceURL == "https://lain.example/1")
    }

    @Test func `a mail with a related page is a mail`() throws {
        #expect(try articles(saved("From: a@b.example\r\nTo: c@d.example\r\nSubject: x")).first?.format == "mail")
    }

    @Test func `a saved page without a page is damaged`() {
        let text =
            "From: <Saved by Blink>\r\nContent-Type: multipart/related; boundary=a\r\n\r\n--a\r\nContent-Type: image/png\r\n\r\n--a--"
        #expect(refusal(Array(text.utf8)) == .damaged)
    }
}
