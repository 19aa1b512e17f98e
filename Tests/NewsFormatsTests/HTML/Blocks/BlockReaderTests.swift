import Testing

@testable import NewsFormats

struct BlockReaderTests {
    @Test func `inline elements run on without a space of their own`() {
        #expect(
            texts("<p>The <b>dis</b>trict <i>council</i>, <a href='/x'>which met</a>.</p>") == [
                "The district council, which met."
            ]
        )
    }

    @Test func `elements that the layout parts are parted, parts of a word are not`() {
        #expect(
            texts("<p><a>Jane Roe</a><time>19 Nov 2024</time><span>08:30</span></p>") == ["Jane Roe 19 Nov 2024 08:30"]
        )
        #expect(texts("<p><b>Автор</b><i>Опубликовано</i></p>") == ["Автор Опубликовано"])
        #expect(texts("<p><b>T</b><i>he</i> CO<sub>2</sub><span>Law</span> i<b>Phone</b></p>") == ["The CO2Law iPhone"])
    }

    @Test func `blocks part words that stand without a space between them`() {
        #expect(texts("<div>above<p>inner</p>below</div><div>last</div>") == ["above", "inner", "below", "last"])
    }

    @Test func `two line breaks part paragraphs, one in a sentence does not`() {
        #expect(
            texts("<div>The first.<br><br>The second goes<br>on here.</div>") == [
                "The first.", "The second goes on here.",
            ]
        )
    }

    @Test func `cells of a row stand beside each other, cells of prose do not`() {
        let prose = "<td>\(Prose.english) \(Prose.english)</td>"
        #expect(texts("<table><tr><th>Village</th><td>3</td></tr></table>") == ["Village 3"])
        #expect(texts("<table><tr>\(prose)\(prose)</tr></table>").count == 2)
    }

    @Test func `a row belongs to its table, not to what stands above`() throws {
        let row = try #require(blocks("<p>Above.</p><table><tr><td>Upper</td><td>3</td></tr></table>").last)
        #expect(row.tag == .td)
    }

    @Test func `an empty line parts paragraphs of text set as typed`() {
        #expect(
            texts("<pre>The first\nparagraph.\n\nThe second.\n \nThe third.</pre>") == [
                "The first paragraph.", "The second.", "The third.",
            ]
        )
    }

    @Test func `what no reader sees is left out`() {
        let page = """
            <p>Seen.</p><p hidden>Not seen.</p><div style="Display: none"><p>Nor this.</p></div>
            <noscript><p>Seen.</p></noscript><template><p>Nor that.</p></template>
            """
        #expect(texts(page) == ["Seen."])
    }

    @Test func `a script inside a sentence leaves no gap`() {
        #expect(
            texts("<p>Boats<script>count()</script>, tents and<svg><title>x</title></svg> food</p>") == [
                "Boats, tents and food"
            ]
        )
    }

    @Test func `links, bold and slanted text are measured`() throws {
        let block = try #require(blocks("<p><a href='/'>1234</a> <b>12345</b> <em>123</em></p>").first)
        #expect((block.linked, block.bold, block.slanted) == (4, 5, 3))
    }

    @Test func `captions are known by their element or its name`() {
        let found = blocks(
            "<figure><figcaption>A boat</figcaption></figure><p class='wp-caption-text'>A tent</p><p>Text</p>"
        )
        #expect(found.map(\.isCaption) == [true, true, false])
    }

    private func blocks(_ markup: String) -> [TextBlock] {
        let tree = PageParser.parse(Array("<html><body>\(markup)</body></html>".utf8))
        return BlockReader.read(tree, PageOutline(tree))
    }

    private func texts(_ markup: String) -> [String] { blocks(markup).map(\.text.text) }
}
