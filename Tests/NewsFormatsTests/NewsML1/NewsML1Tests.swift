import Clippings
import NewsFormats
import Testing

struct NewsML1Tests {
    private func articles(_ text: String) throws -> [Article] {
        switch DocumentReader().read(Array(text.utf8), hints: SourceHints()) {
        case .articles(let articles): return articles
        case .refused(let refusal): throw refusal
        }
    }

    @Test func `the item is known by its name without the revision`() throws {
        let article = try article(NewsML1Documents.item())
        #expect(article.format == "newsml-1")
        #expect(article.uri == "urn:newsml:kabar.example:20240312:KBR17")
        #expect(article.version == "2")
        #expect(
            article.alternativeIdentifiers.contains {
                $0.role == "public-identifier" && $0.value == "urn:newsml:kabar.example:20240312:KBR17:2U"
            }
        )
        #expect(
            article.relations.contains(
                Article.Relation(.supersedes, uri: "urn:newsml:kabar.example:20240312:KBR17", version: "1")
            )
        )
    }

    @Test func `management becomes dates, status and relations`() throws {
        let article = try article(NewsML1Documents.item())
        #expect(article.firstCreated?.text == "2024-03-12T08:00:00+07:00")
        #expect(article.published == article.firstCreated)
        #expect(article.modified?.text == "2024-03-12T10:15:00+07:00")
        #expect(article.publishingStatus == "usable")
        #expect(article.urgency == 4)
        #expect(article.relations.map(\.kind) == [.supersedes, .derivedFrom, .seeAlso])
    }

    @Test func `lines and metadata become fields`() throws {
        let article = try article(NewsML1Documents.item())
        #expect(article.headline == "Ferry service resumes")
        #expect(article.headlines.last == Article.Headline("Storm has passed", role: "subhead"))
        #expect(article.byline == "By Sari Putri")
        #expect(article.names(.author) == ["Sari Putri"])
        #expect(article.dateline?.text == "SABANG, March 12, 2024 (AFP)")
        #expect(article.dateline?.agency == "AFP")
        #expect(article.slugline == "FERRY")
        #expect(article.copyrightNotice == "(c) 2024 Kabar")
        #expect(article.usageTerms == "NO ARCHIVE")
        #expect(article.sources(.publisher) == ["Kabar Pulau"])
        #expect(article.sources(.agency) == ["AFP"])
        #expect(article.sources(.source) == ["Harbour Office"])
        #expect(article.keywords == ["ferry", "storm", "islands"])
        #expect(article.genres.map(\.name) == ["Current"])
        #expect(article.language == "en")
    }

    @Test func `subject codes are named by the document's topics`() throws {
        let subjects = try article(NewsML1Documents.item()).subjects.filter { $0.kind == .concept }
        #expect(subjects.map(\.name) == ["economy, business and finance", "Waterways"])
        #expect(subjects.last?.uri == "http://cv.iptc.org/newscodes/subjectcode/04015004")
    }

    @Test(arguments: [
        "<nitf><body><body.content><p>\(Prose.english)</p></body.content></body></nitf>",
        "<html><body><p>\(Prose.english)</p></body></html>", "<p>\(Prose.english)</p>",
        "<![CDATA[<P>\(Prose.english)</P>]]>", "\(Prose.english)",
    ])
    func `a text may be NITF, a page, markup or plain`(data: String) throws {
        #expect(try article(NewsML1Documents.item(data: data)).paragraphs == [Prose.english])
    }

    @Test func `an embargo ends when the status changes`() throws {
        let status =
            "<Status FormalName='Embargoed'/><StatusWillChange><FutureStatus FormalName='Usable'/>"
            + "<DateAndTime>20240312T180000+0700</DateAndTime></StatusWillChange>"
        let article = try article(NewsML1Documents.item(status: status))
        #expect(article.embargoedUntil?.text == "2024-03-12T18:00:00+07:00")
        #expect(article.publishingStatus == "usable")
    }

    @Test(arguments: [
        "<Status FormalName='Canceled'/>", "<Status FormalName='Usable'/><Instruction FormalName='Delete'/>",
    ])
    func `a canceled item is filed without a text`(status: String) throws {
        #expect(try article(NewsML1Documents.item(status: status, data: "")).publishingStatus == "canceled")
    }

    @Test func `a caption belongs to the picture, a main component to the text`() throws {
        let parts =
            NewsML1Documents.component(role: "Main", "<p>\(Prose.english)</p>")
            + NewsML1Documents.component(role: "Caption", "<p>A boat at the pier.</p>")
        let article = try article(NewsML1Documents.item(components: parts))
        #expect(article.paragraphs == [Prose.english])
        #expect(article.descriptions == [Article.Description("A boat at the pier.", role: "caption")])
    }

    @Test func `of equivalents one is read`() throws {
        let parts =
            "<NewsComponent EquivalentsList='yes'>"
            + NewsML1Documents.component(
                role: "",
                "<nitf><body><body.content><p>\(Prose.english)</p></body.content></body></nitf>"
            )
            + NewsML1Documents.component(role: "", "<html><body><p>\(Prose.english)</p></body></html>")
            + "</NewsComponent>"
        #expect(try article(NewsML1Documents.item(components: parts)).paragraphs == [Prose.english])
    }

    @Test func `components that are whole stories are an article each`() throws {
        let parts =
            NewsML1Documents.story("Ferry sails", language: "en", Prose.english)
            + NewsML1Documents.story("Feri berlayar", language: "id", Prose.indonesian)
        let found = try articles(NewsML1Documents.item(lines: "", components: parts))
        #expect(found.map(\.headline) == ["Ferry sails", "Feri berlayar"])
        #expect(found.map(\.language) == ["en", "id"])
        #expect(Set(found.map(\.uri)).count == 2)
        #expect(found[1].relations.contains { $0.kind == .partOf && $0.uri == found[0].uri })
    }

    @Test func `an item without a text is named beside the others`() throws {
        let empty =
            "<NewsItem><Identification><NewsIdentifier><PublicIdentifier>urn:e</PublicIdentifier></NewsIdentifier>"
            + "</Identification><NewsManagement/></NewsItem>"
        let text = NewsML1Documents.item().replacing("</NewsML>", with: empty + "</NewsML>")
        #expect(try articles(text).flatMap(\.leftOut).map(\.name) == ["urn:e"])
    }

    @Test func `a document that is still being written waits`() {
        let text = NewsML1Documents.item()
        #expect(refusal(Array(text.utf8.prefix(text.utf8.count - 60))) == .truncated)
    }
}
