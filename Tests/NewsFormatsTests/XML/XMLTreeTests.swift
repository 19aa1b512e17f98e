import Clippings
@testable import NewsFormats
import Testing

struct XMLTreeTests {
    private func tree(_ text: String) throws -> XMLTree { try XMLTree(Array(text.utf8)) }

    @Test func `elements are found by local name, whatever their prefix`() throws {
        let root = try tree("<n:a xmlns:n='urn:x'><n:b c='1'><d/></n:b><b>two</b></n:a>").root
        #expect(root.name == "a")
        #expect(root.namespace == "urn:x")
        #expect(root.all("b").map(\.namespace) == ["urn:x", nil])
        #expect(root.path("b", "d") != nil)
        #expect(root.first("b")?["c"] == "1")
    }

    @Test func `a namespace ends with the element that declares it`() throws {
        let root = try tree("<a><b xmlns='urn:b'><c/></b><c/></a>").root
        #expect(root.first("b")?.first("c")?.namespace == "urn:b")
        #expect(root.first("c")?.namespace == nil)
    }

    @Test func `an attribute with a prefix is found without it, one of the schema is not`() throws {
        let root = try tree("<a xml:lang='de' xsi:type='x' xmlns:xsi='urn:s'/>").root
        #expect(root["lang"] == "de")
        #expect(root["type"] == nil)
        #expect(root.language == "de")
    }

    @Test func `text runs on through inline elements and parts at blocks`() throws {
        let root = try tree("<a><p>one <b>two</b>three</p><p>four</p></a>").root
        #expect(root.text == "one twothree four")
    }

    @Test func `entities of HTML and of the document itself are read`() throws {
        let root = try tree("<!DOCTYPE a [<!ENTITY co 'Acme &amp; Co'>]><a b='&co;'>&eacute;t&eacute; &co;</a>").root
        #expect(root.text == "été Acme & Co")
        #expect(root["b"] == "Acme & Co")
    }

    @Test func `a text from elsewhere is nothing`() throws {
        let tree = try tree("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>before &x; after</a>")
        #expect(tree.root.text == "before after")
        #expect(tree.isWellFormed)
    }

    @Test func `entities that unfold without end are refused as such`() {
        var declarations = "<!ENTITY l0 'lol lol lol lol lol lol lol lol lol lol'>"
        for level in 1...9 {
            let reference = "&l\(level - 1);"
            declarations += "<!ENTITY l\(level) '\(String(repeating: reference, count: 10))'>"
        }
        let bomb = "<!DOCTYPE a [\(declarations)]><a>&l9;</a>"
        #expect(throws: XMLEntities.refusal) { try tree(bomb) }
        let flood = "<!DOCTYPE a [<!ENTITY x '\(String(repeating: "x", count: 4000))'>]><a>"
        #expect(throws: XMLEntities.refusal) { try tree(flood + String(repeating: "&x;", count: 2000) + "</a>") }
    }

    @Test func `signs that should have been escaped stay in the text`() throws {
        let tree = try tree("<a><p>R&D at AT&T; 3 < 5 &unknown; &amp;</p></a>")
        #expect(tree.root.text == "R&D at AT&T; 3 < 5 &unknown; &")
        #expect(!tree.isWellFormed)
    }

    @Test func `what an encoding declaration claims does not matter, nor does what stands before it`() throws {
        #expect(try tree("\n <?xml version='1.0' encoding='utf-16'?><a>é</a>").root.text == "é")
    }

    @Test func `sections and comments are read as they should be`() throws {
        #expect(try tree("<a>x<![CDATA[<b>&amp;]]><!-- no &x; --><?pi y?>z</a>").root.text == "x<b>&amp;z")
    }

    @Test func `a tag that is never closed does not end the document early`() throws {
        let tree = try tree("<a><h><t>Title</t></h><b><p>one<p>two <i>three</b><e>end</e></a>")
        #expect(!tree.isWellFormed)
        #expect(!tree.isCutOff)
        #expect(tree.root.path("h", "t")?.text == "Title")
        #expect(tree.root.first("e")?.text == "end")
    }

    @Test func `an end tag of nothing closes nothing`() throws {
        let tree = try tree("<a><p>one</x></p></b><p>two</p></a>")
        #expect(tree.root.all("p").map(\.text) == ["one", "two"])
    }

    @Test func `a document that stops in the middle is known by its open root`() throws {
        #expect(try tree("<a><b>text").isCutOff)
        #expect(try tree("<a><b>text</b>").isCutOff)
        #expect(try !tree("<a><b>text</b></a>").isCutOff)
        #expect(try !tree("<a/>").isCutOff)
    }

    @Test(arguments: ["", "no markup", "<", "<!DOCTYPE a [<!ENTITY", "<!-- <a/>", "&a;"])
    func `what holds no element is damaged`(text: String) {
        #expect { try tree(text) } throws: { ($0 as? Refusal)?.reason == .damaged }
    }

    @Test func `elements nested without end keep their text`() throws {
        let deep = String(repeating: "<p>", count: 20_000) + "bottom" + String(repeating: "</p>", count: 20_000)
        #expect(try tree("<a>\(deep)<b>after</b></a>").root.first("b")?.text == "after")
        #expect(try tree("<a>\(deep)</a>").root.text == "bottom")
    }

    @Test func `an element with thousands of attributes is refused`() {
        let attributes = (0..<5000).map { " a\($0)='1'" }.joined()
        #expect { try tree("<a\(attributes)/>") } throws: { ($0 as? Refusal)?.reason == .damaged }
    }
}

struct XMLParagraphsTests {
    private func lines(_ body: String) throws -> [String] {
        try XMLParagraphs.of(XMLTree(Array("<body>\(body)</body>".utf8)).root).map(\.text)
    }

    @Test func `a block is a line, an inline element is none`() throws {
        #expect(
            try lines("<p>The <b>mayor</b>, <i>Jane</i> Roe.</p><p>Second</p>tail") == [
                "The mayor, Jane Roe.", "Second", "tail",
            ]
        )
    }

    @Test func `a table gives a line a row, a list a line an item`() throws {
        #expect(
            try lines("<table><tr><td>A</td><td>1</td></tr><tr><td>B</td><td>2</td></tr></table>") == ["A 1", "B 2"]
        )
        #expect(try lines("<ul><li>one</li><li>two <em>three</em></li></ul>") == ["one", "two three"])
    }

    @Test func `line breaks part, white space of the source does not`() throws {
        #expect(try lines("<p>one<br/>two\n   three</p>") == ["one", "two three"])
    }

    @Test func `preformatted text keeps its lines`() throws {
        #expect(try lines("<pre>Arema 2\nPersib 1\n\nHalf-time</pre>") == ["Arema 2", "Persib 1", "Half-time"])
    }

    @Test func `sentences parted by an empty line are paragraphs`() throws {
        #expect(
            try lines("<p>One ends.\n\n  * item\n  * other\n\nTwo\n\n goes on.</p>") == [
                "One ends.", "* item", "* other Two goes on.",
            ]
        )
    }

    @Test func `a space inside a link does not part a word from its stop`() throws {
        #expect(try lines("<p>The <a href='#'>World Bank </a>, which says</p>") == ["The World Bank, which says"])
    }
}
