import Clippings
import NewsFormats
import Testing

/// Items that break the standard: what can be read stands, what cannot is named.
struct FaultyNinjsTests {
    @Test(arguments: [
        (#""usageterms": {"start": "2024"}"#, "usageterms"), (#""urgency": 0.1"#, "urgency"),
        (#""pubstatus": "commissioned""#, "pubstatus"), (#""versioncreated": "Last Tuesday""#, "versioncreated"),
        (#""expires": []"#, "expires"), (#""ednote": {"text": "x"}"#, "ednote"), (#""language": 7"#, "language"),
    ])
    func `a property of a wrong kind is noted and the rest stands`(property: String, name: String) throws {
        let article = try article(
            "{\"uri\": \"urn:a\", \"headline\": \"Banjir\", \"body_text\": \"Isi.\", \(property)}"
        )
        #expect(article.headline == "Banjir")
        #expect(article.paragraphs == ["Isi."])
        #expect(article.leftOut.map(\.name) == [name])
        #expect(article.leftOut.first?.refusal.reason == .damaged)
    }

    @Test func `a number for a text, a text for a list and a foreign spelling are understood`() throws {
        let article = try article(
            """
            {"uri": "urn:a", "version": 1.2, "title": 42, "person": "Budi", "genre": "Fact Check", "altids": "L-1",
             "pubstatus": "cancelled", "digitalsourcetype": "scan", "language": "nb_no"}
            """
        )
        #expect(article.version == "1.2")
        #expect(article.headline == "42")
        #expect(article.mentions == [.init("Budi", .person)])
        #expect(article.genres == [.init("Fact Check", .keyword)])
        #expect(article.alternativeIdentifiers == [.init(role: "identifier", value: "L-1")])
        #expect(article.publishingStatus == "canceled")
        #expect(article.digitalSourceType?.name == "scan")
        #expect(article.language == "nb-NO")
        #expect(article.leftOut.isEmpty)
    }

    @Test func `faults of the JSON itself cost no more than they must`() throws {
        let article = try article(
            """
            {"uri": "urn:a", "headline": "Banjir", "body_text": "Baris satu
            baris dua", "place": [{"name": "Loka",}, ], "genre": [{"name": "Berita" "code": "x"}],}
            """
        )
        #expect(article.headline == "Banjir")
        #expect(article.mentions == [.init("Loka", .place)])
        #expect(article.genres.map(\.name) == ["Berita"])
    }

    @Test(arguments: [
        #"{"uri": "urn:a"}"#, #"{"uri": "urn:a", "type": "video", "renditions": {}}"#, "{}", "[]",
        #"{"standard": {"name": "ninjs"}, "uri": "urn:a", "headline": ""}"#,
    ])
    func `an item without text is not an article`(text: String) {
        #expect(refusal(Array(text.utf8)) == .notAnArticle)
    }

    @Test func `JSON of another kind, without objects or without an end is refused by name`() {
        #expect(refusal(Array(#"{"name": "kliping", "version": "1.0"}"#.utf8)) == .unsupportedFormat)
        #expect(refusal(Array(#"["satu", "dua"]"#.utf8)) == .damaged)
        #expect(refusal(Array(#"{"uri": "urn:a", "headline": "Banjir", "body_text": "Ai"#.utf8)) == .truncated)
    }

    @Test func `items in a list, one a line or in an answer are articles each, those without text are named`() throws {
        let first = #"{"uri": "urn:a", "headline": "Satu"}"#
        let second = #"{"uri": "urn:b", "headline": "Dua"}"#
        let empty = #"{"uri": "urn:c"}"#
        for text in [
            "[\(first), \(empty), \(second)]", "\(first)\n\(empty)\n\(second)\n",
            "{\"total\": 3, \"_items\": [\(first), \(empty), \(second)]}",
        ] {
            guard case .articles(let articles) = DocumentReader().read(Array(text.utf8), hints: SourceHints()) else {
                Issue.record("refused: \(text)")
                continue
            }
            #expect(articles.map(\.uri) == ["urn:a", "urn:b"])
            #expect(articles[1].leftOut.map(\.name) == ["item 2"])
        }
    }

    @Test func `a file of more values than are read keeps the items before and says so`() throws {
        let many = String(repeating: "1,", count: 500_000)
        let items = ["", many, ""].enumerated().map { index, words in
            "{\"uri\":\"urn:x:\(index)\",\"headline\":\"Nomor \(index + 1)\",\"keywords\":[\(words)1]}"
        }
        let found = try articles("[" + items.joined(separator: ",") + "]")
        #expect(found.map(\.headline) == ["Nomor 1"])
        #expect(found[0].leftOut.map(\.name) == ["the items behind item 1"])
        #expect(found[0].leftOut.map(\.refusal.reason) == [.tooLarge])
    }

    @Test func `nesting without end ends`() {
        let deep = String(repeating: #"{"data": ["#, count: 5000) + String(repeating: "]}", count: 5000)
        #expect(refusal(Array(deep.utf8)) != nil)
        let associations =
            String(repeating: #"{"uri": "urn:a", "headline": "B", "body_text": "C", "associations": [{"#, count: 20)
            + String(repeating: "}]}", count: 20)
        #expect(refusal(Array(associations.utf8)) == nil)
    }
}
