import Clippings
import NewsFormats
import Testing

struct NewsMLG2Tests {
    private typealias Documents = NewsMLG2Documents

    private func articles(_ text: String) throws -> [Article] {
        switch DocumentReader().read(Array(text.utf8), hints: SourceHints()) {
        case .articles(let articles): return articles
        case .refused(let refusal): throw refusal
        }
    }

    @Test func `an item's versions and dates are told apart`() throws {
        let article = try article(Documents.item())
        #expect(article.format == "newsml-g2")
        #expect(article.uri == "urn:newsml:kabar.example:20240312:flood")
        #expect(article.version == "2")
        #expect(article.firstCreated?.text == "2024-03-12T08:00:00+07:00")
        #expect(article.published == article.firstCreated)
        #expect(article.modified?.text == "2024-03-12T10:15:00+07:00")
        #expect(article.language == "en-GB")
        #expect(article.sources(.publisher) == ["Kabar Pulau"])
        #expect(article.paragraphs == [Prose.english])
    }

    @Test func `codes are resolved by the item's own catalogue, then by IPTC's`() throws {
        let article = try article(
            Documents.item(
                content: """
                    <genre qcode="genre:Current"><name>Current</name></genre>
                    <subject qcode="medtop:20000150"><name xml:lang="de">Brand</name><name xml:lang="en">fire</name></subject>
                    <subject qcode="kbr:17"><name>Islands</name></subject>
                    <subject qcode="subj:04000000"/>
                    <subject qcode="other:9"/>
                    """
            )
        )
        #expect(article.subjects.map(\.name) == ["fire", "Islands", "economy, business and finance", "other:9"])
        #expect(
            article.subjects.map(\.uri) == [
                "http://cv.iptc.org/newscodes/mediatopic/20000150", "http://cv.kabar.example/topic/17",
                "http://cv.iptc.org/newscodes/subjectcode/04000000", nil,
            ]
        )
        #expect(article.genres.map(\.uri) == ["http://cv.iptc.org/newscodes/genre/Current"])
    }

    @Test func `subjects that are somebody or something are mentions`() throws {
        let article = try article(
            Documents.item(
                content: """
                    <subject type="cpnat:person" qcode="p:1"/><subject type="cpnat:organisation"><name>Red Cross</name></subject>
                    <subject type="cpnat:geoArea" uri="http://places.example/7"><name>Sabang</name></subject>
                    <subject type="cpnat:event"><name>Boat race</name></subject>
                    """
            ).replacing("<contentSet>", with: "<assert qcode=\"p:1\"><name>Rudi Hartono</name></assert><contentSet>")
        )
        #expect(
            article.mentions == [
                Article.Mention("Rudi Hartono", .person), Article.Mention("Red Cross", .organisation),
                Article.Mention("Sabang", .place, uri: "http://places.example/7"), Article.Mention("Boat race", .event),
            ]
        )
        #expect(article.subjects.isEmpty)
    }

    @Test func `headlines are chosen by role, rank and language`() throws {
        let article = try article(
            Documents.item(
                content: """
                    <headline role="hld:subHeadline">Boats sail again</headline>
                    <headline xml:lang="id">Banjir surut</headline>
                    <headline xml:lang="en">Flood recedes</headline>
                    """
            )
        )
        #expect(
            article.headlines == [
                Article.Headline("Flood recedes"), Article.Headline("Boats sail again", role: "subhead"),
            ]
        )
    }

    @Test func `rights, notes and signals are kept as stated, private notes behind public ones`() throws {
        let rights =
            "<rightsInfo><copyrightHolder literal=\"Kabar\"/><copyrightNotice>(c) 2024 Kabar</copyrightNotice>"
            + "<usageTerms xml:lang=\"de\">Nur Print</usageTerms><usageTerms xml:lang=\"en\">Print only</usageTerms></rightsInfo>"
        let text = Documents.item(
            meta: """
                <embargoed>2024-03-12T18:00:00+07:00</embargoed><pubStatus qcode="stat:withheld"/><signal qcode="sig:update"/>
                <edNote role="x:private">Call Rudi</edNote><edNote>Adds figures</edNote><expires>2025-01-01</expires>
                """
        ).replacing("<itemMeta>", with: rights + "<itemMeta>")
        let article = try article(text)
        #expect(article.copyrightHolder == "Kabar")
        #expect(article.copyrightNotice == "(c) 2024 Kabar")
        #expect(article.usageTerms == "Print only")
        #expect(article.editorialNote == "Adds figures")
        #expect(article.signals == ["sig:update"])
        #expect(article.embargoedUntil?.text == "2024-03-12T18:00:00+07:00")
        #expect(article.expires?.text == "2025-01-01")
        #expect(article.publishingStatus == "withheld")
    }

    @Test(arguments: [
        ("irel:seeAlso", "urn:x", Article.Relation.Kind.seeAlso), ("irel:translatedFrom", "urn:x", .translationOf),
        ("irel:derivedFrom", "urn:x", .derivedFrom), ("irel:previousVersion", "urn:x", .supersedes),
        ("irel:evolvedFrom", "urn:x", .updates), ("irel:corrects", "urn:x", .corrects),
        ("", "urn:newsml:kabar.example:20240312:flood", .supersedes),
    ])
    func `a link says what the other item is to this one`(
        rel: String,
        target: String,
        kind: Article.Relation.Kind
    ) throws {
        let link = "<link rel=\"\(rel)\" residref=\"\(target)\" version=\"1\"><title>Other</title></link>"
        let article = try article(Documents.item(meta: link))
        #expect(article.relations == [Article.Relation(kind, uri: target, version: "1", title: "Other")])
    }

    @Test func `a canceled item kills its earlier versions though it has no text`() throws {
        let article = try article(Documents.item(meta: "<pubStatus qcode=\"stat:canceled\"/>", body: ""))
        #expect(article.publishingStatus == "canceled")
        #expect(article.relations.map(\.kind) == [.kills])
    }

    @Test func `a correction corrects its earlier versions`() throws {
        let article = try article(Documents.item(meta: "<signal qcode=\"sig:correction\"/>"))
        #expect(article.relations == [Article.Relation(.corrects, uri: "urn:newsml:kabar.example:20240312:flood")])
    }

    @Test func `people, credits and places are sorted`() throws {
        let article = try article(
            Documents.item(
                content: """
                    <located><name>Sabang</name></located><infoSource role="isrol:x"><name>Harbour Office</name></infoSource>
                    <creator><name>Sari Putri</name></creator><creator literal="Kabar Pulau"/>
                    <contributor role="crol:editor"><name>Tom Hale</name></contributor>
                    <slugline>FLOOD</slugline><by>By Sari Putri</by><creditline>AFP/Jane Roe</creditline><urgency>2</urgency>
                    <keyword>flood</keyword><description role="drol:summary">Water falls.</description>
                    <altId type="x:desk">17</altId>
                    """
            )
        )
        #expect(article.byline == "By Sari Putri")
        #expect(article.names(.author) == ["Sari Putri"])
        #expect(article.names(.editor) == ["Tom Hale"])
        #expect(article.sources(.source) == ["Harbour Office"])
        #expect(article.sources(.agency) == ["AFP"])
        #expect(article.dateline?.place == "Sabang")
        #expect(article.slugline == "FLOOD")
        #expect(article.urgency == 2)
        #expect(article.keywords == ["flood"])
        #expect(article.descriptions == [Article.Description("Water falls.", role: "summary")])
        #expect(article.alternativeIdentifiers.contains { $0.role == "desk" && $0.value == "17" })
    }

    @Test func `the hops of an item are its way, in their order`() throws {
        let hops = """
            <hopHistory><hop seq="2" timestamp="2024-03-12T09:00:00Z"><party qcode="n:b"/><action qcode="hopaction:enhanced"
            target="hatarget:metadata"/></hop><hop seq="1"><party><name>Kabar</name></party><action qcode="hopaction:created"
            target="hatarget:content"/></hop></hopHistory>
            """
        let history = try article(Documents.item().replacing("<itemMeta>", with: hops + "<itemMeta>")).history
        #expect(
            history == [
                Article.Hop(party: "Kabar", action: "created content"),
                Article.Hop(party: "n:b", action: "enhanced metadata", date: NewsDate("2024-03-12T09:00:00Z")),
            ]
        )
    }

    @Test func `text after a link or a bold word is not lost`() throws {
        let body = Documents.page(
            "<p>The <a href='#'>ferry</a> sails <b>today</b>, he said.</p><p>\(Prose.english)</p>"
        )
        #expect(try article(Documents.item(body: body)).paragraphs.first == "The ferry sails today, he said.")
    }

    @Test func `the furniture of a page repeats what the metadata says`() throws {
        let body = Documents.page(
            "<header><h1>Flood recedes</h1><ul><li>Weather</li></ul></header><section><p>\(Prose.english)</p></section>"
        )
        #expect(try article(Documents.item(body: body)).paragraphs == [Prose.english])
    }

    @Test func `NITF inside fills what the item itself leaves open`() throws {
        let nitf =
            "<inlineXML><nitf xmlns='http://iptc.org/std/NITF/2006-10-18/'><body><body.head><hedline><hl1>Inner</hl1>"
            + "</hedline><byline>By Tom Hale</byline></body.head><body.content><p>\(Prose.english)</p></body.content></body>"
            + "</nitf></inlineXML>"
        let alone = try article(Documents.item(body: nitf))
        #expect(alone.headline == "Inner")
        #expect(alone.byline == "By Tom Hale")
        let told = try article(Documents.item(content: "<headline>Outer</headline>", body: nitf))
        #expect(told.headline == "Outer")
        #expect(told.paragraphs == [Prose.english])
    }

    @Test func `plain, marked up and packed data are text`() throws {
        let markup = "<inlineData contenttype='text/html'>&lt;p&gt;\(Prose.english)&lt;/p&gt;</inlineData>"
        #expect(try article(Documents.item(body: markup)).paragraphs == [Prose.english])
        let packed =
            "<inlineData contenttype='text/plain' encoding='encd:base64'>VGhlIGZlcnJ5IHNhaWxzIGFnYWlu\nIHRvZGF5Lg==</inlineData>"
        #expect(try article(Documents.item(body: packed)).paragraphs == ["The ferry sails again today."])
    }

    @Test func `a picture's text is its caption`() throws {
        let text = Documents.item(
            content: "<by>TOM HALE</by><description role='drol:caption'>A boat at the pier in Sabang.</description>",
            body: "<remoteContent href='http://kabar.example/1.jpg' contenttype='image/jpeg'/>"
        ).replacing("ninat:text", with: "ninat:picture")
        let article = try article(text)
        #expect(article.pageType == "picture")
        #expect(article.paragraphs == ["A boat at the pier in Sabang."])
        #expect(article.names(.photographer) == ["TOM HALE"])
    }

    @Test func `each item of a message is an article, and what is none is named`() throws {
        let concept = "<conceptItem guid=\"c1\"/>"
        let found = try articles(Documents.message(Documents.item(guid: "a"), concept, Documents.item(guid: "b")))
        #expect(found.map(\.uri) == ["a", "b"])
        #expect(found[1].leftOut.map(\.name) == ["c1"])
        #expect(found[1].leftOut.first?.refusal.reason == .notAnArticle)
    }

    @Test func `a package becomes a relation of the items it lists`() throws {
        let package = Documents.package(guid: "pkg", title: "Floods", of: "a")
        let found = try articles(Documents.message(package, Documents.item(guid: "a"), Documents.item(guid: "b")))
        #expect(found[0].relations == [Article.Relation(.partOf, uri: "pkg", version: "4", title: "Floods")])
        #expect(found[1].relations.isEmpty)
        #expect(found.flatMap(\.leftOut).isEmpty)
    }

    @Test(arguments: ["conceptItem", "knowledgeItem", "planningItem", "catalogItem", "packageItem"])
    func `news data without a text is no article`(root: String) {
        let text = "<\(root) xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"x\"/>"
        #expect(refusal(Array(text.utf8)) == .notAnArticle)
    }

    @Test func `an item that is still being written waits`() {
        let text = Documents.item()
        #expect(refusal(Array(text.utf8.prefix(text.utf8.count / 2))) == .truncated)
    }
}
