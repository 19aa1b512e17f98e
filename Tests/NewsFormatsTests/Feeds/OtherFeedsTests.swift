import Clippings
import NewsFormats
import Testing

@Suite("A feed of another kind")
struct OtherFeedsTests {
    @Test("RDF Site Summary gives its items, which stand beside the channel")
    func rdf() throws {
        let found = try feedArticles(
            """
            <?xml version="1.0"?>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
              xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://wartacontoh.example/rdf"><title>Warta Contoh</title>
            <link>https://wartacontoh.example</link><dc:language>id</dc:language><dc:publisher>PT Warta Contoh</dc:publisher>
            <items><rdf:Seq><rdf:li rdf:resource="https://wartacontoh.example/1"/></rdf:Seq></items></channel>
            <item rdf:about="https://wartacontoh.example/1"><title>Banjir rendam empat desa</title>
            <link>https://wartacontoh.example/1</link><dc:date>2024-11-06T10:00+07:00</dc:date>
            <dc:creator>Siti Aminah</dc:creator><dc:subject>Banjir</dc:subject>
            <description>Empat desa terendam.</description></item></rdf:RDF>
            """
        )
        #expect(found.count == 1)
        #expect(found[0].format == "rdf")
        #expect(found[0].headline == "Banjir rendam empat desa")
        #expect(found[0].published?.text == "2024-11-06T10:00+07:00")
        #expect(found[0].sources(.publisher) == ["PT Warta Contoh"])
        #expect(found[0].keywords == ["Banjir"])
        #expect(found[0].language == "id")
    }

    @Test("JSON Feed gives its items with authors, tags and dates")
    func json() throws {
        let found = try feedArticles(
            """
            {"version":"https://jsonfeed.org/version/1.1","title":"Warta Contoh","home_page_url":"https://wartacontoh.example/",
            "language":"id","items":[
            {"id":"118","url":"/berita/118","title":"Banjir rendam empat desa","summary":"Empat desa terendam.",
            "content_html":"<p>\(Prose.indonesian)</p><p>Air mulai surut.</p>","date_published":"2024-11-06T10:00:00+07:00",
            "date_modified":"2024-11-06T11:00:00+07:00","authors":[{"name":"Siti Aminah"}],"tags":["banjir"]},
            {"id":"119"}]}
            """
        )
        #expect(found.count == 1)
        #expect(found[0].format == "json-feed")
        #expect(found[0].uri == "https://wartacontoh.example/berita/118")
        #expect(found[0].paragraphs == [Prose.indonesian, "Air mulai surut."])
        #expect(found[0].descriptions.map(\.value) == ["Empat desa terendam."])
        #expect(found[0].names(.author) == ["Siti Aminah"])
        #expect(found[0].keywords == ["banjir"])
        #expect(found[0].published?.text == "2024-11-06T10:00:00+07:00")
        #expect(found[0].modified?.text == "2024-11-06T11:00:00+07:00")
        #expect(found[0].sources(.publisher) == ["Warta Contoh"])
        #expect(found[0].leftOut.map(\.name) == ["entry 2"])
    }

    @Test("JSON Feed that breaks off keeps its items and marks the last")
    func cutJSON() throws {
        let found = try feedArticles(
            #"{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","title":"Satu"},{"id":"2","title":"Dua"#
        )
        #expect(found.map(\.headline) == ["Satu", "Dua"])
        #expect(found[1].gaps.map(\.kind) == [.cutOff])
        #expect(found[0].gaps.isEmpty)
    }

    @Test("a channel definition gives its items by their attributes")
    func channelDefinition() throws {
        let found = try feedArticles(
            """
            <CHANNEL HREF="https://wartacontoh.example/"><TITLE>Warta Contoh</TITLE>
            <ITEM HREF="https://wartacontoh.example/1" LASTMOD="2004-11-06T10:00"><TITLE>Banjir</TITLE>
            <ABSTRACT>Empat desa terendam.</ABSTRACT></ITEM></CHANNEL>
            """
        )
        #expect(found[0].headline == "Banjir")
        #expect(found[0].uri == "https://wartacontoh.example/1")
        #expect(found[0].paragraphs == ["Empat desa terendam."])
        #expect(found[0].modified?.text == "2004-11-06T10:00")
    }

    @Test(
        "a channel definition without items is a feed without entries",
        arguments: [
            "<CHANNEL HREF=\"https://warta.example/\"><ABSTRACT>Berita</ABSTRACT></CHANNEL>",
            "<?xml version=\"1.0\"?><Channel><Logo href=\"l.gif\"/></Channel>",
        ]
    )
    func emptyChannel(_ text: String) {
        guard case .refused(let refusal) = DocumentReader().read(Array(text.utf8), hints: SourceHints()) else {
            Issue.record("read")
            return
        }
        #expect(refusal.reason == .notAnArticle)
        #expect(refusal.detail.contains("feed"))
    }

    @Test("JSON Feed of more values than are read says so")
    func overfullJSONFeed() throws {
        let many = String(repeating: "1,", count: 500_000)
        let items = ["", many, ""].enumerated().map { index, tags in
            "{\"id\":\"\(index)\",\"title\":\"Nomor \(index + 1)\",\"tags\":[\(tags)1]}"
        }
        let head = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":["
        let found = try feedArticles(head + items.joined(separator: ",") + "]}")
        #expect(found.map(\.headline) == ["Nomor 1"])
        #expect(found[0].leftOut.map(\.name) == ["the items behind entry 1"])
        #expect(found[0].leftOut.map(\.refusal.reason) == [.tooLarge])
    }

    @Test("a WordPress export gives published posts and pages, and leaves drafts and the rest out by name")
    func export() throws {
        func entry(_ title: String, _ kind: String, _ state: String) -> String {
            """
            <item><title>\(title)</title><link>https://wartacontoh.example/?p=\(title)</link>
            <dc:creator><![CDATA[saminah]]></dc:creator>
            <content:encoded><![CDATA[Alinea pertama, yang panjangnya lebih dari satu baris.

            Alinea kedua.[caption id="a"]Warga menyeberang dengan perahu[/caption]]]></content:encoded>
            <excerpt:encoded><![CDATA[]]></excerpt:encoded>
            <wp:post_date_gmt>2024-11-06 03:00:00</wp:post_date_gmt><wp:status>\(state)</wp:status>
            <wp:post_type>\(kind)</wp:post_type><category domain="category">Nasional</category>
            <category domain="post_tag">banjir</category></item>
            """
        }
        let found = try feedArticles(
            """
            <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
            xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
            xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Warta Contoh</title>
            <wp:wxr_version>1.2</wp:wxr_version><wp:author><wp:author_login>saminah</wp:author_login>
            <wp:author_display_name><![CDATA[Siti Aminah]]></wp:author_display_name></wp:author>
            \(entry("Satu", "post", "publish"))\(entry("Dua", "post", "draft"))\(entry("Tiga", "attachment", "inherit"))
            \(entry("Empat", "page", "publish"))</channel></rss>
            """
        )
        #expect(found.map(\.headline) == ["Satu", "Empat"])
        #expect(found[0].format == "wxr")
        #expect(
            found[0].paragraphs == [
                "Alinea pertama, yang panjangnya lebih dari satu baris.", "Alinea kedua.",
                "Warga menyeberang dengan perahu",
            ]
        )
        #expect(found[0].names(.author) == ["Siti Aminah"])
        #expect(found[0].published?.text == "2024-11-06T03:00:00Z")
        #expect(found[0].subjects.map(\.kind) == [.section, .keyword])
        #expect(found[1].leftOut.map(\.name) == ["entry 2, Dua", "entry 3, Tiga"])
        #expect(found[1].leftOut.first?.refusal.detail.contains("draft") == true)
    }
}
