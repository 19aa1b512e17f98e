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
}
