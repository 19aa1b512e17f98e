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
}
