import Clippings
import Testing

struct PageBylineTests {
    private static let account =
        "<script type=\"application/ld+json\">{\"@context\": \"https://schema.org\", \"@type\": \"NewsArticle\", "
        + "\"headline\": \"\(Pages.headline)\", \"author\": {\"@type\": \"Person\", \"name\": \"Website Keeper\"}}</script>"

    private func authors(head: String = "", above: String = "", below: String = "") throws -> [String] {
        let text = Pages.paragraphs.map { "<p>\($0)</p>" }.joined()
        return try article(Pages.article(head: head, body: above + text + below)).names(.author)
    }

    @Test func `who signs the text outweighs an account that the page shows nobody`() throws {
        let signature = "<p><em>Jane Roe</em></p>"
        #expect(try authors(head: Self.account, below: signature) == ["Jane Roe"])
        #expect(
            try authors(head: Self.account, above: "<p>By Website Keeper</p>", below: signature) == ["Website Keeper"]
        )
        #expect(try authors(head: Self.account) == ["Website Keeper"])
    }

    @Test func `a byline's opening words can have a line of their own`() throws {
        #expect(try authors(above: "<div>By</div><div>Jane Roe</div>") == ["Jane Roe"])
        #expect(try authors(above: "<div>作者：</div><div>中村 真子</div>") == ["中村 真子"])
    }

    @Test func `a note that begins with the name above it is about the author`() throws {
        let note = "<div>Jane Roe</div><p>Jane Roe writes about rivers and the people who live beside them.</p>"
        #expect(try authors(below: note) == ["Jane Roe"])
        #expect(try authors(above: "<p>By Budi Santoso</p>", below: note) == ["Budi Santoso"])
    }

    @Test func `a foreign word above the date is a button, not a name`() throws {
        #expect(try authors(above: "<div>ブックマーク</div><div>2024年11月19日</div>") == [])
    }

    @Test(arguments: [
        "<div><span>By Jane Roe</span><span>19 November 2024</span></div>",
        "<p>By Jane Roe Published 19 November 2024, updated 20 November 2024</p>",
        "<p>Par Jane Roe Publié le 19 novembre 2024 à 10h22</p>",
        "<p>Jane Roe Giriş: 19.11.2024 - 10:22 Güncelleme: 20.11.2024 - 08:00</p>",
        "<p>19.11.2024 13:30 von Jane Roe</p>",
        "<p>Posted on November 19, 2024 by Jane Roe</p>",
        "<p>Reporter Jane Roe</p>",
        "<p>By Jane Roe, Senior Staff Writer</p>",
        "<div><a href=\"/author/jane-roe/\">Jane Roe</a></div><div>Follow</div>",
        "<div><a href=\"https://journal.example/@janeroe\">Jane Roe</a></div>",
        "<p>Rep: Jane Roe/ Red: Budi Santoso</p>",
        "<p>Tuesday, 19 Nov 2024 08:30:00 Reporter : Jane Roe</p>",
        "<p>19 November 2024 · Jane Roe · 3 min read</p>",
    ])
    func `a byline ends where a date, a label or a title of work begins`(byline: String) throws {
        let found = try article(Pages.article(body: byline + Self.text))
        #expect(found.names(.author) + found.names(.reporter) == ["Jane Roe"])
    }

    @Test func `several people are told apart where only their elements part them`() throws {
        let both = ["Jane Roe", "Budi Santoso"]
        let links = "<div class=\"authors\"><a href=\"#\">Jane Roe</a><a href=\"#\">Budi Santoso</a></div>"
        #expect(try authors(above: links) == both)
        #expect(try authors(above: "<p>By :</p><ul><li>Jane Roe</li><li>Budi Santoso</li></ul>") == both)
    }

    @Test func `a section beside the date is no person`() throws {
        let source = Pages.article(body: "<p>19 November 2024 · World News · 3 min read</p>" + Self.text)
            .replacing("<a href=\"/world\">World</a>", with: "<a href=\"/world\">World News</a>")
        #expect(try article(source).names(.author) == [])
    }

    @Test func `an address beside a name is no part of it`() throws {
        #expect(
            try authors(head: Self.account.replacing("Website Keeper", with: "Jane Roe jane@lens.example")) == [
                "Jane Roe"
            ]
        )
    }

    @Test(arguments: [
        ["Par Jane Roe (avec AFP)", "Le 19 novembre 2024 à 10h22"],
        ["Tuesday, November 19, 2024 - by Jane Roe"],
        ["By Jane Roe", "Publicado em 19/11/2024 às 10:22 - Atualizado em 20/11/2024 às 08:00"],
    ])
    func `lines that say who and when are no paragraphs`(lines: [String]) throws {
        let found = try article(Pages.article(body: lines.map { "<p>\($0)</p>" }.joined() + Self.text))
        #expect(found.names(.author) == ["Jane Roe"])
        #expect(found.paragraphs == Pages.paragraphs)
    }

    @Test func `a sentence that opens with a name is a paragraph`() throws {
        let sentence = "Jane Roe wins again in the valley."
        let found = try article(Pages.article(body: "<p>By Jane Roe</p><p>\(sentence)</p>" + Self.text))
        #expect(found.paragraphs == [sentence] + Pages.paragraphs)
    }

    @Test func `names and dates of other scripts are told apart without spaces`() throws {
        #expect(try authors(above: "<div><span>谢若含</span><span>2024-11-19 14:27</span></div>") == ["谢若含"])
        let line = "<div><span>2024年11月19日 10:22</span><span>来源：河边日报</span><span>作者：张伟</span></div>"
        #expect(try authors(above: line) == ["张伟"])
        let cyrillic =
            "<div><span>19 ноября 2024, 10:22</span><span>Автор: Иван Петров</span><span>Просмотров: 9</span></div>"
        #expect(try authors(above: cyrillic) == ["Иван Петров"])
    }

    @Test func `an account behind a date is the author, a link to a section is none`() throws {
        #expect(try authors(above: "<p>Posted on May 4, 2012 by jroe</p>") == ["jroe"])
        #expect(try authors(above: "<p><a href=\"/author/news/\">View author archive</a></p>") == [])
        #expect(try authors(above: "<p><a href=\"/news/world/\">World Today</a></p>") == [])
    }

    @Test func `the foot of a post prints who wrote it`() throws {
        let foot = "<div class=\"post-footer\"><span>Posted by <a rel=\"author\" href=\"#\">Jane Roe</a></span></div>"
        let page = Pages.article(body: Self.text + foot).replacing("<article>", with: "<article class=\"post\">")
        #expect(try article(page).names(.author) == ["Jane Roe"])
    }

    @Test func `who is named above and below the text is one person`() throws {
        let credits = "<p>Pewarta: Lukman Hakim<br>Editor: Siti Aminah</p>"
        let found = try article(Pages.article(body: "<p>By Lukman Hakim</p>" + Self.text + credits))
        #expect(found.names(.author) + found.names(.reporter) == ["Lukman Hakim"])
    }

    private static let text = Pages.paragraphs.map { "<p>\($0)</p>" }.joined()
}
