import Clippings
import NewsFormats
import Testing

struct FrontMatterTests {
    @Test func `the end of a list before any field is no field`() throws {
        let text = "---\n  b],\nx]\ntitle: Banjir\n---\n\n# Banjir\n\n\(Prose.indonesian)\n"
        #expect(try article(text).paragraphs == [Prose.indonesian])
    }
}
