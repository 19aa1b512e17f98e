import Clippings
import Testing

struct BodySelectionTests {
    @Test func `a call to subscribe between paragraphs is left out`() throws {
        let body = """
            <p>\(Pages.paragraphs[0])</p>
            <div class="newsletter-signup"><p>Sign up to our newsletter and get the best of the week by email.</p></div>
            <p>\(Pages.paragraphs[1])</p>
            <p>\(Pages.paragraphs[2])</p>
            """
        #expect(try article(Pages.article(body: body)).paragraphs == Pages.paragraphs)
    }

    @Test func `short paragraphs, lists and quotations between paragraphs are text`() throws {
        let body = """
            <p>\(Pages.paragraphs[0])</p><p>They had waited all night.</p><h2>Boats for all</h2>
            <ul><li>Two boats came from the coast.</li><li>Two more came from the lake.</li></ul>
            <blockquote><p>We are ready for whatever comes down the river.</p></blockquote><p>\(Pages.paragraphs[1])</p>
            """
        let text = try article(Pages.article(body: body)).paragraphs
        for line in [
            "They had waited all night.", "Boats for all", "Two boats came from the coast.",
            "We are ready for whatever comes down the river.",
        ] {
            #expect(text.contains(line))
        }
    }

    @Test func `a list of nothing but links is left out`() throws {
        let links = (1...3).map { "<li><a href='/\($0)'>Another story of the day, number \($0)</a></li>" }.joined()
        let body =
            "<p>\(Pages.paragraphs[0])</p><ul>\(links)</ul><p>\(Pages.paragraphs[1])</p><p>\(Pages.paragraphs[2])</p>"
        #expect(try article(Pages.article(body: body)).paragraphs == Pages.paragraphs)
    }

    @Test func `a list that the line above announces is text, whatever it holds`() throws {
        let links = (1...3).map { "<li><a href='/\($0)'>Shelter of the town, number \($0)</a></li>" }.joined()
        let body =
            "<p>\(Pages.paragraphs[0])</p><p>\(Pages.paragraphs[1])</p><p>These shelters are open:</p><ul>\(links)</ul>"
        #expect(try article(Pages.article(body: body)).paragraphs.last == "Shelter of the town, number 3")
    }

    @Test func `a sentence set as a heading closes the text that it stands right below`() throws {
        let sentence = "Nobody in the village knows when the next flood will come."
        let body = Pages.paragraphs.map { "<p>\($0)</p>" }.joined() + "<h4>\(sentence)</h4>"
        #expect(try article(Pages.article(body: body)).paragraphs == Pages.paragraphs + [sentence])
    }

    @Test func `key points in a box above the text are not where it begins`() throws {
        let points = (1...3).map {
            "<li>Boats went out \($0) times in the night to fetch people from their roofs.</li>"
        }.joined()
        let body =
            "<div class=\"top\"><div><ul>\(points)</ul></div></div><div class=\"text\"><div>"
            + Pages.paragraphs.map { "<p>\($0)</p>" }.joined() + "</div></div>"
        #expect(try article(Pages.article(body: body)).paragraphs == Pages.paragraphs)
    }

    @Test func `the headline is no paragraph, with or without a kicker`() throws {
        let page = Pages.article().replacing("<h1>", with: "<h1><span>Floods: </span>")
        #expect(try article(page).paragraphs == Pages.paragraphs)
        #expect(try article(Pages.article()).paragraphs == Pages.paragraphs)
    }

    @Test func `of several whole articles the titled one is read`() throws {
        let other = (1...3).map { "<p>Another matter, number \($0). \(Prose.english)</p>" }.joined()
        let page = Pages.article().replacing("</article>", with: "</article><article><h2>Next</h2>\(other)</article>")
        #expect(try article(page).paragraphs == Pages.paragraphs)
    }

    @Test func `articles that are sections of one are read together`() throws {
        let parts = Pages.paragraphs.map { "<article class='paragraph'><p>\($0) \(Prose.english)</p></article>" }
        let page = Pages.article(body: parts.joined()).replacing("<article><h1>", with: "<div><h1>")
        #expect(try article(page).paragraphs.count == 3)
    }

    @Test func `text printed twice is read once, a refrain stays`() throws {
        let line = "And the river it rose, and the river it fell again."
        let text = Pages.paragraphs.map { "<p>\($0)</p><p>\(line)</p>" }.joined()
        let body = "<div class='mobile-summary'><p>\(Pages.paragraphs[1])</p></div>" + text
        let found = try article(Pages.article(body: body)).paragraphs
        #expect(found.filter { $0 == Pages.paragraphs[1] }.count == 1)
        #expect(found.filter { $0 == line }.count == 3)
    }

    @Test func `a stated body bears out its paragraphs`() throws {
        let stated = Pages.paragraphs.joined(separator: " ")
        let head = #"<script type="application/ld+json">{"@type": "NewsArticle", "articleBody": "\#(stated)"}</script>"#
        #expect(try article(Pages.article(head: head)).paragraphs == Pages.paragraphs)
    }

    @Test func `readers' comments are no text`() throws {
        let comments = (1...4).map {
            "<li><p>I was there, too, on day \($0), and saw the boats come down to us.</p></li>"
        }
        let page = Pages.article().replacing(
            "</article>",
            with: "</article><section id='comments'><ol>\(comments.joined())</ol></section>"
        )
        #expect(try article(page).paragraphs == Pages.paragraphs)
    }

    @Test func `credit lines beside the text come with it`() throws {
        let body =
            Pages.paragraphs.map { "<p>\($0)</p>" }.joined() + "<p>Reporting by Jane Roe; Editing by John Doe</p>"
        let article = try article(Pages.article(body: body))
        #expect(article.names(.reporter) == ["Jane Roe"])
        #expect(article.paragraphs == Pages.paragraphs)
    }

    private static let standfirst = "Help came by boat in the afternoon, while schools in the valley stay closed."

    private static func page(standfirst: String, language: String = "en") -> String {
        let head = "<meta property=\"og:description\" content=\"\(Self.standfirst)\">"
        let text = Pages.paragraphs.map { "<p>\($0)</p>" }.joined()
        let body = "<div class=\"intro\"><div>\(standfirst)</div></div><div class=\"copy\"><div>\(text)</div></div>"
        return Pages.article(head: head, body: body).replacing(
            "<html lang=\"en\">",
            with: "<html lang=\"\(language)\">"
        )
    }

    @Test func `a standfirst in a part of its own, which the page gives as its summary, is no paragraph`() throws {
        let read = try article(Self.page(standfirst: "<p>\(Self.standfirst)</p>"))
        #expect(read.paragraphs == Pages.paragraphs)
        #expect(read.descriptions.contains { $0.role == "summary" && $0.value == Self.standfirst })
    }

    @Test func `a caption above the text in a part of its own is no paragraph`() throws {
        let caption =
            "<p class=\"figure-caption\">Two boats leave the coast on Monday, as the army said they would.</p>"
        #expect(try article(Self.page(standfirst: caption)).paragraphs == Pages.paragraphs)
        #expect(try article(Self.page(standfirst: caption, language: "id")).paragraphs == Pages.paragraphs)
    }

    @Test func `elsewhere than in English a standfirst is the first paragraph`() throws {
        let page = Self.page(standfirst: "<p>\(Self.standfirst)</p>", language: "de")
        #expect(try article(page).paragraphs == [Self.standfirst] + Pages.paragraphs)
    }

    @Test func `a first paragraph that the page gives as its summary stays`() throws {
        let head = "<meta property=\"og:description\" content=\"\(Pages.paragraphs[0])\">"
        #expect(try article(Pages.article(head: head)).paragraphs == Pages.paragraphs)
    }

    @Test func `how words are read stands beside them, not in them`() throws {
        let words = "<ruby>洪水<rp>(</rp><rt>こうずい</rt><rp>)</rp></ruby>に見舞われた村に、昨夜から家が水につかっている住民を運ぶためのゴムボートが四そう送られた。"
        let read = try article(Pages.article(body: "<p>\(words)</p><p>\(words)</p><p>\(Pages.paragraphs[0])</p>"))
        #expect(read.body.contains("洪水に見舞われた村に"))
        #expect(!read.body.contains("こうずい"))
    }
}
