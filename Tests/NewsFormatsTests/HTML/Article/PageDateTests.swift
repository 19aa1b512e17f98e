import Clippings
import Testing

struct PageDateTests {
    private static let published = "<meta property=\"article:published_time\" content=\"2019-03-01T08:00:00Z\">"
    private static let modified = "<meta property=\"article:modified_time\" content=\"2024-11-19T08:30:00Z\">"

    private func date(head: String = "", below line: String = "", source: String? = nil) throws -> String? {
        let text = Pages.paragraphs.map { "<p>\($0)</p>" }.joined()
        return try article(source ?? Pages.article(head: head, body: line + text)).published?.text
    }

    @Test func `a date of change that is all a page shows its readers is that of an article published anew`() throws {
        let head = Self.published + Self.modified
        #expect(try date(head: head, below: "<p>Tuesday, 19 November 2024</p>") == "2024-11-19")
    }

    @Test(arguments: [
        "<p>Updated: 19 November 2024</p>", "<p>2024.11.19 lastupdate</p>",
        "<p>1 March 2019</p><p>19 November 2024</p>", "<p>18 November 2024</p>", "",
    ])
    func `a date of change that is called one, or stands beside the first, changes nothing`(line: String) throws {
        #expect(try date(head: Self.published + Self.modified, below: line) == "2019-03-01T08:00:00Z")
    }

    @Test(arguments: [
        "window.state = {\"story\": {\"title\": \"x\", \"publishedAt\": \"2024-11-19T08:30:00Z\"}};",
        "dataLayer.push({'publish_date': '2024-11-19T08:30:00Z', 'section': 'world'});",
        "var page = {datePublished: \"2024-11-19T08:30:00Z\"};",
    ])
    func `a page that is drawn by script has its date in the script's data`(script: String) throws {
        let padding = String(repeating: " ", count: 120)
        #expect(try date(head: "<script>\(script)\(padding)</script>") == "2024-11-19T08:30:00Z")
    }

    @Test func `of several dates in a script the one beside the headline counts`() throws {
        let script = """
            var stories = [{"title": "Two bridges down in the hills", "publishDate": "2024-11-18", "words": 120},
            {"title": "\(Pages.headline)", "publishDate": "2024-11-19", "words": 300}];
            """
        #expect(try date(head: "<script>\(script)</script>") == "2024-11-19")
        let elsewhere = script.replacing(Pages.headline, with: "Another story of the same day")
        #expect(try date(head: "<script>\(elsewhere)</script>") == nil)
    }

    @Test func `with nothing else to go by the folder of its own picture tells the day`() throws {
        let picture = "<meta property=\"og:image\" content=\"https://lens.example/uploads/2024/11/19/boats.jpg\">"
        #expect(try date(head: picture) == "2024-11-19")
        let monthly = "<meta property=\"og:image\" content=\"https://lens.example/uploads/2024/11/boats.jpg\">"
        #expect(try date(head: monthly) == nil)
    }

    @Test func `with nothing else to go by a whole date in the copyright notice is the page's`() throws {
        let notice = Pages.article().replacing(
            "</footer>",
            with: "<p>Copyright © 19.11.2024 by Lens Media</p></footer>"
        )
        #expect(try date(source: notice) == "2024-11-19")
        let yearly = Pages.article().replacing("</footer>", with: "<p>Copyright © 2024 by Lens Media</p></footer>")
        #expect(try date(source: yearly) == nil)
    }

    @Test func `with nothing else to go by the page's number can begin with its day`() throws {
        let page = Pages.article().replacing("<body class", with: "<body id=\"news20241119_k1007\" class")
        #expect(try date(source: page) == "2024-11-19")
    }
}
