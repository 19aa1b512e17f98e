import Clippings
import NewsFormats
import Testing

struct NITFTests {
    @Test func `what the head states becomes fields`() throws {
        let article = try article(NITFDocuments.story())
        #expect(article.format == "nitf")
        #expect(article.uri == "kabar.20240312.17")
        #expect(article.headline == "Ferry service to the islands resumes")
        #expect(article.headlines.last?.role == "subhead")
        #expect(article.urgency == 3)
        #expect(article.published?.text == "2024-03-12T08:30:00+07:00")
        #expect(article.expires?.text == "2024-04-12T00:00:00+07:00")
        #expect(article.publishingStatus == "usable")
        #expect(article.slugline == "FERRY-ISLANDS")
        #expect(article.copyrightHolder == "Kabar Pulau")
        #expect(article.usageTerms == "Broadcast only\nAsia")
        #expect(article.editorialNote == "Adds quote of the harbour master")
        #expect(article.keywords == ["ferry", "weather"])
        #expect(article.genres.map(\.name) == ["feature"])
        #expect(article.language == "en-US")
        #expect(article.alternativeIdentifiers.contains { $0.role == "du-key" && $0.value == "ferry-running" })
    }

    @Test func `a subject code is each of its named levels`() throws {
        let subjects = try article(NITFDocuments.story()).subjects.filter { $0.kind == .concept }
        let base = "http://cv.iptc.org/newscodes/subjectcode/"
        #expect(subjects.map(\.name) == ["Economy", "Transport", "Waterways", "weather"])
        #expect(subjects.map(\.uri) == ["04000000", "04015000", "04015004", "17000000"].map { base + $0 })
    }

    @Test func `byline, dateline and body are read as printed`() throws {
        let article = try article(NITFDocuments.story())
        #expect(article.byline == "By Sari Putri and Tom Hale")
        #expect(article.names(.author) == ["Sari Putri", "Tom Hale"])
        #expect(article.dateline?.text == "SABANG, March 12 (Kabar)")
        #expect(article.dateline?.place == "Sabang")
        #expect(article.paragraphs.first?.hasPrefix("The district government") == true)
        #expect(article.paragraphs.contains("Island Boats Rubiah 4"))
        #expect(article.paragraphs.contains("Wind: force 7"))
        #expect(article.paragraphs.last == "Kabar Pulau covers the islands.")
        #expect(article.descriptions.map(\.role) == ["summary", "caption"])
        #expect(article.sources(.publisher) == ["Kabar Pulau News Agency"])
    }

    @Test func `names marked up in the text are mentions`() throws {
        let mentions = try article(NITFDocuments.story()).mentions
        #expect(mentions.contains(Article.Mention("Rudi Hartono", .person)))
        #expect(mentions.contains(Article.Mention("Harbour Office", .organisation)))
        #expect(mentions.contains(Article.Mention("Banda Aceh", .place)))
    }

    @Test func `revisions and senders are the way the document took, oldest first`() throws {
        let history = try article(NITFDocuments.story()).history
        #expect(history.map(\.party) == ["S. Putri", "Kabar", "Relay One"])
        #expect(history.first?.date?.text == "2024-03-12T07:00:00+07:00")
    }

    @Test func `a later version is no first publication`() throws {
        let article = try article(NITFDocuments.story(version: "3"))
        #expect(article.version == "3")
        #expect(article.modified == article.published)
        #expect(article.evidence["modified"]?.place == article.evidence["published"]?.place)
    }

    @Test func `a release after the issue is an embargo`() throws {
        let embargoed = try article(NITFDocuments.story(release: "20240312T180000+0700"))
        #expect(embargoed.embargoedUntil?.text == "2024-03-12T18:00:00+07:00")
        #expect(embargoed.publishingStatus == "usable")
        #expect(try article(NITFDocuments.story(release: "YYYYMMDD000000-HHMM")).embargoedUntil == nil)
    }

    @Test(arguments: [
        "<docdata management-status='canceled' management-doc-idref='k.16' management-idref-status='canceled'>",
        "<docdata management-status='killed' management-doc-idref='k.16' management-idref-status='killed'>",
    ])
    func `a kill cancels and says what`(opening: String) throws {
        let article = try article("<nitf><head>\(opening)<doc-id id-string='k.17'/></docdata></head><body/></nitf>")
        #expect(article.publishingStatus == "canceled")
        #expect(article.relations == [Article.Relation(.kills, uri: "k.16")])
        #expect(article.paragraphs.isEmpty)
    }

    @Test func `a message to editors can kill, too`() throws {
        let text =
            "<nitf><head><docdata><doc-id id-string='k.1'/><ed-msg msg-type='Kill' info='Wrong figures'/></docdata>"
            + "</head><body><body.content><p>\(Prose.english)</p></body.content></body></nitf>"
        let article = try article(text)
        #expect(article.publishingStatus == "canceled")
        #expect(article.signals == ["Kill"])
    }

    @Test func `a correction names what it corrects`() throws {
        let text =
            "<nitf><head><docdata><doc-id id-string='k.18'/><correction info='Name mended' id-string='k.17'/>"
            + "</docdata></head><body><body.content><p>\(Prose.english)</p></body.content></body></nitf>"
        let article = try article(text)
        #expect(article.relations == [Article.Relation(.corrects, uri: "k.17")])
        #expect(article.editorialNote == "Name mended")
    }

    @Test func `a document type and its entities change nothing`() throws {
        let text =
            "<?xml version='1.0' encoding='iso-8859-1'?><!DOCTYPE nitf SYSTEM 'nitf-3-2.dtd' [<!ENTITY ag 'Kabar'>]>"
            + "<nitf><body><body.head><hedline><hl1>Caf&eacute; opens</hl1></hedline></body.head>"
            + "<body.content><p>&ag;: \(Prose.english)</p></body.content></body></nitf>"
        #expect(try article(text).headline == "Café opens")
        #expect(try article(text).paragraphs.count == 1)
    }

    @Test func `a headline that the text repeats above itself is not part of the text`() throws {
        let text =
            "<nitf><body><body.head><hedline><hl1>Top ten</hl1></hedline></body.head><body.content>"
            + "<block><hl2>Top Ten</hl2></block><p>\(Prose.english)</p></body.content></body></nitf>"
        #expect(try article(text).paragraphs == [Prose.english])
    }

    @Test func `a text that stands in no body is read, too`() throws {
        #expect(
            try article("<nitf><head><title>T</title></head><p>\(Prose.english)</p></nitf>").paragraphs == [
                Prose.english
            ]
        )
    }

    @Test func `a title that holds the only key is the slug in full`() throws {
        func slug(_ title: String, _ headline: String) throws -> String? {
            let text =
                "<nitf><head><title>\(title)</title><docdata><key-list><keyword key='Trivia'/></key-list></docdata></head>"
                + "<body><body.head><hedline><hl1>\(headline)</hl1></hedline></body.head><body.content>"
                + "<p>\(Prose.english)</p></body.content></body></nitf>"
            return try article(text).slugline
        }
        #expect(try slug("1 SPORT Trivia", "On this day") == "SPORT Trivia")
        #expect(try slug("Daily list", "On this day") == "Trivia")
    }

    @Test func `a document that is still being written waits`() {
        let text = NITFDocuments.story()
        #expect(refusal(Array(text.utf8.prefix(text.utf8.count - 40))) == .truncated)
    }

    @Test func `a document without any text is no article`() {
        #expect(refusal(Array("<nitf><head><title/></head><body><body.content/></body></nitf>".utf8)) == .notAnArticle)
    }
}
