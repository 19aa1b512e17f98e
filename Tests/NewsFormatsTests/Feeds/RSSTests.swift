import Clippings
import NewsFormats
import Testing

@Suite("An RSS feed")
struct RSSTests {
    private static let feed = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
          xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
        <channel>
        <title>Warta Contoh - Nasional</title>
        <link>https://wartacontoh.example/nasional</link>
        <language>id</language>
        <copyright>Copyright © 2024 Warta Contoh</copyright>
        <item>
        <title>Banjir rendam empat desa &amp;amp; satu kecamatan</title>
        <link>/berita/banjir-empat-desa</link>
        <guid isPermaLink="false">wc-2024-118</guid>
        <pubDate>Rab, 06 Nov 2024 10:00:00 WIB</pubDate>
        <dc:creator><![CDATA[Siti Aminah dan Budi Santoso]]></dc:creator>
        <category>Banjir</category>
        <category domain="http://cv.iptc.org/newscodes/mediatopic/">20000160</category>
        <description><![CDATA[<p>Ringkasan tentang banjir di empat desa.</p>]]></description>
        <content:encoded><![CDATA[<p>\(Prose.indonesian)</p><p>Air mulai <b>surut</b> siang tadi.</p>
        <p>The post <a href="/x">Banjir</a> appeared first on <a href="/">Warta Contoh</a>.</p>]]></content:encoded>
        <media:content url="https://wartacontoh.example/a.jpg">
        <media:description>Warga menyeberang dengan perahu karet</media:description>
        <media:credit role="photographer">Dewi Lestari</media:credit>
        </media:content>
        </item>
        <item>
        <title>Hanya judul</title>
        <link>https://wartacontoh.example/berita/hanya-judul</link>
        </item>
        </channel>
        </rss>
        """

    @Test("gives an article for every entry, one of a headline alone too")
    func entries() throws {
        let found = try feedArticles(Self.feed)
        #expect(found.map(\.headline) == ["Banjir rendam empat desa & satu kecamatan", "Hanya judul"])
        #expect(found.map(\.format) == ["rss", "rss"])
        #expect(found[1].paragraphs.isEmpty)
        #expect(found[1].descriptions.isEmpty)
        #expect(found[1].published == nil)
    }

    @Test("takes the fullest text for the body, the shorter for the summary, and leaves WordPress's footer")
    func body() throws {
        let first = try #require(try feedArticles(Self.feed).first)
        #expect(first.paragraphs == [Prose.indonesian, "Air mulai surut siang tadi."])
        #expect(
            first.descriptions.first == Article.Description("Ringkasan tentang banjir di empat desa.", role: "summary")
        )
    }

    @Test("states address, date, authors, publisher, language, rights, subjects and captions")
    func fields() throws {
        let first = try #require(try feedArticles(Self.feed).first)
        #expect(first.uri == "https://wartacontoh.example/berita/banjir-empat-desa")
        #expect(first.alternativeIdentifiers == [Article.AlternativeIdentifier(role: "guid", value: "wc-2024-118")])
        #expect(first.published?.text == "2024-11-06T10:00:00+07:00")
        #expect(first.names(.author) == ["Siti Aminah", "Budi Santoso"])
        #expect(first.names(.photographer) == ["Dewi Lestari"])
        #expect(first.sources(.publisher) == ["Warta Contoh"])
        #expect(first.language == "id")
        #expect(first.copyrightNotice == "Copyright © 2024 Warta Contoh")
        #expect(first.keywords == ["Banjir"])
        #expect(first.subjects.last?.uri == "http://cv.iptc.org/newscodes/mediatopic/20000160")
        #expect(
            first.descriptions.last == Article.Description("Warga menyeberang dengan perahu karet", role: "caption")
        )
        #expect(first.evidence["published"]?.place == "entry 1, pubDate")
    }

    @Test("names the outlet that an aggregator's entry comes from")
    func source() throws {
        let found = try feedArticles(
            feedOfOne(
                "<title>Harga beras naik</title><source url=\"https://harian.example\">Harian Contoh</source>",
                channel: "<title>\"beras\" - Agregator</title>"
            )
        )
        #expect(found[0].sources(.publisher) == ["Harian Contoh"])
    }

    @Test("credits an agency that is named as source or author as the agency")
    func agency() throws {
        let found = try feedArticles(
            feedOfOne(
                "<title>Harga beras naik</title><author>ANTARA</author>",
                channel: "<title>Warta Contoh</title>"
            )
        )
        #expect(found[0].sources(.agency) == ["ANTARA"])
        #expect(found[0].people.isEmpty)
        #expect(found[0].sources(.publisher) == ["Warta Contoh"])
    }

    @Test(
        "finds the name beside an author's mail address",
        arguments: [
            "siti@contoh.example (Siti Aminah)", "Siti Aminah (siti@contoh.example)",
            "Siti Aminah <siti@contoh.example>",
            "Siti Aminah",
        ]
    )
    func author(_ text: String) throws {
        let escaped = text.replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        let found = try feedArticles(feedOfOne("<title>Harga beras naik</title><author>\(escaped)</author>"))
        #expect(found[0].names(.author) == ["Siti Aminah"])
    }

    @Test("makes no person of a mail address alone, of the outlet's own name, or of an office account")
    func noAuthor() throws {
        for text in ["redaksi@contoh.example", "Warta Contoh", "admin"] {
            let found = try feedArticles(
                feedOfOne(
                    "<title>Harga beras naik</title><author>\(text)</author>",
                    channel: "<title>Warta Contoh</title>"
                )
            )
            #expect(found[0].people.isEmpty, "\(text)")
        }
    }

    @Test("takes the channel's author where the entry has none")
    func feedAuthor() throws {
        let found = try feedArticles(
            feedOfOne(
                "<title>Harga beras naik</title>",
                channel: "<author>Siti Aminah</author><title>Warta Contoh</title>"
            )
        )
        #expect(found[0].names(.author) == ["Siti Aminah"])
    }

    @Test("marks a teaser that breaks off and takes the invitation to read on away")
    func teaser() throws {
        let found = try feedArticles(
            feedOfOne(
                "<title>Harga beras naik</title><description>\(Prose.indonesian) […] Baca selengkapnya</description>"
            )
        )
        #expect(found[0].paragraphs == [Prose.indonesian + " […]"])
        #expect(found[0].gaps.map(\.kind) == [.cutOff])
    }

    @Test("does not take its software's default language for that of the text")
    func wrongLanguage() throws {
        let found = try feedArticles(
            feedOfOne(
                "<title>Banjir rendam empat desa</title><description>\(Prose.indonesian)</description>",
                channel: "<title>Warta Contoh</title><language>en-US</language>"
            )
        )
        #expect(found[0].language == "id")
        #expect(found[0].evidence["language"]?.runnersUp.first?.raw == "en-US")
    }

    @Test(
        "takes of its title the part that the address names for the outlet",
        arguments: [
            ("The Loka Post - World", "lokapost.example", "The Loka Post"),
            ("Commerce | Loka Post", "www.lokapost.com.example", "Loka Post"),
            ("Nasional - Warta Contoh", "warta.example", "Warta Contoh"),
        ]
    )
    func outlet(_ title: String, _ host: String, _ outlet: String) throws {
        let channel = "<title>\(title)</title><link>https://\(host)/</link>"
        let found = try feedArticles(feedOfOne("<title>Judul</title>", channel: channel))
        #expect(found[0].sources(.publisher) == [outlet])
    }

    @Test("without entries is refused as no article")
    func noEntries() {
        #expect(
            feedRefusal("<rss version=\"2.0\"><channel><title>Warta Contoh</title></channel></rss>") == .notAnArticle
        )
    }

    @Test("leaves out an entry without title and text, by name")
    func emptyEntry() throws {
        let found = try feedArticles(
            "<rss><channel><item><link>https://contoh.example/1</link></item><item><title>Ada</title></item></channel></rss>"
        )
        #expect(found.map(\.headline) == ["Ada"])
        #expect(found[0].leftOut.map(\.name) == ["entry 1, https://contoh.example/1"])
        #expect(found[0].leftOut.first?.refusal.reason == .notAnArticle)
    }
}
