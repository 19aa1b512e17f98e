import Clippings
import Ninjs
import Testing

/// The object beside the item.
struct ClipExtensionTests {
    @Test func `only the format is always there`() throws {
        #expect(try ClipExtension.encode(Article(format: "html")) == #"{"format":"html"}"#)
    }

    @Test func `every fact stands under the name of the contract`() throws {
        var article = Article(format: "text")
        article.encoding = "utf-8"
        article.pageType = "article"
        article.published = NewsDate("--04-28")
        article.modified = NewsDate("2024-11-19T08:30:00")
        article.dateline = .init(
            text: "ANKARA (KBL)",
            place: "ANKARA",
            agency: "KBL",
            date: NewsDate("2024-11")
        )
        article.gaps = [.init(.lostLinkText, paragraph: 2, text: "menurut ,")]
        article.evidence = ["published": .init("line 3", raw: "28 April")]
        let expected =
            #"{"dateline":{"agency":"KBL","date":"2024-11","place":"ANKARA","text":"ANKARA (KBL)"},"encoding":"utf-8","#
            + #""evidence":{"published":{"raw":"28 April","where":"line 3"}},"format":"text","#
            + #""gaps":[{"kind":"lost-link-text","paragraph":2,"text":"menurut ,"}],"#
            + #""modified":"2024-11-19T08:30:00","pageType":"article","published":"--04-28"}"#
        #expect(try ClipExtension.encode(article) == expected)
    }

    @Test func `what the sender wants, what it replaces and through whose hands it went stand beside the item`() throws
    {
        var article = Article(format: "newsml-g2")
        article.signals = ["sig:correction"]
        article.relations = [.init(.corrects, uri: "urn:kabar:7", version: "1", title: "Banjir")]
        article.history = [.init(party: "KBL", action: "hop:sent", date: NewsDate("2024-11-19"))]
        article.embargoedUntil = NewsDate("2024-11-20")
        article.expires = NewsDate("2025")
        let expected =
            #"{"embargoedUntil":"2024-11-20","expires":"2025","format":"newsml-g2","#
            + #""history":[{"action":"hop:sent","date":"2024-11-19","party":"KBL"}],"#
            + #""relations":[{"kind":"corrects","title":"Banjir","uri":"urn:kabar:7","version":"1"}],"#
            + #""signals":["sig:correction"]}"#
        #expect(try ClipExtension.encode(article) == expected)
    }

    @Test func `what could not be read is named with the reason`() throws {
        var article = Article(format: "mail")
        article.leftOut = [.init("lampiran.pdf", Refusal(.encrypted, "it needs a password"))]
        let expected =
            #"{"format":"mail","leftOut":[{"detail":"it needs a password","name":"lampiran.pdf","reason":"encrypted"}]}"#
        #expect(try ClipExtension.encode(article) == expected)
    }

    @Test func `evidence names what a field could have been`() throws {
        var article = Article(format: "html")
        article.evidence = ["headline": .init("h1", raw: "Banjir", runnersUp: [.init("title", raw: "Banjir | Kabar")])]
        let expected =
            #"{"evidence":{"headline":{"raw":"Banjir","runnersUp":[{"raw":"Banjir | Kabar","where":"title"}],"#
            + #""where":"h1"}},"format":"html"}"#
        #expect(try ClipExtension.encode(article) == expected)
    }

    @Test func `what was found out about the text stands under the names of the contract`() throws {
        var article = Article(format: "text")
        var found = Classification()
        found.figures = [
            Figure(value: 14_500_000_000, unit: "rupiah", text: "Rp14,5 miliar", paragraph: 0, sentence: 1),
            Figure(
                minimum: 11,
                maximum: 19,
                qualifier: .about,
                text: "belasan",
                attribution: Attribution(name: "Sari", cue: "kata"),
                paragraph: 2,
                sentence: 0
            ),
        ]
        found.quotes = [Quote(text: "Kami siap.", speaker: "Sari", cue: "kata", paragraph: 2)]
        found.entities = [Entity("Korea Utara", .place, aliases: ["Korut"], count: 3, country: "KP")]
        found.provenance = Provenance(
            .wire,
            score: 0.5,
            evidence: [.init(kind: "agency-credit", text: "(KBL)", weight: 0.5)]
        )
        article.classification = found
        let expected =
            #"{"entities":[{"aliases":["Korut"],"count":3,"country":"KP","name":"Korea Utara","type":"place"}],"#
            + #""figures":[{"attribution":null,"paragraph":0,"qualifier":"exact","sentence":1,"text":"Rp14,5 miliar","#
            + #""unit":"rupiah","value":14500000000},{"attribution":{"cue":"kata","name":"Sari"},"max":19,"min":11,"#
            + #""paragraph":2,"qualifier":"about","sentence":0,"text":"belasan"}],"format":"text","#
            + #""provenance":{"class":"wire","evidence":[{"kind":"agency-credit","text":"(KBL)","weight":0.5}],"score":0.5},"#
            + #""quotes":[{"cue":"kata","paragraph":2,"speaker":"Sari","text":"Kami siap."}]}"#
        #expect(try ClipExtension.encode(article) == expected)
    }
}
