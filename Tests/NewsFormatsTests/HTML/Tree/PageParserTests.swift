import Testing

@testable import NewsFormats

struct PageParserTests {
    private static let data = #"{"text": "\#(String(repeating: "water and boats ", count: 150))"}"#

    @Test func `long scripts keep their contents, in their order`() {
        let page = """
            <!-- <script>\(Self.data)</script> --><script>\(Self.data)1</script><style>\(Self.data)</style>
            <SCRIPT type="application/ld+json">\(Self.data)</SCRIPT><p>Text.</p><script>\(Self.data)2</script>
            """
        let tree = PageParser.parse(Array(page.utf8))
        #expect(tree.scripts.map(\.text) == [Self.data + "1", Self.data + "2"])
        #expect(tree.linkedData.map(\.text) == [Self.data])
        #expect(tree.words(of: 0).contains("Text."))
    }

    @Test func `a number that a page writes takes no other script's content twice`() {
        let page = "<script>\(Self.data)</script><script>#0</script><script type='application/ld+json'>#0</script>"
        let tree = PageParser.parse(Array(page.utf8))
        #expect(tree.scripts.map(\.text) == [Self.data])
        #expect(tree.linkedData.map(\.text) == ["#0"])
    }

    @Test(arguments: ["<script>let a = 1", "<!-- <script>", "<script src='", "<style", "<script"])
    func `what is left open ends like any page`(end: String) {
        let tree = PageParser.parse(Array("<p>Text.</p>\(end)".utf8))
        #expect(tree.words(of: 0).contains("Text."))
    }
}
