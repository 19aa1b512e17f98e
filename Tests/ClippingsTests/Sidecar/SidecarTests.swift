import Clippings
import Testing

struct SidecarTests {
    private func read(_ text: String, _ format: Sidecar.Format = .toml) throws(SidecarError) -> SourceHints {
        try Sidecar.read(Array(text.utf8), format: format)
    }

    @Test func `every key of a TOML sidecar is read`() throws {
        let hints = try read(
            """
            # written by the scraper
            source_url = "https://example.org/\\u00e9?q=\\"x\\""
            publisher = 'Harian \\Pagi'
            language = "id"
            published = 2024-11-19T08:30:00+07:00   # as printed
            tags = [ "banjir",
                "Jakarta", # the city
            ]
            checked = true
            """
        )
        #expect(hints.sourceURL == "https://example.org/é?q=\"x\"")
        #expect(hints.publisher == "Harian \\Pagi")
        #expect(hints.language == "id")
        #expect(hints.published?.text == "2024-11-19T08:30:00+07:00")
        #expect(hints.tags == ["banjir", "Jakarta"])
    }

    @Test func `a JSON sidecar says the same`() throws {
        let hints = try read(
            #"{"source_url": "https://a.example", "tags": ["x"], "published": "2024-11", "n": 1}"#,
            .json
        )
        #expect(hints.sourceURL == "https://a.example")
        #expect(hints.published?.text == "2024-11")
        #expect(hints.tags == ["x"])
        #expect(hints.publisher == nil)
    }

    @Test(arguments: [
        ("publisher = Harian Pagi", 1), ("\n\n[section]\n", 3), ("publisher \"x\"", 1), ("tags = \"x\"", 1),
        ("tags = [1]", 1), ("publisher = \"open\n", 1), ("publisher = \"\"\"x\"\"\"", 1),
        ("published = \"2024-13-01\"", 1), ("language = \"id\"\nlanguage = \"ms\"", 2), ("publisher = \"\\uD800\"", 1),
        ("= 1", 1), ("publisher = \"a\" \"b\"", 1), ("language = 7", 1), ("publisher = \"\\q\"", 1),
        ("tags = [\"a\"", 1), ("\nlanguage = \"Indonesian\"", 2), ("source_url = \"example.com\"", 1),
    ])
    func `a broken TOML sidecar is an error with its line`(text: String, line: Int) {
        let error = #expect(throws: SidecarError.self) { try read(text) }
        #expect(error?.line == line)
        #expect(error?.message.isEmpty == false)
    }

    @Test(arguments: ["", "[]", "{", "{\"tags\": \"x\"}", "{\"published\": \"yesterday\"}", "{\"language\": \"\"}"])
    func `a broken JSON sidecar is an error`(text: String) {
        #expect(throws: SidecarError.self) { try read(text, .json) }
    }

    @Test(arguments: ["id", "zh-Hant", "en-GB-x-desk", "ban"])
    func `a language tag is taken as it stands`(tag: String) throws {
        #expect(try Sidecar.language(tag) == tag)
    }

    @Test(arguments: ["", "i", "english", "en_GB", "en-", "bahasa Indonesia", "9a"])
    func `what is no language tag is refused`(text: String) {
        #expect(throws: SidecarError.self) { try Sidecar.language(text) }
    }

    @Test(arguments: ["https://example.org/é?q=\"x\"", "urn:newsml:example:1", "ftp://a"])
    func `an address with a scheme is taken as it stands`(url: String) throws {
        #expect(try Sidecar.sourceURL(url) == url)
    }

    @Test(arguments: ["", "example.com", "C:\\news", "https:", ":x", "https://a b", "//example.com/1"])
    func `what is no address is refused`(text: String) {
        #expect(throws: SidecarError.self) { try Sidecar.sourceURL(text) }
    }

    @Test func `bytes that are too many or no UTF-8 are refused`() {
        #expect(throws: SidecarError.self) { try Sidecar.read([0xFF], format: .toml) }
        #expect(throws: SidecarError.self) {
            try Sidecar.read(Array(repeating: 0x20, count: Sidecar.sizeLimit + 1), format: .toml)
        }
    }

    @Test func `only a name with something before the suffix is a sidecar's`() {
        #expect(Sidecar.format(ofName: Array("a.txt.meta.toml".utf8)) == .toml)
        #expect(Sidecar.format(ofName: Array("a.meta.json".utf8)) == .json)
        #expect(Sidecar.format(ofName: Array(".meta.toml".utf8)) == nil)
        #expect(Sidecar.format(ofName: Array("meta.toml".utf8)) == nil)
    }
}
