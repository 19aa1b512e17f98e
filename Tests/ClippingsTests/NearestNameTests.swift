import Clippings
import Testing

@Suite struct `The nearest name` {
    @Test(arguments: [
        ("publiser", "publisher"), ("pubilsher", "publisher"), ("headlin", "headline"), ("tga", "tag"), ("lng", "lang"),
    ])
    func `a slip of the finger is understood`(typed: String, meant: String) {
        #expect(NearestName.of(typed, among: ["publisher", "headline", "tag", "lang", "outlet", "date"]) == meant)
    }

    @Test(arguments: ["zzzzzz", "q", "kategori-berita"])
    func `something else has no nearest name`(typed: String) {
        #expect(NearestName.of(typed, among: ["publisher", "headline"]) == nil)
    }
}
