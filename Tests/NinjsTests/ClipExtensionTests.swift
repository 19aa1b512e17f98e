import Clippings
import Ninjs
import Testing

/// The object beside the item.
struct ClipExtensionTests {
    @Test func `only the format is always there`() throws {
        #expect(try ClipExtension.encode(Article(format: "html")) == #"{"format":"html"}"#)
    }

    @Test func `every fact stands under the name of the contract`() throws {
        var article = Article(format: "text")
        article.encoding = "utf-8"
        article.pageType = "article"
        article.published = NewsDate("--04-28")
        article.modified = NewsDate("2024-11-19T08:30:00")
        article.dateline = .init(
            text: "ANKARA (KBL)",
            place: "ANKARA",
            agency: "KBL",
            date: NewsDate("2024-11")
        )
        article.gaps = [.init(.lostLinkText, paragraph: 2, text: "menurut ,")]
        article.evidence = ["published": .init("line 3", raw: "28 April")]
        let expected =
            #"{"dateline":{"agency":"KBL","date":"2024-11","place":"ANKARA","text":"ANKARA (KBL)"},"encoding":"utf-8","#
            + #""evidence":{"published":{"raw":"28 April","where":"line 3"}},"format":"text","#
            + #""gaps":[{"kind":"lost-link-text","paragraph":2,"text":"menurut ,"}],"#
            + #""modified":"2024-11-19T08:30:00","pageType":"article","published":"--04-28"}"#
        #expect(try ClipExtension.encode(article) == expected)
    }
}
