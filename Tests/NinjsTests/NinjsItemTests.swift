import Clippings
import Foundation
import Ninjs
import Testing

/// A clipping as a ninjs item.
struct NinjsItemTests {
    private let hash: ContentHash

    init() throws {
        hash = try #require(ContentHash(bytes: (0..<32).map { UInt8($0) }))
    }

    private func item(_ article: Article, part: Int = 0) throws -> [String: Any] {
        let text = try NinjsItem.encode(article, hash: hash, part: part)
        return try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    private func objects(_ item: [String: Any], _ key: String) -> [[String: String]] {
        (item[key] as? [[String: Any]] ?? []).map { $0.compactMapValues { $0 as? String } }
    }

    @Test func `an article without an identifier is named by its original and part`() throws {
        let name = "urn:kliping:sha256:000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
        #expect(try item(Article(format: "text"))["uri"] as? String == name)
        #expect(try item(Article(format: "text"), part: 3)["uri"] as? String == name + ":3")
    }

    @Test func `an article's own URI stands, made regular`() throws {
        var article = Article(format: "html")
        article.uri = "https://contoh.example/berita/a b?q=é%20%zz#x"
        #expect(try item(article)["uri"] as? String == "https://contoh.example/berita/a%20b?q=%C3%A9%20%25zz#x")
    }

    @Test func `where it came from names an article without an identifier, and else stands beside`() throws {
        var article = Article(format: "html")
        article.sourceURL = "https://contoh.example/1"
        #expect(try item(article)["uri"] as? String == "https://contoh.example/1")
        #expect(try item(article)["altIds"] == nil)
        let source = [["role": "source-url", "value": "https://contoh.example/1"]]
        let second = try item(article, part: 1)
        #expect((second["uri"] as? String)?.hasPrefix("urn:kliping:") == true)
        #expect(objects(second, "altIds") == source)
        article.uri = "https://contoh.example/kanonik"
        #expect(try item(article)["uri"] as? String == "https://contoh.example/kanonik")
        #expect(try objects(item(article), "altIds") == source)
    }

    @Test(arguments: ["20241119-0042", "", "x:", ":x", "1a:b", "kabar loka: banjir", "http://[::1]/berita"])
    func `an identifier that is no URI moves to the alternative ones`(identifier: String) throws {
        var article = Article(format: "nitf")
        article.uri = identifier
        let item = try item(article)
        #expect((item["uri"] as? String)?.hasPrefix("urn:kliping:") == true)
        #expect(objects(item, "altIds") == [["role": "identifier", "value": identifier]])
    }

    @Test func `what the document does not say is absent, and the language undetermined`() throws {
        let item = try item(Article(format: "text"))
        #expect(Set(item.keys) == ["uri", "type", "standard", "language"])
        #expect(item["language"] as? String == "und")
    }

    @Test func `headlines, body and descriptions are plain text with their roles`() throws {
        var article = Article(format: "text")
        article.headlines = [.init("Jembatan Dibuka"), .init("Infrastruktur", role: "kicker")]
        article.paragraphs = ["Satu.", "Dua é."]
        article.descriptions = [.init("Ringkas", role: "summary")]
        let item = try item(article)
        #expect(
            objects(item, "headlines") == [
                ["contentType": "text/plain", "value": "Jembatan Dibuka"],
                ["contentType": "text/plain", "role": "kicker", "value": "Infrastruktur"],
            ]
        )
        #expect(objects(item, "bodies") == [["contentType": "text/plain", "value": "Satu.\n\nDua é."]])
        #expect((item["bodies"] as? [[String: Any]])?.first?["charCount"] as? Int == 13)
        #expect(objects(item, "descriptions").first?["role"] == "summary")
    }

    @Test func `people and sources carry the role they have`() throws {
        var article = Article(format: "text")
        article.people = [.init("Sari W.", .author), .init("Budi", .editor)]
        article.infoSources = [
            .init("Kabar Loka", .publisher, uri: "https://kabar.example/"), .init("KBL", .agency, uri: "tanpa skema"),
        ]
        let item = try item(article)
        #expect(objects(item, "people") == [["name": "Sari W.", "rel": "author"], ["name": "Budi", "rel": "editor"]])
        #expect(
            objects(item, "infoSources") == [
                ["name": "Kabar Loka", "role": "publisher", "uri": "https://kabar.example/"],
                ["name": "KBL", "role": "agency"],
            ]
        )
    }

    @Test func `the publisher's own tags are literals and concepts have a URI`() throws {
        var article = Article(format: "html")
        let concept = "http://cv.iptc.org/newscodes/mediatopic/16000000"
        article.subjects = [
            .init("Daerah", .section), .init("banjir", .keyword), .init("conflict", .concept, uri: concept),
        ]
        #expect(
            try objects(item(article), "subjects") == [
                ["literal": "Daerah", "rel": "section"], ["literal": "banjir", "rel": "keyword"],
                ["name": "conflict", "uri": concept],
            ]
        )
    }

    @Test func `a full instant is a date of the item`() throws {
        var article = Article(format: "html")
        article.published = NewsDate("2024-11-19T08:30:00+07:00")
        article.modified = NewsDate("2024-11-19T02:00Z")
        article.contentCreated = NewsDate("2024-11-18T23:59:59.5Z")
        let item = try item(article)
        #expect(item["firstCreated"] as? String == "2024-11-19T08:30:00+07:00")
        #expect(item["versionCreated"] as? String == "2024-11-19T02:00:00Z")
        #expect(item["contentCreated"] as? String == "2024-11-18T23:59:59.5Z")
    }

    @Test(arguments: [
        "2024", "2024-11", "2024-11-19", "2024-11-19T08:30:00", "2024-11-19T08:30:00.250", "--04-28",
        "2016-12-31T23:59:60Z",
    ])
    func `half a date is none of the item's`(text: String) throws {
        var article = Article(format: "html")
        article.published = NewsDate(text)
        #expect(article.published != nil)
        let item = try item(article)
        #expect(item["firstCreated"] == nil)
        #expect(item["versionCreated"] == nil)
    }

    @Test func `values the schema does not know are left out`() throws {
        var article = Article(format: "nitf")
        article.urgency = 12
        article.publishingStatus = "stat:usable"
        #expect(try item(article)["urgency"] == nil)
        #expect(try item(article)["pubStatus"] == nil)
        article.urgency = 4
        article.publishingStatus = "usable"
        #expect(try item(article)["urgency"] as? Int == 4)
        #expect(try item(article)["pubStatus"] as? String == "usable")
    }

    @Test func `rights, notes and version stand as stated`() throws {
        var article = Article(format: "nitf")
        article.byline = "Oleh Sari W."
        article.copyrightNotice = "© Kabar Loka 2024"
        article.usageTerms = "Dilarang mengutip"
        article.editorialNote = "Ganti versi 1"
        article.slugline = "banjir-loka"
        article.version = "2"
        article.dateline = .init(text: "SUNGAILOKA (KBL)", place: "SUNGAILOKA", agency: "KBL")
        article.genres = [.init("Berita", .keyword)]
        let item = try item(article)
        #expect(item["by"] as? String == "Oleh Sari W.")
        #expect(item["copyrightNotice"] as? String == "© Kabar Loka 2024")
        #expect(item["usageTerms"] as? String == "Dilarang mengutip")
        #expect(item["edNote"] as? String == "Ganti versi 1")
        #expect(item["slugline"] as? String == "banjir-loka")
        #expect(item["version"] as? String == "2")
        #expect(item["located"] as? String == "SUNGAILOKA")
        #expect(objects(item, "genres") == [["name": "Berita"]])
    }

    @Test func `the text is one line with sorted keys`() throws {
        var article = Article(format: "text")
        article.paragraphs = ["a/b\nc"]
        let text = try NinjsItem.encode(article, hash: hash, part: 0)
        #expect(!text.contains("\n"))
        #expect(
            text.hasPrefix(
                #"{"bodies":[{"charCount":5,"contentType":"text/plain","value":"a/b\nc"}],"language":"und","standard":"#
            )
        )
        #expect(try NinjsItem.encode(article, hash: hash, part: 0) == text)
    }
}
