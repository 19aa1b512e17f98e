import Clippings
import NewsFormats
import Testing

struct WebArchiveFormatTests {
    private func page(_ title: String) -> String {
        """
        <html><head><title>\(title)</title></head><body><article><h1>\(title)</h1><p>\(Prose.indonesian)</p>\
        <p>\(Prose.indonesian)</p></article></body></html>
        """
    }

    private func record(
        _ type: String,
        _ url: String,
        contentType: String = "application/http; msgtype=response",
        extra: [String] = [],
        _ content: [UInt8]
    ) -> [UInt8] {
        let lines =
            ["WARC/1.0", "WARC-Type: \(type)", "WARC-Record-ID: <urn:uuid:\(url.utf8.count)>"]
            + ["WARC-Target-URI: \(url)", "WARC-Date: 2025-03-01T02:03:04Z", "Content-Type: \(contentType)"] + extra
            + ["Content-Length: \(content.count)", "", ""]
        return Array(lines.joined(separator: "\r\n").utf8) + content + Array("\r\n\r\n".utf8)
    }

    private func response(_ status: Int = 200, _ fields: [String] = [], _ content: [UInt8]) -> [UInt8] {
        Array((["HTTP/1.1 \(status) x"] + fields + ["", ""]).joined(separator: "\r\n").utf8) + content
    }

    private func html(_ url: String, _ title: String, _ fields: [String] = []) -> [UInt8] {
        record("response", url, response(200, ["Content-Type: text/html"] + fields, Array(page(title).utf8)))
    }

    private func articles(_ bytes: [UInt8]) -> [Article] {
        guard case .articles(let articles) = DocumentReader().read(bytes, hints: SourceHints()) else { return [] }
        return articles
    }

    @Test func `every page of a WARC gives an article with its own address`() {
        let found = articles(
            html("https://harian.example/banjir", "Banjir Merendam Tiga Desa")
                + html("https://harian.example/jalan", "Jalan Provinsi Ditutup")
        )
        #expect(found.map(\.headline) == ["Banjir Merendam Tiga Desa", "Jalan Provinsi Ditutup"])
        #expect(found.map(\.uri) == ["https://harian.example/banjir", "https://harian.example/jalan"])
        #expect(found.map(\.format) == ["warc", "warc"])
        #expect(found.first?.evidence["captured"]?.raw == "2025-03-01T02:03:04Z")
    }

    @Test func `what a server says of the page is kept as evidence`() {
        let found = articles(html("https://harian.example/a", "Banjir", ["X-Robots-Tag: noai", "TDM-Reservation: 1"]))
        #expect(found.first?.evidence["http x-robots-tag"]?.raw == "noai")
        #expect(found.first?.evidence["http tdm-reservation"]?.raw == "1")
    }

    @Test
    func `requests, pictures, redirects, data that pages fetch and a crawler's own notes are passed over in silence`() {
        let data = ["Content-Type: application/json; charset=utf-8"]
        let found = articles(
            record("warcinfo", "urn:x", contentType: "application/warc-fields", Array("software: x\r\n".utf8))
                + record("request", "https://harian.example/a", Array("GET / HTTP/1.1\r\n\r\n".utf8))
                + record("response", "https://harian.example/p", response(200, ["Content-Type: image/png"], [0, 1]))
                + record("response", "https://harian.example/r", response(301, ["Content-Type: text/html"], [0x3C]))
                + record("response", "https://harian.example/d", response(200, data, Array("{\"user\":4}".utf8)))
                + record("resource", "metadata://crawler/log", contentType: "text/plain", Array("a log\n".utf8))
                + html("https://harian.example/banjir", "Banjir Merendam Tiga Desa")
        )
        #expect(found.map(\.headline) == ["Banjir Merendam Tiga Desa"])
        #expect(found.first?.leftOut == [])
    }

    @Test func `a page that did not change since an earlier visit is named with that visit`() throws {
        let extra = [
            "WARC-Refers-To-Target-URI: https://harian.example/banjir", "WARC-Refers-To-Date: 2025-02-01T00:00:00Z",
        ]
        let found = articles(
            html("https://harian.example/banjir", "Banjir")
                + record("revisit", "https://harian.example/banjir", extra: extra, response(200, [], []))
        )
        let left = try #require(found.first?.leftOut.first)
        #expect(left.name == "https://harian.example/banjir")
        #expect(left.refusal.reason == .notAnArticle)
        #expect(left.refusal.detail.contains("2025-02-01T00:00:00Z"))
    }

    @Test func `each record in a gzip member of its own reads as one archive`() {
        let packed =
            PackedBytes.gzip(html("https://harian.example/a", "Satu Judul"))
            + PackedBytes.gzip(html("https://harian.example/b", "Dua Judul"))
        #expect(articles(packed).map(\.headline) == ["Satu Judul", "Dua Judul"])
    }

    @Test func `chunks are joined, and content that was joined already stays as it is`() {
        let content = Array(page("Banjir Merendam").utf8)
        let half = content.count / 2
        var chunked: [UInt8] = []
        for part in [content[..<half], content[half...]] {
            chunked += Array("\(String(part.count, radix: 16))\r\n".utf8) + part + Array("\r\n".utf8)
        }
        chunked += Array("0\r\n\r\n".utf8)
        let fields = ["Content-Type: text/html", "Transfer-Encoding: chunked"]
        let body = articles(record("response", "https://a.example/1", response(200, fields, chunked))).first?.body
        #expect(body == Prose.indonesian + "\n\n" + Prose.indonesian)
        #expect(body == articles(record("response", "https://a.example/1", response(200, fields, content))).first?.body)
    }

    @Test func `content packed by the server is unpacked`() {
        let fields = ["Content-Type: text/html", "Content-Encoding: gzip"]
        let content = PackedBytes.gzip(Array(page("Banjir Merendam").utf8))
        let found = articles(record("response", "https://a.example/1", response(200, fields, content)))
        #expect(found.first?.headline == "Banjir Merendam")
    }

    @Test func `a compression that is not read costs that page only, and is named`() {
        let fields = ["Content-Type: text/html", "Content-Encoding: lzma"]
        let found = articles(
            record("response", "https://a.example/1", response(200, fields, [1, 2, 3]))
                + html("https://a.example/2", "Banjir Merendam")
        )
        #expect(found.first?.leftOut.first?.refusal.reason == .unsupportedFormat)
    }

    @Test func `the charset of the HTTP header outranks that of the page`() {
        let words = Array("<html><meta charset=utf-8><body><p>Prezydent og".utf8) + [0xB3, 0x6F, 0x73, 0x69, 0xB3]
        let content = words + Array(" now\u{61} umow\u{61} dzi\u{73} rano w stolicy</p></body></html>".utf8)
        let fields = ["Content-Type: text/html; charset=\"iso-8859-2\""]
        let found = articles(record("response", "https://a.example/1", response(200, fields, content)))
        #expect(found.first?.body.hasPrefix("Prezydent ogłosił") == true)
    }

    @Test func `an archive that ends inside a record keeps what came before and says so`() {
        let whole = html("https://a.example/1", "Satu Judul") + html("https://a.example/2", "Dua Judul")
        let found = articles(Array(whole.dropLast(300)))
        #expect(found.first?.headline == "Satu Judul")
        #expect(found.last?.leftOut.last?.refusal.reason == .truncated)
    }

    @Test func `bytes between two records cost no record`() {
        let found = articles(
            html("https://a.example/1", "Satu Judul") + Array("\u{7F}\u{7F} rusak\r\nrusak\r\n".utf8)
                + html("https://a.example/2", "Dua Judul")
        )
        #expect(found.map(\.headline) == ["Satu Judul", "Dua Judul"])
        #expect(found.last?.leftOut.map(\.refusal.reason) == [.damaged])
    }

    @Test func `a record cut by its archiver says that text is missing`() {
        let content = response(200, ["Content-Type: text/html"], Array(page("Banjir").utf8))
        let found = articles(record("response", "https://a.example/1", extra: ["WARC-Truncated: length"], content))
        #expect(found.first?.gaps.contains { $0.kind == .cutOff } == true)
    }

    @Test(arguments: ["Content-Length: -1", "Content-Length: 99999999999999999999", "Content-Length: x"])
    func `a record whose length makes no sense is damaged`(length: String) {
        let bytes = Array("WARC/1.0\r\nWARC-Type: response\r\n\(length)\r\n\r\nabc".utf8)
        #expect(refusal(bytes) == .damaged)
    }

    @Test func `an ARC file reads as a WARC does`() {
        let content = response(200, ["Content-Type: text/html"], Array(page("Banjir Merendam").utf8))
        let version = "1 0 Crawler\nURL IP-address Archive-date Content-type Archive-length\n"
        let head = "filedesc://a.arc 0.0.0.0 20140216050221 text/plain \(version.utf8.count)\n\(version)\n"
        let line = "https://a.example/1 10.0.0.1 20140216050221 text/html \(content.count)\n"
        let found = articles(Array((head + line).utf8) + content + [0x0A])
        #expect(found.map(\.headline) == ["Banjir Merendam"])
        #expect(found.first?.evidence["captured"]?.raw == "2014-02-16T05:02:21Z")
    }

    @Test func `an archive without pages is no article`() {
        let note = record("warcinfo", "urn:x", contentType: "application/warc-fields", Array("software: x\r\n".utf8))
        #expect(refusal(note) == .notAnArticle)
    }
}
