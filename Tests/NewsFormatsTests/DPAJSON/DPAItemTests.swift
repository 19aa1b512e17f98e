import Clippings
import NewsFormats
import Testing

/// dpa's digital wires.
struct DPAItemTests {
    private static let german =
        "Die Gemeinde hat vier Schlauchboote bereitgestellt, um Bewohner in Sicherheit zu bringen, deren Häuser seit der "
        + "Nacht unter Wasser stehen."

    @Test func `a story joins its dateline to its text and its categories to their kinds`() throws {
        let article = try article(
            """
            {"format": "digitalwires@0.9", "urn": "urn:newsml:kabar.example:240502-1", "entry_id": "abc", "version": 2,
             "version_created": "2024-05-02T12:05:00+02:00", "pubstatus": "usable", "signal": "sig:correction",
             "embargoed": "2024-05-02T18:00:00+02:00", "language": "de", "urgency": 3, "kicker": "Unwetter",
             "headline": "Hochwasser in Loka", "subhead": null, "teaser": "Boote helfen.",
             "byline": "Von Jana Roth, dpa", "dateline": "Loka (dpa) - ",
             "article_html": "<section><p>\(Self.german)</p></section>", "infobox_html": null,
             "copyrightnotice": "Copyright 2024, dpa", "usageterms": "Nur nach Vereinbarung",
             "ednotes": [{"role": "x:closingline", "ednote": "dpa ab cd"}, {"role": "x:editorialnote", "ednote": "Mit Bild"}],
             "categories": [{"type": "dnltype:dpasubject", "name": "Krieg", "qcode": "medtop:20000062"},
               {"type": "dnltype:keyword", "name": "Wasser"}, {"type": "dnltype:geosubject", "name": "Loka"},
               {"type": "dnltype:genre", "name": "Meldung", "qcode": "x:1"}, {"type": "dnltype:desk", "name": "Politik"},
               {"type": "dnltype:person", "name": "Jana Amt"}, {"type": "dnltype:provider", "name": "dpa"}]}
            """
        )
        #expect(article.format == "dpa-json")
        #expect(article.uri == "urn:newsml:kabar.example:240502-1")
        #expect(article.version == "2")
        #expect(article.headlines == [.init("Hochwasser in Loka"), .init("Unwetter", role: "kicker")])
        #expect(article.dateline?.place == "Loka")
        #expect(article.dateline?.agency == "dpa")
        #expect(article.paragraphs == [Self.german])
        #expect(article.descriptions == [.init("Boote helfen.", role: "summary")])
        #expect(article.byline == "Von Jana Roth, dpa")
        #expect(article.names(.author) == ["Jana Roth"])
        #expect(article.modified == NewsDate("2024-05-02T12:05:00+02:00"))
        #expect(article.embargoedUntil == NewsDate("2024-05-02T18:00:00+02:00"))
        #expect(article.signals == ["sig:correction"])
        #expect(article.publishingStatus == "usable")
        #expect(article.editorialNote == "Mit Bild")
        #expect(article.copyrightNotice == "Copyright 2024, dpa")
        #expect(
            article.subjects == [
                .init("Krieg", .concept, uri: "http://cv.iptc.org/newscodes/mediatopic/20000062"),
                .init("Wasser", .keyword), .init("Politik", .section),
            ]
        )
        #expect(article.mentions == [.init("Loka", .place), .init("Jana Amt", .person)])
        #expect(article.genres.map(\.name) == ["Meldung"])
        #expect(article.sources(.agency) == ["dpa"])
    }

    @Test func `a picture is read by its caption`() throws {
        let article = try article(
            """
            {"format": "digitalwires@0.9", "urn": "urn:a", "version_created": "2024-05-02T12:05:00Z",
             "headline": "Boote", "article_html": null, "descriptions": [{"role": "drol:caption",
             "description": "\(Self.german)"}], "associations": [{"type": "image", "caption": "\(Self.german)"}],
             "categories": [{"type": "dnltype:creator", "name": "Jana Bild"}]}
            """
        )
        #expect(article.pageType == "picture")
        #expect(article.paragraphs == [Self.german])
        #expect(article.descriptions == [.init(Self.german, role: "caption")])
        #expect(article.names(.photographer) == ["Jana Bild"])
    }
}
