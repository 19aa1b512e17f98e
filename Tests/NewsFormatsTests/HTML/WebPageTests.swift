import Clippings
import Testing

struct WebPageTests {
    @Test func `the article is told from the page around it`() throws {
        let article = try article(Pages.article())
        #expect(article.format == "html")
        #expect(article.headline == Pages.headline)
        #expect(article.paragraphs == Pages.paragraphs)
        #expect(article.sources(.publisher) == ["The Eastern Lens"])
        #expect(article.language == "en")
    }

    @Test func `inline markup and links lose no word and glue none together`() throws {
        let body = """
            <p>The <b>district</b> government <a href="/g">has prepared</a> four rubber boats<br>to move residents whose
            homes have been under water<span> since</span> last&nbsp;night, officials said.</p>
            <ul><li>Bring papers and a blanket.</li><li>Leave animals in the upper barn.</li></ul>
            <blockquote>We are ready for whatever comes down the river, and we have been for a week.</blockquote>
            <table><tr><th>Village</th><th>Boats</th></tr><tr><td>Upper</td><td>3</td></tr></table>
            <p>Help arrived in the afternoon, the mayor said, and more boats were on their way from the coast.</p>
            """
        let text = try article(Pages.article(body: body)).body
        #expect(text.contains("The district government has prepared four rubber boats"))
        #expect(text.contains("water since last night, officials said."))
        #expect(text.contains("Bring papers and a blanket."))
        #expect(text.contains("We are ready for whatever"))
        #expect(text.contains("Village Boats"))
    }

    @Test func `broken JSON-LD still tells who wrote what and when`() throws {
        let head = """
            <script type="application/ld+json"><!--
            {"@context": "https://schema.org", "@graph": [
              {"@type": "Person", "@id": "#jane", "name": "Jane Roe"},
              {"@type": ["NewsArticle"], "headline": "Boats sent to
             flooded village", "datePublished": "2024-11-19T08:30:00+07:00", "dateModified": "2024-11-20",
               "author": [{"@id": "#jane"}, {"name": "John Doe &amp; Sons"}], "keywords": ["flood", "boats"],
               "articleSection": "Region", "publisher": {"name": "Eastern Lens Daily"},},
            ]
            --></script><link rel="canonical" href="https://lens.example.com/boats">
            """
        let article = try article(Pages.article(head: head))
        #expect(article.published?.text == "2024-11-19T08:30:00+07:00")
        #expect(article.modified?.text == "2024-11-20")
        #expect(article.names(.author).first == "Jane Roe")
        #expect(article.sources(.publisher) == ["Eastern Lens Daily"])
        #expect(article.keywords == ["flood", "boats"])
        #expect(article.uri == "https://lens.example.com/boats")
        #expect(article.evidence["published"]?.place == "json-ld datePublished")
    }

    @Test func `a stated article body stands in for text the page itself lacks`() throws {
        let stated = (Pages.paragraphs + Pages.paragraphs).joined(separator: "\\n\\n")
        let head = """
            <script type="application/ld+json">{"@type": "NewsArticle", "headline": "\(Pages.headline)",
            "articleBody": "\(stated)"}</script>
            """
        let article = try article(Pages.article(head: head, body: "<p>Please wait while the story is loading.</p>"))
        #expect(article.paragraphs.contains(Pages.paragraphs[1]))
    }

    @Test func `datelines, credits and link lines are read as in plain text`() throws {
        let body = """
            <p><strong>Mataram (ANTARA)</strong> - \(Prose.indonesian)</p><p>Baca juga: <a href="/x">Dua jembatan</a></p>
            <p>\(Prose.indonesian) Bantuan tiba pada sore hari.</p><p>Editor: Sri Lestari<br>COPYRIGHT © ANTARA 2025</p>
            """
        let article = try article(Pages.article(body: body))
        #expect(article.dateline?.place == "Mataram")
        #expect(article.sources(.agency) == ["ANTARA"])
        #expect(article.names(.editor) == ["Sri Lestari"])
        #expect(article.copyrightNotice == "COPYRIGHT © ANTARA 2025")
        #expect(!article.body.contains("Baca juga"))
        #expect(article.language == "id")
    }

    @Test func `a byline element names the author when the metadata does not`() throws {
        let body = "<div class=\"byline\">By Jane Roe</div>" + Pages.paragraphs.map { "<p>\($0)</p>" }.joined()
        #expect(try article(Pages.article(body: body)).names(.author) == ["Jane Roe"])
    }

    @Test func `a form around the whole page hides nothing`() throws {
        let page = Pages.article().replacing("<body class=\"single has-sidebar\">", with: "<body><form action=\"/\">")
        #expect(try article(page).paragraphs == Pages.paragraphs)
    }

    @Test func `a page of links alone is no article`() {
        let links = (1...40).map { "<li><a href=\"/\($0)\">Headline number \($0) of the day</a></li>" }.joined()
        let page = "<!doctype html><html><body><ul>\(links)</ul></body></html>"
        #expect(refusal(Array(page.utf8)) == .notAnArticle)
    }

    @Test func `two hundred thousand nested elements end like any page`() {
        let page =
            "<html><body>" + String(repeating: "<div>", count: 200_000) + "<p>\(Prose.english)</p>"
            + String(repeating: "</div>", count: 200_000)
        #expect(throws: Never.self) { try #require(article(page).body.contains("rubber boats")) }
    }

    @Test func `a saved page remembers its address`() throws {
        let page = Pages.article().replacing(
            "<html lang",
            with: "<!-- saved from url=(0030)https://lens.example.com/boats --><html lang"
        )
        #expect(try article(page).sourceURL == "https://lens.example.com/boats")
    }
}
