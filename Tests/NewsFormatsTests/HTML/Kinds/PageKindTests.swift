import Clippings
import NewsFormats
import Testing

struct PageKindTests {
    @Test func `thirty pages are kept for trying refusals on`() {
        #expect(PagesWithoutArticle.all.count == 30)
    }

    @Test(arguments: PagesWithoutArticle.all)
    func `a page without an article of its own is refused as what it is`(page: PagesWithoutArticle.Page) throws {
        let outcome = DocumentReader().read(Array(page.source.utf8), hints: SourceHints())
        guard case .refused(let refusal) = outcome else {
            Issue.record("the page was read as an article")
            return
        }
        #expect(refusal.reason == .notAnArticle)
        #expect(refusal.detail.contains(page.says))
    }

    @Test func `an article is one`() throws {
        #expect(try article(Pages.article()).pageType == "article")
    }

    @Test func `a story about a missing page is a story`() throws {
        let source = Pages.article(
            head: "<meta property=\"article:published_time\" content=\"2024-11-19T08:30:00+07:00\">",
            body: (Pages.paragraphs + Pages.paragraphs).map { "<p>\($0)</p>" }.joined()
        ).replacing(Pages.headline, with: "Page not found")
        #expect(try article(source).headline == "Page not found")
    }

    @Test func `a page of one sentence parses`() throws {
        let source = "<html><body><p>The army sent twelve boats to the village on Monday evening.</p></body></html>"
        #expect(try article(source).paragraphs.count == 1)
    }

    @Test func `a live blog says so`() throws {
        let head = """
            <script type="application/ld+json">{"@type": "LiveBlogPosting", "headline": "\(Pages.headline)",
            "datePublished": "2024-11-19"}</script>
            """
        #expect(try article(Pages.article(head: head)).pageType == "live")
    }

    @Test func `a product page says so`() throws {
        let head = "<meta property=\"og:type\" content=\"product\">"
        #expect(try article(Pages.article(head: head)).pageType == "product")
    }

    @Test func `a page about its publisher says so`() throws {
        let source = Pages.article().replacing(Pages.headline, with: "Tentang Kami")
        #expect(try article(source).pageType == "about")
    }

    @Test func `text that a paywall cuts off is marked as cut`() throws {
        let head = """
            <script type="application/ld+json">{"@type": "NewsArticle", "headline": "\(Pages.headline)",
            "datePublished": "2024-11-19", "isAccessibleForFree": "False"}</script>
            """
        let body = "<p>\(Pages.paragraphs[0])</p><p>Subscribe to continue reading this story.</p>"
        let article = try article(Pages.article(head: head, body: body))
        #expect(article.pageType == "paywalled")
        #expect(article.gaps.contains { $0.kind == .paywall })
    }

    @Test func `an article that goes on on a second page is marked as cut off`() throws {
        let head = """
            <link rel="canonical" href="https://lens.example.com/boats">
            <link rel="next" href="https://lens.example.com/boats?page=2">
            """
        let article = try article(Pages.article(head: head))
        #expect(article.gaps.contains { $0.kind == .cutOff && $0.text == "https://lens.example.com/boats?page=2" })
    }

    @Test func `a link to the next story is no second page`() throws {
        let head = """
            <link rel="canonical" href="https://lens.example.com/boats">
            <link rel="next" href="https://lens.example.com/bridges">
            """
        #expect(try article(Pages.article(head: head)).gaps.isEmpty)
    }
}
