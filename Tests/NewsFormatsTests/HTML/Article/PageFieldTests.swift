import Clippings
import Testing

struct PageFieldTests {
    @Test func `what lost against the chosen headline is kept beside it`() throws {
        let head = "<meta property=\"og:title\" content=\"Flood: army helps the valley\">"
        let evidence = try #require(article(Pages.article(head: head)).evidence["headline"])
        #expect(evidence.raw == Pages.headline)
        #expect(evidence.runnersUp.contains { $0.raw == "Flood: army helps the valley" })
    }

    @Test func `a kicker set small is no part of the headline`() throws {
        let source = Pages.article().replacing("<h1>", with: "<h1><small>Flood in the valley</small> ")
        #expect(try article(source).headline == Pages.headline)
    }

    @Test(arguments: [
        " | Region | The Eastern Lens", " - The Eastern Lens", "｜The Eastern Lens", " » The Eastern Lens",
    ])
    func `a title loses the site it stands on`(suffix: String) throws {
        let source = Pages.article().replacing("<h1>\(Pages.headline)</h1>", with: "")
            .replacing("\(Pages.headline) - The Eastern Lens", with: Pages.headline + suffix)
        #expect(try #require(article(source).headline).hasPrefix(Pages.headline))
        #expect(try #require(article(source).headline).contains("Lens") == false)
    }

    @Test func `people outweigh the outlet that the metadata calls the author`() throws {
        let head = "<meta name=\"author\" content=\"The Eastern Lens\">"
        let body = "<p class=\"byline\">By Jane Roe</p>" + Pages.paragraphs.map { "<p>\($0)</p>" }.joined()
        let found = try article(Pages.article(head: head, body: body))
        #expect(found.names(.author) == ["Jane Roe"])
        #expect(found.evidence["author"]?.runnersUp.first?.raw == "The Eastern Lens")
    }

    @Test func `an editor that the metadata calls the author is not`() throws {
        let head = """
            <script type="application/ld+json">{"@type": "NewsArticle", "headline": "\(Pages.headline)",
            "datePublished": "2024-11-19", "author": {"@type": "Person", "name": "Sri Lestari"}}</script>
            """
        let body =
            "<div class=\"author\">Budi Santoso</div>" + Pages.paragraphs.map { "<p>\($0)</p>" }.joined()
            + "<p>Editor: Sri Lestari</p>"
        #expect(try article(Pages.article(head: head, body: body)).names(.author) == ["Budi Santoso"])
    }

    @Test(arguments: [" type=\"application/ld+json\"", ""])
    func `linked data is read under a script tag with and without its type`(type: String) throws {
        let head =
            "<script\(type)>{\"@context\": \"https://schema.org\", \"@type\": \"NewsArticle\", "
            + "\"headline\": \"\(Pages.headline)\", \"datePublished\": \"2024-11-19T08:30:00+07:00\"}</script>"
        #expect(try article(Pages.article(head: head)).published?.text == "2024-11-19T08:30:00+07:00")
    }

    @Test func `a date that stands in the sidebar alone is the article's, one of a related story never is`() throws {
        func page(_ name: String) -> String {
            let frame = "<div class=\"\(name)\"><time datetime=\"2024-12-24T10:00:00Z\">Tuesday</time></div>"
            return Pages.article(body: Pages.paragraphs.map { "<p>\($0)</p>" }.joined() + frame)
        }
        #expect(try article(page("sidebar")).published?.text == "2024-12-24T10:00:00Z")
        #expect(try article(page("related")).published == nil)
    }

    @Test func `who comments is no author, and when is no date`() throws {
        let comments = """
            <section class="comments"><div class="comment"><span class="author">Angry Reader</span>
            <time datetime="2024-12-24T10:00:00Z">yesterday</time><p>I do not believe a word of it.</p></div></section>
            """
        let body = Pages.paragraphs.map { "<p>\($0)</p>" }.joined() + comments
        let found = try article(Pages.article(body: body))
        #expect(found.names(.author).isEmpty)
        #expect(found.published == nil)
    }

    @Test(arguments: [
        ("By Jane Roe, 19 November 2024", ["Jane Roe"]),
        ("Oleh Budi Santoso dan Sri Lestari", ["Budi Santoso", "Sri Lestari"]),
        ("Von Anna Beispiel und Karl Muster", ["Anna Beispiel", "Karl Muster"]),
        ("Text & Fotos: Anna Beispiel", ["Anna Beispiel"]),
        ("Par Jeanne Exemple et Paul Modèle", ["Jeanne Exemple", "Paul Modèle"]),
        ("Jane Roe | 19.11.2024", ["Jane Roe"]),
        ("Автор: Иван Примеров", ["Иван Примеров"]),
    ])
    func `a printed byline near the headline names its people`(line: String, names: [String]) throws {
        let body = "<p>\(line)</p>" + Pages.paragraphs.map { "<p>\($0)</p>" }.joined()
        #expect(try article(Pages.article(body: body)).names(.author) == names)
    }

    @Test func `authors given by reference are looked up`() throws {
        let head = """
            <script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "\(Pages.headline)",
            "datePublished": "2024-11-19", "author": ["https://lens.example.com/#jane", {"@id": "#john"}]},
            {"@type": "Person", "@id": "https://lens.example.com/#jane", "name": "Jane Roe"},
            {"@type": "Person", "@id": "#john", "name": "Dr. John Q. Doe"}]}</script>
            """
        #expect(try article(Pages.article(head: head)).names(.author) == ["Jane Roe", "John Q. Doe"])
    }

    @Test func `an instant takes the offset that the printed time tells`() throws {
        let head = "<meta property=\"article:published_time\" content=\"2024-11-18T22:04:00Z\">"
        let body = "<p>19 November 2024 00:04</p>" + Pages.paragraphs.map { "<p>\($0)</p>" }.joined()
        #expect(try article(Pages.article(head: head, body: body)).published?.text == "2024-11-19T00:04+02:00")
    }

    @Test func `metadata saved with value for content counts as well`() throws {
        let head = "<meta name=\"article:published_time\" value=\"2024-11-19T08:30:00+07:00\">"
        #expect(try article(Pages.article(head: head)).published?.text == "2024-11-19T08:30:00+07:00")
    }

    @Test(arguments: [
        ("https://lens.example.com/2024/11/19/boats", "2024-11-19"),
        ("https://lens.example.com/2024/nov/19/boats", "2024-11-19"),
        ("https://lens.example.com/news/19-11-2024-boats", "2024-11-19"),
    ])
    func `an address dates the page that says nothing else`(address: String, date: String) throws {
        let head = "<link rel=\"canonical\" href=\"\(address)\">"
        #expect(try article(Pages.article(head: head)).published?.text == date)
    }

    @Test func `a heading that is a link to the front page is the logo`() throws {
        let page = """
            <!doctype html><html lang="en"><head><title>Boats sent to flooded village_World_Lens</title></head><body>
            <div><h1><a href="/">Lens</a></h1></div><div class="story"><h2>Boats sent to flooded village</h2>
            \(Pages.paragraphs.map { "<p>\($0)</p>" }.joined())</div></body></html>
            """
        #expect(try article(page).headline?.hasPrefix("Boats sent to flooded village") == true)
    }

    @Test func `of several headings the one that shares words with the title is the headline`() throws {
        let text = Pages.paragraphs.map { "<p>\($0)</p>" }.joined()
        let page = """
            <!doctype html><html lang="en"><head><title>Flooded village: rubber boats on their way | Lens</title>
            <meta property="og:title" content="Army helps after night of rain"></head><body><div class="story">
            <h1>Four boats sent to village in flooded valley</h1>\(text)</div><div><h1>Most popular this week</h1></div>
            </body></html>
            """
        #expect(try article(page).headline == "Four boats sent to village in flooded valley")
    }

    @Test func `a heading worded otherwise than titles that disagree is the headline readers see`() throws {
        let head = "<meta property=\"og:title\" content=\"Why the villages in the valley drowned again\">"
        let heading = "How the army came to help those flooded on Tuesday night"
        let source = Pages.article(head: head).replacing("<h1>\(Pages.headline)</h1>", with: "<h1>\(heading)</h1>")
        #expect(try article(source).headline == heading)
        let agreed = source.replacing("Why the villages in the valley drowned again", with: Pages.headline)
            .replacing("</head>", with: "<meta name=\"twitter:title\" content=\"\(Pages.headline)\"></head>")
        #expect(try article(agreed).headline == Pages.headline)
    }

    @Test func `a class that also names what is around the headline speaks against nothing`() throws {
        let text = Pages.paragraphs.map { "<p>\($0)</p>" }.joined()
        let page = """
            <!doctype html><html lang="en"><head><title>Boats sent to flooded village</title></head><body>
            <div class="HeaderComment"><h1 class="HeaderComment_title">Boats sent to flooded village</h1>
            <div class="HeaderComment_publishDate"><span>Monday,</span> <span class="Publish_date">10 March 2025</span></div>
            </div><div class="story">\(text)</div></body></html>
            """
        #expect(try article(page).published?.text == "2025-03-10")
    }

    @Test(arguments: [
        ("https://lens.example/news/A2025031014320005196", "2025-03-10"),
        ("https://lens.example/n/20250310143200", "2025-03-10"),
        ("https://lens.example/n/A2025031099320005196", nil),
    ])
    func `a number in the address that opens with a day and a time tells the day`(url: String, day: String?) throws {
        let page = Pages.article(head: "<link rel=\"canonical\" href=\"\(url)\">")
        #expect(try article(page).published?.day == day)
    }

    @Test func `a date printed alone under the headline outweighs one of which the metadata says no more`() throws {
        let page = Pages.article(head: "<meta name=\"dc.date\" content=\"2025-03-12\">")
            .replacing("</h1>", with: "</h1><p class=\"info\">10 | 03 | 2025</p>")
        #expect(try article(page).published?.text == "2025-03-10")
    }

    @Test func `a name turned round for sorting is one name where the page prints it`() throws {
        let page = Pages.article(head: "<meta name=\"author\" content=\"Roe, Jane\">")
            .replacing("</h1>", with: "</h1><p>By Jane Roe</p>")
        #expect(try article(page).names(.author) == ["Jane Roe"])
    }

    @Test func `an agency's name under the headline is the author where there is no other`() throws {
        let page = Pages.article().replacing("</h1>", with: "</h1><p class=\"credit\">REUTERS</p>")
        #expect(try article(page).names(.author) == ["REUTERS"])
    }

    @Test func `an element that says it names the author may name an account`() throws {
        let page = Pages.article(head: "<meta name=\"author\" content=\"The Eastern Lens\">")
            .replacing("</h1>", with: "</h1><div class=\"itemPoster\">Written by <a href=\"/u/6\">Rivergirl</a></div>")
        #expect(try article(page).names(.author) == ["Rivergirl"])
    }

    @Test func `a person's byline outweighs an account's`() throws {
        let page = Pages.article()
            .replacing("</h1>", with: "</h1><p>Posted by deskuser7</p><p>Text by Jane Roe</p>")
        #expect(try article(page).names(.author) == ["Jane Roe"])
    }

    @Test func `what holds the name of the site's address is the outlet, not a person`() throws {
        let head =
            "<link rel=\"canonical\" href=\"https://www.river-valley.example/a\">"
            + "<meta name=\"author\" content=\"The River Valley Desk\">"
        let page = Pages.article(head: head).replacing("</h1>", with: "</h1><p>By Jane Roe</p>")
        #expect(try article(page).names(.author) == ["Jane Roe"])
    }

    @Test func `a dateline in an element of its own belongs to the text below it`() throws {
        let text = Pages.paragraphs.map { "<p>\($0)</p>" }.joined()
        for opening in ["<strong>Tirtayasa</strong> - ", "<div><strong>Tirtayasa, Kanal Nusa</strong> -- </div>"] {
            let found = try article(Pages.article(body: opening + text))
            #expect(found.dateline?.text.hasPrefix("Tirtayasa") == true)
            #expect(found.paragraphs == Pages.paragraphs)
        }
    }

    @Test func `a part of the title spells out the outlet that the address only runs together`() throws {
        let source = Pages.article(head: "<link rel=\"canonical\" href=\"https://www.folhadorio.example/cais\">")
            .replacing("<meta property=\"og:site_name\" content=\"The Eastern Lens\">", with: "")
            .replacing(" - The Eastern Lens</title>", with: " | Folha do Rio</title>")
        #expect(try article(source).sources(.publisher) == ["Folha do Rio"])
        #expect(try article(source).headline == Pages.headline)
    }

    @Test(arguments: [
        "责任编辑：李娜", "Читайте также: Паводок отступает", "Czytaj także: Rzeka wraca do koryta",
        "Läs också: Floden stiger",
        "Ayrıca okuyun: Nehir yatağına dönüyor", "LEE MÁS | El río vuelve a su cauce", "Scroll untuk membaca",
        "[Gambas:Video Kanal]", "ADVERTISEMENT SCROLL TO CONTINUE WITH CONTENT", "اقرأ أيضا: النهر يعود إلى مجراه",
    ])
    func `what pages of any language print between paragraphs is no text`(line: String) throws {
        let text = Pages.paragraphs.map { "<p>\($0)</p>" }
        let found = try article(Pages.article(body: text[0] + text[1] + "<p>\(line)</p>" + text[2]))
        #expect(found.paragraphs == Pages.paragraphs)
    }
}
