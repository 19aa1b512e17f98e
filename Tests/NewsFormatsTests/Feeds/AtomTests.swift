import Clippings
import NewsFormats
import Testing

@Suite("An Atom feed")
struct AtomTests {
    private func feed(_ entry: String, head: String = "<title>Warta Contoh</title>") -> String {
        """
        <?xml version="1.0"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0"
          xmlns:at="http://purl.org/atompub/tombstones/1.0" xml:base="https://wartacontoh.example/nasional/" xml:lang="id">
        \(head)\(entry)</feed>
        """
    }

    @Test("gives title, text, address, identifier, dates, people and rights")
    func fields() throws {
        let found = try feedArticles(
            feed(
                """
                <entry xml:lang="id-ID">
                <id>tag:wartacontoh.example,2024:118</id>
                <title type="html">Banjir &lt;em&gt;rendam&lt;/em&gt; empat desa</title>
                <link rel="self" href="118.atom"/><link rel="alternate" type="text/html" href="../berita/118"/>
                <link rel="via" href="https://asal.example/7" title="Asal"/>
                <published>2024-11-06T10:00:00+07:00</published><updated>2024-11-06T12:30:00+07:00</updated>
                <author><name>Siti Aminah</name><email>siti@wartacontoh.example</email></author>
                <category term="banjir" label="Banjir"/>
                <category scheme="http://schemas.google.com/g/2005#kind" term="post"/>
                <rights>© 2024 Warta Contoh</rights>
                <summary>Empat desa terendam.</summary>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>\(Prose.indonesian)</p>
                <ul><li>beras</li><li>air bersih</li></ul></div></content>
                </entry>
                """
            )
        )
        let first = try #require(found.first)
        #expect(first.format == "atom")
        #expect(first.headline == "Banjir rendam empat desa")
        #expect(first.paragraphs == [Prose.indonesian, "beras", "air bersih"])
        #expect(first.uri == "https://wartacontoh.example/berita/118")
        #expect(first.alternativeIdentifiers.map(\.value) == ["tag:wartacontoh.example,2024:118"])
        #expect(first.published?.text == "2024-11-06T10:00:00+07:00")
        #expect(first.modified?.text == "2024-11-06T12:30:00+07:00")
        #expect(first.names(.author) == ["Siti Aminah"])
        #expect(first.keywords == ["Banjir"])
        #expect(first.language == "id-ID")
        #expect(first.copyrightNotice == "© 2024 Warta Contoh")
        #expect(first.descriptions.map(\.value) == ["Empat desa terendam."])
        #expect(first.relations == [Article.Relation(.derivedFrom, uri: "https://asal.example/7", title: "Asal")])
        #expect(first.sources(.publisher) == ["Warta Contoh"])
    }

    @Test("keeps signs that look like tags in a title of plain text")
    func plainTitle() throws {
        let found = try feedArticles(feed("<entry><title type=\"text\">Riwayat tanda &lt;blink&gt;</title></entry>"))
        #expect(found[0].headline == "Riwayat tanda <blink>")
    }

    @Test("states no date of publication when it only knows the last change")
    func updatedOnly() throws {
        let found = try feedArticles(feed("<entry><title>Judul</title><updated>2024-11-06T12:30:00Z</updated></entry>"))
        #expect(found[0].published == nil)
        #expect(found[0].modified?.text == "2024-11-06T12:30:00Z")
    }

    @Test("names the feed that an entry was taken from, and its rights")
    func source() throws {
        let found = try feedArticles(
            feed(
                """
                <entry><title>Judul</title><source><title>Harian Asal</title><rights>Milik Harian Asal</rights>
                <link href="https://asal.example/"/></source></entry>
                """,
                head: "<title>Kumpulan</title><rights>Milik Kumpulan</rights>"
            )
        )
        #expect(found[0].sources(.publisher) == ["Harian Asal"])
        #expect(found[0].copyrightNotice == "Milik Harian Asal")
    }

    @Test("withdraws what it notes as deleted")
    func tombstone() throws {
        let found = try feedArticles(
            feed("<at:deleted-entry ref=\"tag:wartacontoh.example,2024:9\" when=\"2024-11-07T08:00:00Z\"/>")
        )
        #expect(found[0].uri == "tag:wartacontoh.example,2024:9")
        #expect(found[0].publishingStatus == "canceled")
        #expect(found[0].relations == [Article.Relation(.kills, uri: "tag:wartacontoh.example,2024:9")])
        #expect(found[0].modified?.text == "2024-11-07T08:00:00Z")
    }

    @Test("of version 0.3 gives its escaped and its coded texts")
    func oldVersion() throws {
        let found = try feedArticles(
            """
            <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Warta Contoh</title><entry><title>Judul</title>
            <issued>2004-11-06T10:00:00+07:00</issued><modified>2004-11-07T10:00:00+07:00</modified>
            <content type="text/html" mode="base64">PHA+QmFuamlyIHJlbmRhbSBlbXBhdCBkZXNhLjwvcD4=</content></entry></feed>
            """
        )
        #expect(found[0].paragraphs == ["Banjir rendam empat desa."])
        #expect(found[0].published?.text == "2004-11-06T10:00:00+07:00")
        #expect(found[0].modified?.text == "2004-11-07T10:00:00+07:00")
    }

    @Test("may be one entry")
    func oneEntry() throws {
        let found = try feedArticles("<entry xmlns=\"http://www.w3.org/2005/Atom\"><title>Judul</title></entry>")
        #expect(found.map(\.headline) == ["Judul"])
    }
}
