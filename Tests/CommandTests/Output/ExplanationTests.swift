import Clippings
import Ninjs
import Testing
import Varlink

@testable import kliping

struct ExplanationTests {
    private func explained(_ article: Article, as format: OutputFormat) throws -> String {
        let hash = try #require(ContentHash(hexadecimal: String(repeating: "ab", count: 32)))
        let parsed = ParsedFile.Article(
            item: try JSONObject(encoding: NinjsItem(article, hash: hash, part: 0)),
            clip: try JSONObject(encoding: ClipExtension(article))
        )
        let renderer = Renderer(format: format, style: Style(isColoured: false), columns: 80, isTerminal: false)
        let file = ParsedFile(file: "banjir.html", outcome: .articles([parsed]))
        return String(decoding: try renderer.render(.explained(file)), as: UTF8.self)
    }

    private var article: Article {
        var article = Article(format: "html")
        article.headlines = [.init("Banjir Merendam Tiga Desa")]
        article.people = [.init("Siti Rahma", .author)]
        article.evidence = [
            "author": .init("byline element", raw: "Oleh: Siti Rahma"),
            "headline": .init(
                "h1",
                raw: "Banjir Merendam Tiga Desa",
                runnersUp: [.init("title", raw: "Banjir | Harian Pagi")]
            ),
            "captured": .init("record 3", raw: "2025-03-01T02:03:04Z"),
        ]
        return article
    }

    @Test func `each field is shown with its value, its place and what lost, the headline first`() throws {
        #expect(
            try explained(article, as: .text) == """
                banjir.html
                headline Banjir Merendam Tiga Desa
                  from h1: Banjir Merendam Tiga Desa
                  not  title: Banjir | Harian Pagi
                author Siti Rahma
                  from byline element: Oleh: Siti Rahma
                captured
                  from record 3: 2025-03-01T02:03:04Z


                """
        )
    }

    @Test func `as JSON it is one object an article`() throws {
        let line = try JSONParser.parse(Array(explained(article, as: .jsonLines).utf8.dropLast()))
        let headline = try #require(line["fields"]?.array?.first)
        #expect(headline["field"] == "headline")
        #expect(headline["value"] == "Banjir Merendam Tiga Desa")
        #expect(headline["lost"]?.array?.first?["where"] == "title")
        #expect(line["part"] == 0)
    }

    @Test func `control characters of a document never reach the terminal`() throws {
        var article = article
        article.evidence["headline"]?.raw = "a\u{1B}[31mb"
        #expect(!(try explained(article, as: .text).contains("\u{1B}")))
    }
}
