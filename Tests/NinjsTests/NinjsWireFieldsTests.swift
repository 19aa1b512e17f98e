import Clippings
import Foundation
import Ninjs
import Testing

/// What wires state beyond text, as fields of a ninjs item.
struct NinjsWireFieldsTests {
    private let hash: ContentHash

    init() throws {
        hash = try #require(ContentHash(bytes: [UInt8](repeating: 7, count: 32)))
    }

    private func item(_ article: Article) throws -> [String: Any] {
        let text = try NinjsItem.encode(article, hash: hash, part: 0)
        return try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    private func objects(_ item: [String: Any], _ key: String) -> [[String: String]] {
        (item[key] as? [[String: Any]] ?? []).map { $0.compactMapValues { $0 as? String } }
    }

    @Test func `whom and what the metadata names stands by its kind, with a URI that is one`() throws {
        var article = Article(format: "newsml-g2")
        article.people = [.init("Sari W.", .author)]
        article.mentions = [
            .init("Budi", .person, uri: "urn:orang:1"), .init("PLN", .organisation),
            .init("Loka", .place, uri: "ID-JT"),
            .init("Pilkada", .event), .init("KRI Loka", .object),
        ]
        let item = try item(article)
        let people = [["name": "Sari W.", "rel": "author"], ["name": "Budi", "rel": "about", "uri": "urn:orang:1"]]
        #expect(objects(item, "people") == people)
        #expect(objects(item, "organisations") == [["name": "PLN", "rel": "about"]])
        #expect(objects(item, "places") == [["name": "Loka", "rel": "about"]])
        #expect(objects(item, "events") == [["name": "Pilkada", "rel": "about"]])
        #expect(objects(item, "objects") == [["name": "KRI Loka", "rel": "about"]])
    }

    @Test func `an item named by a URI is associated, one named otherwise is not`() throws {
        var article = Article(format: "newsml-g2")
        article.relations = [
            .init(.supersedes, uri: "urn:kabar:7", version: "2"), .init(.seeAlso, uri: "20241119-0042"),
            .init(.partOf, uri: "https://kabar.example/paket", title: "Banjir Loka"),
        ]
        #expect(
            try objects(item(article), "associations") == [
                ["name": "supersedes", "rel": "supersedes", "uri": "urn:kabar:7", "version": "2"],
                ["name": "Banjir Loka", "rel": "part-of", "uri": "https://kabar.example/paket"],
            ]
        )
    }

    @Test func `embargo and expiry need a full instant`() throws {
        var article = Article(format: "nitf")
        article.embargoedUntil = NewsDate("2024-11-20T05:00+07:00")
        article.expires = NewsDate("2024-12")
        let item = try item(article)
        #expect(item["embargoedUntil"] as? String == "2024-11-20T05:00:00+07:00")
        #expect(item["expires"] == nil)
    }

    @Test func `a date of this version says nothing of the first`() throws {
        var article = Article(format: "ninjs")
        let date = NewsDate("2024-11-19T08:30:00Z")
        article.published = date
        article.modified = date
        article.evidence["published"] = .init("versionCreated", raw: "2024-11-19T08:30:00Z")
        article.evidence["modified"] = article.evidence["published"]
        #expect(try item(article)["firstCreated"] == nil)
        #expect(try item(article)["versionCreated"] as? String == "2024-11-19T08:30:00Z")
        article.firstCreated = NewsDate("2024-11-18T08:30:00Z")
        #expect(try item(article)["firstCreated"] as? String == "2024-11-18T08:30:00Z")
    }

    @Test func `a picture is a picture and a gallery page a text`() throws {
        var article = Article(format: "ninjs")
        article.pageType = "picture"
        #expect(try item(article)["type"] as? String == "picture")
        article.pageType = "gallery"
        #expect(try item(article)["type"] as? String == "text")
    }

    @Test func `a relevance is a percentage`() throws {
        var article = Article(format: "ninjs")
        article.subjects = [
            .init("Banjir", .concept, uri: "urn:topik:1", relevance: 80), .init("Cuaca", .keyword, relevance: 300),
        ]
        let subjects = try #require(item(article)["subjects"] as? [[String: Any]])
        #expect(subjects.map { $0["relevance"] as? Int } == [80, nil])
    }

    @Test func `how it was made is a concept or a literal`() throws {
        var article = Article(format: "ninjs")
        let uri = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
        article.digitalSourceType = .init("created by AI", .concept, uri: uri)
        #expect(try item(article)["digitalSourceType"] as? [String: String] == ["name": "created by AI", "uri": uri])
        article.digitalSourceType = .init("scan", .keyword)
        #expect(try item(article)["digitalSourceType"] as? [String: String] == ["literal": "scan"])
        article.copyrightHolder = "Kabar Loka"
        #expect(try item(article)["copyrightHolder"] as? String == "Kabar Loka")
    }
}
