import Clippings
import NewsFormats
import Testing

struct NewsletterTests {
    private let fields = [
        "From: Kabar Banyu <newsletter@kabarbanyu.example>", "Subject: Kabar hari ini",
        "List-Unsubscribe: <https://kabarbanyu.example/keluar>", "Content-Type: text/html; charset=utf-8",
    ]

    private func story(_ number: Int) -> String {
        "<h2><a href=\"https://kabarbanyu.example/berita/\(number)?utm_source=surat\">Berita pagi nomor \(number)</a></h2>"
            + "<p>\(number). \(Prose.indonesian)</p><p><a href=\"https://kabarbanyu.example/berita/\(number)\">Selengkapnya</a></p>"
    }

    @Test func `a letter of headlines, texts and links is an article for each`() throws {
        let body =
            "<p>Selamat pagi.</p>" + (1...4).map(story).joined()
            + "<p>Klik untuk <a href=\"https://a.example\">unsubscribe</a></p>"
        let found = try articles(Messages.plain("<html><body>\(body)</body></html>", fields))
        #expect(found.map(\.headline) == (1...4).map { "Berita pagi nomor \($0)" })
        #expect(found.map(\.uri) == (1...4).map { "https://kabarbanyu.example/berita/\($0)" })
        #expect(found.map(\.paragraphs) == (1...4).map { ["\($0). \(Prose.indonesian)"] })
        #expect(found.allSatisfy { $0.sources(.publisher) == ["Kabar Banyu"] })
        #expect(
            found.first?.relations == [Article.Relation(.partOf, uri: "mid:m1@warga.example", title: "Kabar hari ini")]
        )
    }

    @Test func `one article with subheads stays one`() throws {
        let body = (1...4).map { "<h2>Bagian yang ke-\($0) hari ini</h2><p>\(Prose.indonesian)</p>" }.joined()
        let found = try articles(Messages.plain("<html><body>\(body)</body></html>", fields))
        #expect(found.count == 1)
        #expect(found.first?.paragraphs.count == 8)
    }

    @Test func `stories typed as plain text are told apart by their links`() throws {
        let body = (1...3).map {
            "Berita pagi nomor \($0)\r\n\r\n\(Prose.indonesian)\r\n\r\nhttps://kabarbanyu.example/\($0)\r\n\r\n"
        }.joined()
        let found = try articles(Messages.plain(body, Array(fields.dropLast())))
        #expect(found.map(\.headline) == (1...3).map { "Berita pagi nomor \($0)" })
        #expect(found.map(\.paragraphs) == Array(repeating: [Prose.indonesian], count: 3))
    }

    @Test func `a redirect that names its target gives the target`() throws {
        let body = (1...3).map {
            "<h3><a href=\"https://klik.example/r?id=1&url=https%3A%2F%2Fbanyu.example%2F\($0)\">Berita pagi nomor \($0)</a></h3>"
                + "<p>\(Prose.indonesian)</p>"
        }.joined()
        let found = try articles(Messages.plain("<html><body>\(body)</body></html>", fields))
        #expect(found.map(\.uri) == (1...3).map { "https://banyu.example/\($0)" })
    }

    @Test func `what the mailing service wrote is left out`() throws {
        let body =
            "<p><a href=\"https://banyu.example/surat/7\">View this email in your browser</a></p><p>\(Prose.english)</p>"
            + "<p>\(Prose.english)</p><p><a href=\"https://banyu.example/bagi\">Share</a></p>"
            + "<p>You are receiving this because you signed up.</p><p>12 River Street, Banyu</p>"
            + "<p><a href=\"https://banyu.example/u\">Unsubscribe</a></p>"
        let article = try article(Messages.plain("<html><body>\(body)</body></html>", fields))
        #expect(article.paragraphs == [Prose.english, Prose.english])
        #expect(article.sourceURL == "https://banyu.example/surat/7")
        #expect(article.evidence["listUnsubscribe"] != nil)
    }

    @Test func `an article about leaving lists keeps its words`() throws {
        let sentence = "A new rule makes it easier to unsubscribe from letters, officials said on Tuesday. "
        let body = [Prose.english, sentence + Prose.english + " " + Prose.english, Prose.english].joined(
            separator: "\r\n\r\n"
        )
        #expect(try article(Messages.plain(body)).paragraphs.count == 3)
    }
}
