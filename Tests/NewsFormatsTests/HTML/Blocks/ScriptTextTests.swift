import Clippings
import Testing

@testable import NewsFormats

struct ScriptTextTests {
    private static let paragraphs = [Prose.english, Prose.indonesian, Prose.malay]

    @Test func `an article in one string of markup is read as markup`() {
        let markup = Self.paragraphs.map { #"\u003cp class=\"t\">\#($0)\u003c/p>"# }.joined()
        let script =
            #"window.state = {"id": "7", "title": "Boats", "contentHtml": "\#(markup)", "next": "More of it"};"#
        #expect(read(script) == Self.paragraphs)
    }

    @Test func `paragraphs in a string each are joined in order`() {
        let elements = (Self.paragraphs + ["A short line."]).map { #"{"type": "text", "content": "\#($0)"}"# }
        let script =
            #"{"teaser": "\#(Prose.english) \#(Prose.english)", "elements": [\#(elements.joined(separator: ","))]}"#
        #expect(read(script) == Self.paragraphs + ["A short line."])
    }

    @Test func `data inside a string of data is found`() {
        let inner = Self.paragraphs.map { #"{\"body\":\"\#($0)\"}"# }.joined(separator: ",")
        #expect(read(#"self.push([1, "[\#(inner)]"])"#) == Self.paragraphs)
    }

    @Test(arguments: [
        #"{"a": "short", "b": "also short"}"#, #"var x = "unclosed"#, "\"\\", "",
        #"{"style": "a { color: red; } b { color: blue; } c { margin: 0; } d { margin: 1px; } e { top: 2px; }"}"#,
    ])
    func `scripts without prose hold no article`(script: String) {
        #expect(read(script).isEmpty)
    }

    @Test func `a page that shows nothing is read from its script`() throws {
        let markup = Self.paragraphs.map { "<p>\($0)</p>" }.joined()
        let filling = String(repeating: "{}", count: 1000)
        let page = """
            <!doctype html><html><head><title>Boats sent to flooded village</title></head><body><div id="root"></div>
            <script>state = {"html": "\(markup)", "none": [\(filling)]}</script></body></html>
            """
        #expect(try article(page).paragraphs == Self.paragraphs)
    }

    private func read(_ script: String) -> [String] { ScriptText.paragraphs([Array(script.utf8)]).map(\.text) }
}
