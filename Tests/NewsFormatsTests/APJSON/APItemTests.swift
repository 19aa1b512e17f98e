import Clippings
import NewsFormats
import Testing

/// Items of AP's Media API.
struct APItemTests {
    private func answer(_ properties: String) -> String {
        """
        {"api_version": "1.1", "data": {"items": [{"meta": {}, "item": {
          "uri": "https://api.kabar.example/media/v/content/abc123?qt=sesi&et=token",
          "altids": {"itemid": "abc123", "transref": "L0001"}, "version": 3, "provider": "AP",
          "versioncreated": "2024-05-02T03:30:00Z", "firstcreated": "2024-05-02T01:00:00Z", \(properties)}}]}}
        """
    }

    @Test func `a story states more than ninjs has`() throws {
        let article = try article(
            answer(
                """
                "type": "text", "headline": "Flood in Loka", "headline_extended": "Flood in Loka drives out hundreds",
                "bylines": [{"by": "By JANE ROE", "title": "Associated Press"}], "editorialtypes": ["Lead"],
                "signals": ["newscontent"], "usageterms": ["For editorial use."], "slugline": "BC-Loka",
                "body_nitf": "<block><p>LOKA (AP) — \(Prose.english)</p></block>",
                "subject": [{"name": "i", "code": "i", "rels": ["category"]},
                  {"name": "Floods", "code": "e3", "scheme": "http://cv.kabar.example/id/", "rels": ["direct"]}],
                "organization": [{"name": "PLN"}]
                """
            )
        )
        #expect(article.format == "ap-json")
        #expect(article.uri == "https://api.kabar.example/media/v/content/abc123")
        #expect(article.version == "3")
        #expect(article.paragraphs == [Prose.english])
        #expect(
            article.headlines == [.init("Flood in Loka"), .init("Flood in Loka drives out hundreds", role: "extended")]
        )
        #expect(article.byline == "By JANE ROE")
        #expect(article.names(.author) == ["JANE ROE"])
        #expect(article.signals == ["newscontent", "Lead"])
        #expect(article.usageTerms == "For editorial use.")
        #expect(article.sources(.agency) == ["AP"])
        #expect(article.subjects.map(\.kind) == [.section, .concept])
        #expect(article.subjects.last?.uri == "http://cv.kabar.example/id/e3")
        #expect(article.mentions == [.init("PLN", .organisation)])
    }

    @Test func `a picture has its photographer, its place and its caption`() throws {
        let article = try article(
            answer(
                """
                "type": "picture", "headline": "Rubber boats", "photographer": {"name": "Budi Foto"},
                "datelinelocation": {"city": "Loka", "countryname": "INDONESIA"}, "description_caption": "\(Prose.english)",
                "description_creditline": "Budi Foto/AP"
                """
            )
        )
        #expect(article.pageType == "picture")
        #expect(article.names(.photographer) == ["Budi Foto"])
        #expect(article.dateline?.place == "Loka")
        #expect(article.descriptions == [.init(Prose.english, role: "caption")])
        #expect(article.paragraphs == [Prose.english])
    }

    @Test func `a story that is only linked to is cut off`() throws {
        let article = try article(
            answer(
                #""type": "text", "headline": "BC-Loka", "renditions": {"nitf": {"title": "Story", "rel": "Story"}}"#
            )
        )
        #expect(article.paragraphs.isEmpty)
        #expect(article.gaps == [.init(.cutOff, paragraph: nil, text: "Story")])
    }
}
