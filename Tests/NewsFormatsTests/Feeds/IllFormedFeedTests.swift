import Clippings
import NewsFormats
import Testing

@Suite("An ill-formed feed")
struct IllFormedFeedTests {
    @Test("with bare ampersands and HTML's entities keeps its words")
    func entities() throws {
        let found = try feedArticles(
            feedOfOne("<title>Caf&eacute; & toko&nbsp;roti</title><link>https://contoh.example/?a=1&b=2</link>")
        )
        #expect(found[0].headline == "Café & toko roti")
        #expect(found[0].uri == "https://contoh.example/?a=1&b=2")
    }

    @Test("with Windows' character numbers gives the characters they mean")
    func windowsNumbers() throws {
        let found = try feedArticles(
            feedOfOne(
                "<title>Jum&#146;at</title><description>&lt;p&gt;Kata &amp;#147;ya&amp;#148;.&lt;/p&gt;</description>"
            )
        )
        #expect(found[0].headline == "Jum’at")
        #expect(found[0].paragraphs == ["Kata “ya”."])
    }

    @Test("without end tags of its fields keeps the entries apart")
    func unclosed() throws {
        let found = try feedArticles(
            """
            <rss><channel><title>Warta Contoh</title>
            <item><title>Satu<link>https://contoh.example/1</link><description>Alinea satu.</description></item>
            <item><title>Dua</title><link>https://contoh.example/2</link><description>Alinea dua.</description></item>
            </channel></rss>
            """
        )
        #expect(found.map(\.headline) == ["Satu", "Dua"])
        #expect(found.map(\.uri) == ["https://contoh.example/1", "https://contoh.example/2"])
        #expect(found.map(\.paragraphs) == [["Alinea satu."], ["Alinea dua."]])
    }

    @Test("that breaks off in an entry keeps what there is and marks it")
    func cutInside() throws {
        let found = try feedArticles(
            """
            <rss><channel><item><title>Satu</title><description>Alinea satu.</description></item>
            <item><title>Dua</title><description>Alinea dua yang
            """
        )
        #expect(found.map(\.headline) == ["Satu", "Dua"])
        #expect(found[0].gaps.isEmpty)
        #expect(found[1].gaps.map(\.kind) == [.cutOff])
        #expect(found[1].leftOut.map(\.refusal.reason) == [.truncated])
    }

    @Test("that breaks off between entries marks no article, and says that more was to come")
    func cutBetween() throws {
        let found = try feedArticles("<rss><channel><item><title>Satu</title></item>\n<!-- ")
        #expect(found[0].gaps.isEmpty)
        #expect(found[0].leftOut.map(\.refusal.reason) == [.truncated])
    }

    @Test(
        "with something before its first tag is still a feed",
        arguments: [
            "\n\n  <?xml version=\"1.0\"?>", "\u{FEFF}<?xml version=\"1.0\"?>",
            "<!-- catatan --><?xml version=\"1.0\"?>",
            "<br />\n<b>Warning</b>: include failed in <b>/srv/feed.php</b><br />\n<?xml version=\"1.0\"?>",
            "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY toko \"Toko\">]>",
        ]
    )
    func garbage(_ start: String) throws {
        let found = try feedArticles(start + feedOfOne("<title>Judul</title>"))
        #expect(found.map(\.headline) == ["Judul"])
    }

    @Test("with a wrong encoding declaration is read by its bytes")
    func encoding() throws {
        let declared = "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>"
        #expect(try feedArticles(declared + feedOfOne("<title>Café “Kota”</title>"))[0].headline == "Café “Kota”")
    }

    @Test("with a text escaped twice gives the text, not its tags")
    func escapedTwice() throws {
        let found = try feedArticles(
            feedOfOne(
                "<title>Judul</title><description>&amp;lt;p&amp;gt;Satu.&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;Dua.&amp;lt;/p&amp;gt;</description>"
            )
        )
        #expect(found[0].paragraphs == ["Satu.", "Dua."])
    }

    @Test("with a frame closed as XML closes elements keeps the words behind it")
    func frame() throws {
        let found = try feedArticles(
            feedOfOne(
                "<title>Judul</title><description><![CDATA[<p>Satu.</p><iframe src=\"/x\"/><p>Dua.</p>]]></description>"
            )
        )
        #expect(found[0].paragraphs == ["Satu.", "Dua."])
    }

    @Test("of entities that unfold without end is refused")
    func expansion() {
        let levels = (1...9).map {
            "<!ENTITY a\($0) \"&a\($0 - 1);&a\($0 - 1);&a\($0 - 1);&a\($0 - 1);&a\($0 - 1);&a\($0 - 1);\">"
        }
        let document = "<!DOCTYPE rss [<!ENTITY a0 \"ha\">\(levels.joined())]>" + feedOfOne("<title>&a9;</title>")
        #expect(feedRefusal(document) == .expandsTooFar)
    }

    @Test("nested a thousand deep is read")
    func depth() throws {
        let opening = String(repeating: "<item><title>Judul</title>", count: 1000)
        #expect(try !feedArticles("<rss><channel>" + opening).isEmpty)
    }
}
