import Clippings
import NewsFormats
import Testing

struct HouseXMLTests {
    private func record(_ headline: String, content: String = "&lt;p&gt;\(Prose.english)&lt;/p&gt;") -> String {
        """
        <NewsRecord><NewsID>7f3</NewsID><PublishDate>2024-03-12T08:30:00+07:00</PublishDate><Headline>\(headline)</Headline>
        <Subtitle/><Town>Sabang</Town><Section>Islands</Section><Version>3</Version><ByLine>Sari Putri</ByLine>
        <Content>\(content)</Content><EdNote>&lt;p&gt;Adds figures.&lt;/p&gt;</EdNote><Keywords>ferry, storm</Keywords>
        </NewsRecord>
        """
    }

    @Test func `fields are told by what their elements are called`() throws {
        let article = try article("<?xml version=\"1.0\"?>" + record("Ferry sails"))
        #expect(article.format == "xml")
        #expect(article.headline == "Ferry sails")
        #expect(article.uri == "7f3")
        #expect(article.version == "3")
        #expect(article.published?.text == "2024-03-12T08:30:00+07:00")
        #expect(article.byline == "Sari Putri")
        #expect(article.dateline?.place == "Sabang")
        #expect(article.editorialNote == "Adds figures.")
        #expect(article.keywords == ["ferry", "storm"])
        #expect(article.paragraphs == [Prose.english])
    }

    @Test func `a record without a headline gets none`() throws {
        #expect(try article("<?xml version=\"1.0\"?>" + record("")).headline == nil)
    }

    @Test func `records in an envelope are an article each`() throws {
        let text =
            "<?xml version=\"1.0\"?><Answer><List>\(record("One"))\(record("Two", content: "<p>\(Prose.english)</p>"))</List></Answer>"
        guard case .articles(let articles) = DocumentReader().read(Array(text.utf8), hints: SourceHints()) else {
            Issue.record("refused")
            return
        }
        #expect(articles.map(\.headline) == ["One", "Two"])
        #expect(articles.allSatisfy { $0.paragraphs == [Prose.english] })
    }

    @Test func `XML that holds no text is refused by its root`() throws {
        let text =
            "<?xml version=\"1.0\"?><orders><order><id>1</id><date>2024-03-12</date><text>Paper</text></order></orders>"
        #expect(refusal(Array(text.utf8)) == .unsupportedFormat)
    }
}
