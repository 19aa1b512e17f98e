import Clippings
import NewsFormats
import Testing

struct AttachmentTests {
    private let release =
        "Content-Type: text/html; charset=utf-8; name=siaran.html\r\nContent-Disposition: attachment; filename=siaran.html"
        + "\r\n\r\n<html><head><title>Perahu datang</title></head><body><h1>Perahu datang</h1><p>\(Prose.indonesian)</p>"
        + "<p>\(Prose.indonesian)</p></body></html>"
    private let text = "Content-Type: text/plain; charset=utf-8\r\n\r\n"

    @Test func `a document sent along is an article of its own, after the mail's`() throws {
        let found = try articles(Messages.parts("mixed", [text + Prose.indonesian, release]))
        #expect(found.map(\.format) == ["mail", "html"])
        #expect(found.last?.headline == "Perahu datang")
        #expect(found.last?.relations.first?.uri == "mid:m1@warga.example")
    }

    @Test func `a mail that is nothing but a document is the document`() throws {
        let found = try articles(Messages.parts("mixed", [text, release], ["From: Humas Banyu <humas@banyu.example>"]))
        #expect(found.map(\.format) == ["html"])
        #expect(found.first?.sourceURL == "mid:m1@warga.example")
        #expect(found.first?.published?.text == "2024-11-19T08:30:00+07:00")
        #expect(found.first?.evidence["published"]?.place == "mail header Date")
        #expect(found.first?.sources(.publisher) == ["Humas Banyu"])
    }

    @Test func `pictures, calendars and signatures are passed over, what cannot be read is named`() throws {
        let found = try articles(
            Messages.parts(
                "mixed",
                [
                    text + Prose.indonesian,
                    "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0K",
                    "Content-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR",
                    "Content-Type: application/pkcs7-signature; name=smime.p7s\r\n\r\nMIIB",
                    "Content-Type: audio/mpeg\r\nContent-Disposition: attachment; filename*=utf-8''w%C3%A4wancara.mp3\r\n\r\nID3",
                ]
            )
        )
        #expect(found.count == 1)
        #expect(found.first?.leftOut.map(\.name) == ["wäwancara.mp3"])
        #expect(found.first?.leftOut.map(\.refusal.reason) == [.unsupportedFormat])
    }

    @Test func `a mail in a mail has its own sender and date`() throws {
        let inner = Messages.plain(
            Prose.english,
            ["From: Jane Roe <jane@banyu.example>", "Subject: Boats", "Message-ID: <m2@b>"]
        )
        let found = try articles(
            Messages.parts("mixed", [text + Prose.indonesian, "Content-Type: message/rfc822\r\n\r\n" + inner])
        )
        #expect(found.map(\.headline) == ["Perahu karet untuk warga", "Boats"])
        #expect(found.last?.names(.author) == ["Jane Roe"])
    }

    @Test func `pages beside a related page are its frames, not texts`() throws {
        let found = try articles(
            Messages.parts(
                "related",
                [
                    "Content-Type: text/html\r\n\r\n<html><body><p>\(Prose.indonesian)</p></body></html>",
                    "Content-Type: text/html\r\n\r\n<html><body><p>Bingkai iklan yang tidak dibaca siapa pun.</p></body></html>",
                ]
            )
        )
        #expect(found.map(\.paragraphs) == [[Prose.indonesian]])
    }

    @Test func `a file typed into the text is read as a file`() throws {
        // `Isi berkas: empat perahu karet.` and a line end.
        let file = "begin 644 isi.txt\r\n@27-I(&)E<FMA<SH@96UP870@<&5R86AU(&MA<F5T+@H \r\n`\r\nend\r\n"
        let found = try articles(Messages.plain(Prose.indonesian + "\r\n\r\n" + file))
        #expect(found.map(\.paragraphs) == [[Prose.indonesian], ["Isi berkas: empat perahu karet."]])
    }

    @Test func `mails in mails beyond all measure end in a refusal or in what stands above`() throws {
        var text = Messages.plain(Prose.indonesian)
        for level in 0..<60 {
            text = "Subject: \(level)\r\nFrom: a@b.example\r\nContent-Type: message/rfc822\r\n\r\n" + text
        }
        #expect(refusal(text) == .expandsTooFar)
    }

    @Test func `thousands of parts and of levels are read within bounds`() throws {
        let many = Messages.parts(
            "mixed",
            [text + Prose.indonesian] + Array(repeating: "Content-Type: x/y\r\n\r\n0", count: 5000)
        )
        #expect(try articles(many).first?.paragraphs == [Prose.indonesian])
        var deep = "Content-Type: multipart/mixed; boundary=b0\r\nFrom: a@b.example\r\nSubject: dalam\r\n\r\n"
        for level in 0..<3000 { deep += "--b\(level)\r\nContent-Type: multipart/mixed; boundary=b\(level + 1)\r\n\r\n" }
        #expect(refusal(deep) != nil)
    }

    @Test func `header lines without end and addresses in addresses are read within bounds`() throws {
        let long =
            "From: " + String(repeating: "a:(<\"", count: 20_000) + "\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\n"
        #expect(try article(long + Prose.indonesian).paragraphs == [Prose.indonesian])
        let words =
            "Subject: " + String(repeating: "=?a?q?", count: 20_000)
            + "\r\nFrom: a@b.example\r\nMIME-Version: 1.0\r\n\r\n"
        #expect(try article(words + Prose.indonesian).paragraphs == [Prose.indonesian])
    }
}
