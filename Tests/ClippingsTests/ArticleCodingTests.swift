import Foundation
import Testing

@testable import Clippings

/// Articles as bytes.
struct ArticleCodingTests {
    private var full: Article {
        var article = Article(format: "nitf")
        article.uri = "https://contoh.example/1"
        article.headlines = [.init("Judul", role: nil), .init("Sela", role: "kicker")]
        article.paragraphs = ["Satu \"dua\" / tiga", "東京 \u{1}"]
        article.byline = "Oleh Sari"
        article.people = [.init("Sari", .reporter)]
        article.infoSources = [.init("Kabar", .publisher, uri: "https://kabar.example")]
        article.dateline = .init(text: "LOKA (KBL)", place: "LOKA", agency: "KBL", date: NewsDate("2024-11-19"))
        article.language = "id"
        article.published = NewsDate("2024-11-19T08:30:00+07:00")
        article.modified = NewsDate("2024")
        article.contentCreated = NewsDate("--04-28")
        article.firstCreated = NewsDate("2024-11-18")
        article.embargoedUntil = NewsDate("2024-11-20")
        article.expires = NewsDate("2025")
        article.subjects = [.init("banjir", .keyword), .init("Cuaca", .concept, uri: "urn:x:2", relevance: 40)]
        article.genres = [.init("Berita", .concept, uri: "urn:x:1")]
        article.descriptions = [.init("Foto", role: "caption")]
        article.copyrightHolder = "Kabar"
        article.copyrightNotice = "©"
        article.usageTerms = "-"
        article.editorialNote = "catatan"
        article.slugline = "slug"
        article.urgency = 3
        article.publishingStatus = "usable"
        article.version = "7"
        article.alternativeIdentifiers = [.init(role: "guid", value: "1")]
        article.sourceURL = "https://asal.example"
        article.encoding = "utf-8"
        article.pageType = "article"
        article.digitalSourceType = .init("foto", .concept, uri: "urn:x:3")
        article.signals = ["sig:update"]
        article.relations = [.init(.corrects, uri: "urn:x:4", version: "6", title: "Judul lama")]
        article.mentions = [.init("Sungai Loka", .place, uri: "urn:x:5")]
        article.history = [.init(party: "Kabar", action: "disunting", date: NewsDate("2024-11-19"))]
        article.leftOut = [.init("bagian 2", Refusal(.notAnArticle, "a list"))]
        article.gaps = [.init(.cutOff, paragraph: nil, text: "…"), .init(.paywall, paragraph: 1, text: "")]
        article.evidence = ["headline": .init("line 1", raw: "Judul")]
        article.rights = [RightsSignal("robots", .reserved, scope: "indexing", place: "meta", text: "noindex")]
        var found = Classification()
        found.figures = [
            Figure(value: 0.25, unit: "persen", text: "0,25 persen", paragraph: 0, sentence: 0),
            Figure(value: 5_200_000_000_000, text: "5,2 triliun", paragraph: 0, sentence: 0),
            Figure(value: -1e300, text: "banyak", paragraph: 0, sentence: 0),
            Figure(
                minimum: 3,
                maximum: 4.5,
                qualifier: .about,
                text: "3-4,5",
                attribution: Attribution(name: "Sari", cue: "kata"),
                paragraph: 1,
                sentence: 2
            ),
        ]
        found.quotes = [Quote(text: "Air naik", speaker: "Sari", cue: "kata", paragraph: 1)]
        found.entities = [Entity("Korea Utara", .place, aliases: ["Korut"], count: 3, country: "KP")]
        found.topics = [
            Topic(code: "banjir", name: "Banjir", relevance: 90, reasons: ["air"], source: .rule, rule: "banjir")
        ]
        found.passages = [LanguagePassage(language: "en", first: 1, last: 1, confidence: 0.95)]
        found.languageConfidence = 0.5
        found.provenance = Provenance(.wire, score: 0.75, evidence: [])
        article.classification = found
        return article
    }

    @Test func `an article comes back whole`() throws {
        #expect(try ArticleCoding.decode(ArticleCoding.encode(full)) == full)
        let empty = Article(format: "text")
        #expect(try ArticleCoding.decode(ArticleCoding.encode(empty)) == empty)
    }

    @Test func `the same article gives the same bytes, and empty lists take no room`() throws {
        #expect(try ArticleCoding.encode(full) == ArticleCoding.encode(full))
        let bytes = try ArticleCoding.encode(Article(format: "text"))
        #expect(String(decoding: bytes, as: UTF8.self) == #"{"format":"text","language":"und"}"#)
    }

    @Test func `the bytes are those of any JSON encoder that sorts its keys`() throws {
        var article = full
        article.paragraphs.append("\"\\\n\r\t\u{0}\u{1F}\u{7F} / é 🇮🇩 \u{2028}")
        article.evidence["byline"] = .init("line 2", raw: "", runnersUp: [.init("line 9", raw: "Sari")])
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let expected = String(decoding: try encoder.encode(article), as: UTF8.self)
        #expect(String(decoding: try ArticleCoding.encode(article), as: UTF8.self) == expected)
    }

    @Test func `an article comes back from any JSON encoder`() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted]
        #expect(try ArticleCoding.decode(Array(encoder.encode(full))) == full)
        let text =
            #" { "new" : [ {"a" : null} , -1, true ], "format" : "te\u0078t" , "language":"\uD83C\uDDEE \/\b\f\n\r\t", "urgency" : 3 } "#
        var article = Article(format: "text")
        article.language = "🇮 /\u{8}\u{C}\n\r\t"
        article.urgency = 3
        #expect(try ArticleCoding.decode(Array(text.utf8)) == article)
    }

    @Test func `fields in any order, some of them null or unknown, are found`() throws {
        let text =
            #"{"urgency":3,"uri":"urn:x:1","language":"id","language":"en","byline":null,"people":null,"a":{"b":[1]},"format":"text"}"#
        var article = Article(format: "text")
        article.language = "id"
        article.urgency = 3
        article.uri = "urn:x:1"
        #expect(try ArticleCoding.decode(Array(text.utf8)) == article)
        let sorted =
            #"{"a":{"b":[1]},"byline":null,"format":"text","language":"id","people":[],"u":0,"urgency":3,"uri":"urn:x:1"}"#
        #expect(try ArticleCoding.decode(Array(sorted.utf8)) == article)
    }

    @Test func `a number that is none has no form, so its article has none`() {
        var article = full
        article.classification?.languageConfidence = .nan
        #expect(throws: (any Error).self) { try ArticleCoding.encode(article) }
    }

    @Test func `hints and refusals come back whole, as any JSON encoder writes them`() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var hints = SourceHints()
        #expect(try SourceHints(encoded: hints.encoded()) == hints)
        hints.fileName = "a.html"
        hints.sourceURL = "https://asal.example/a"
        hints.publisher = "Kabar"
        hints.language = "id"
        hints.published = NewsDate("2024-11-19")
        hints.tags = ["banjir", "cuaca"]
        hints.charset = "utf-8"
        #expect(try SourceHints(encoded: hints.encoded()) == hints)
        #expect(try Data(hints.encoded()) == encoder.encode(hints))
        let refusal = Refusal(.tooLarge, "of \"9\" GB")
        #expect(try Refusal(encoded: refusal.encoded()) == refusal)
        #expect(try Data(refusal.encoded()) == encoder.encode(refusal))
    }

    @Test func `no beginning of an article is one`() throws {
        let bytes = try ArticleCoding.encode(full)
        for length in bytes.indices {
            #expect(throws: (any Error).self) { try ArticleCoding.decode(Array(bytes.prefix(length))) }
        }
    }

    @Test(arguments: [
        #"{"format":"text","language":"id","a":"# + String(repeating: "[", count: 100_000),
        #"{"format":"text","language":"\uD800"}"#, #"{"format":"text","language":"\u+123"}"#,
        #"{"format":"text","language":"id","urgency":1.5}"#, #"{"format":"text","language":"id"}}"#,
        #"{"format":"text","language":"id","urgency":99999999999999999999}"#, #"{"format":"text" "language":"id"}"#,
        "{\"format\":\"text\",\"language\":\"i\nd\"}",
    ])
    func `JSON that is broken or goes too far is refused`(text: String) {
        #expect(throws: (any Error).self) { try ArticleCoding.decode(Array(text.utf8)) }
    }

    @Test func `bytes changed anywhere are an article or refused`() throws {
        let bytes = try ArticleCoding.encode(full)
        var state: UInt64 = 20_241_119
        func random(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        let pieces = ["\"", "\\", "\\u", "\\uD83C", "{", "}", "[", "]", ",", ":", "-", "9", "null", "\u{0}"].map {
            Array($0.utf8)
        }
        var refused = 0
        for _ in 0..<3000 {
            var changed = bytes
            for _ in 0...random(3) {
                let at = random(changed.count)
                switch random(3) {
                case 0: changed[at] = UInt8(random(256))
                case 1: changed.removeSubrange(at..<min(changed.count, at + random(8)))
                default: changed.insert(contentsOf: pieces[random(pieces.count)], at: at)
                }
            }
            do {
                let article = try ArticleCoding.decode(changed)
                #expect(try ArticleCoding.decode(ArticleCoding.encode(article)) == article)
                let byFoundation = try JSONDecoder().decode(Article.self, from: Data(changed))
                #expect(byFoundation == article)
            } catch {
                refused += 1
            }
        }
        #expect(refused > 1000)
    }

    @Test func `an object of more members than any article has is refused, however they are named`() throws {
        func text(_ count: Int) -> [UInt8] {
            let members = (0..<count).map { #""field\#($0)":{"place":"","raw":""}"# }.joined(separator: ",")
            return Array(#"{"format":"text","language":"id","evidence":{\#(members)}}"#.utf8)
        }
        #expect(try ArticleCoding.decode(text(JSONNodes.mostMembers)).evidence.count == JSONNodes.mostMembers)
        #expect(throws: (any Error).self) { try ArticleCoding.decode(text(JSONNodes.mostMembers + 1)) }
    }

    @Test func `more values than were asked for are refused`() throws {
        let list = Array("[1,[2,\"\"],{\"a\":null}]".utf8)
        #expect(try JSONNodes(list, mostValues: 8).nodes.count == 8)
        #expect(throws: (any Error).self) { try JSONNodes(list, mostValues: 7) }
    }

    @Test(arguments: [
        "", "{", "[]", "{}", #"{"format":1,"language":"id"}"#, #"{"format":"text","language":"id","published":"x"}"#,
    ])
    func `bytes that are no article are refused`(text: String) {
        #expect(throws: (any Error).self) { try ArticleCoding.decode(Array(text.utf8)) }
    }

    @Test func `the headline proper is the one without a role`() {
        var article = full
        article.headlines.reverse()
        #expect(article.headline == "Judul")
        article.headlines = [.init("Sela", role: "kicker")]
        #expect(article.headline == nil)
    }

    @Test func `sources are given by role in document order`() {
        var article = Article(format: "text")
        article.infoSources = [.init("A", .source), .init("B", .agency), .init("C", .source)]
        #expect(article.sources(.source) == ["A", "C"])
        #expect(article.sources(.publisher).isEmpty)
    }

    @Test func `what comparing needs is read without the rest`() throws {
        var article = full
        article.classification = Classification()
        article.classification?.provenance = Provenance(.rewrite, score: 0.8, evidence: [])
        let text = try ArticleCoding.decodeText(ArticleCoding.encode(article))
        #expect(text == ArticleText(article))
        #expect(text.headline == "Judul")
        #expect(text.paragraphs == article.paragraphs)
        #expect(text.published == article.published)
        #expect(text.sources(.publisher) == ["Kabar"])
        #expect(text.provenance == article.classification?.provenance)
    }
}
