import Clippings
import NewsFormats
import Testing

/// A ninjs item of any version, as an article.
struct NinjsInputTests {
    private static let bodyHTML = "<p>SUNGAILOKA (ANTARA) - \(Prose.indonesian)</p><p>\(Prose.indonesian) Selesai.</p>"

    /// One story in the three spellings of the standard.
    private static let versions = [
        """
        {"uri": "urn:kabar:17", "type": "text", "version": "2", "firstcreated": "2024-05-02T08:00:00+07:00",
         "versioncreated": "2024-05-02T10:30:00+07:00", "headline": "Banjir Loka", "byline": "Sari W.",
         "body_text": "Pendek.", "body_xhtml": "\(bodyHTML)", "language": "id", "urgency": 3, "pubstatus": "usable",
         "copyrightholder": "Kabar Loka", "usageterms": "Untuk pelanggan", "ednote": "Dengan foto", "located": "Loka",
         "subject": [{"name": "flood", "scheme": "http://cv.iptc.org/newscodes/mediatopic/", "code": "20000151"}],
         "person": [{"name": "Budi", "rel": "about"}], "place": [{"name": "Loka"}], "genre": [{"name": "Berita"}],
         "infosource": [{"name": "ANTARA"}], "altids": {"desk": "L-17"}, "embargoed": "2024-05-02T12:00:00Z",
         "description_text": "Ringkas"}
        """,
        """
        {"standard": {"name": "ninjs", "version": "2.1"}, "uri": "urn:kabar:17", "type": "text", "version": "2",
         "firstcreated": "2024-05-02T08:00:00+07:00", "versioncreated": "2024-05-02T10:30:00+07:00",
         "headlines": [{"role": "main", "value": "Banjir Loka"}], "by": "Sari W.",
         "bodies": [{"role": "main", "contenttype": "text/plain", "value": "Pendek."},
                    {"role": "web", "contenttype": "text/html", "value": "\(bodyHTML)"}],
         "language": "id", "urgency": 3, "pubstatus": "usable", "copyrightholder": "Kabar Loka",
         "usageterms": "Untuk pelanggan", "ednote": "Dengan foto", "located": "Loka",
         "subjects": [{"name": "flood", "uri": "http://cv.iptc.org/newscodes/mediatopic/20000151"}],
         "people": [{"name": "Budi"}], "places": [{"name": "Loka"}], "genres": [{"name": "Berita"}],
         "infosources": [{"name": "ANTARA"}], "altids": [{"role": "desk", "value": "L-17"}],
         "embargoed": "2024-05-02T12:00:00Z", "descriptions": [{"role": "summary", "value": "Ringkas"}]}
        """,
        """
        {"standard": {"name": "ninjs", "version": "3.1"}, "uri": "urn:kabar:17", "type": "text", "version": "2",
         "firstCreated": "2024-05-02T08:00:00+07:00", "versionCreated": "2024-05-02T10:30:00+07:00",
         "headlines": [{"value": "Banjir Loka"}], "by": "Sari W.",
         "bodies": [{"contentType": "application/xhtml+xml", "value": "\(bodyHTML)"}],
         "language": "id", "urgency": 3, "pubStatus": "usable", "copyrightHolder": "Kabar Loka",
         "usageTerms": "Untuk pelanggan", "edNote": "Dengan foto", "located": "Loka",
         "subjects": [{"name": "flood", "uri": "http://cv.iptc.org/newscodes/mediatopic/20000151"}],
         "people": [{"name": "Budi"}], "places": [{"name": "Loka"}], "genres": [{"name": "Berita"}],
         "infoSources": [{"name": "ANTARA"}], "altIds": [{"role": "desk", "value": "L-17"}],
         "embargoedUntil": "2024-05-02T12:00:00Z", "descriptions": [{"value": "Ringkas"}]}
        """,
    ]

    @Test(arguments: versions)
    func `every version says the same`(text: String) throws {
        let article = try article(text)
        #expect(article.format == "ninjs")
        #expect(article.uri == "urn:kabar:17")
        #expect(article.version == "2")
        #expect(article.headlines == [.init("Banjir Loka")])
        #expect(article.paragraphs == [Prose.indonesian, Prose.indonesian + " Selesai."])
        #expect(article.dateline?.place == "SUNGAILOKA")
        #expect(article.firstCreated == NewsDate("2024-05-02T08:00:00+07:00"))
        #expect(article.published == NewsDate("2024-05-02T08:00:00+07:00"))
        #expect(article.modified == NewsDate("2024-05-02T10:30:00+07:00"))
        #expect(article.embargoedUntil == NewsDate("2024-05-02T12:00:00Z"))
        #expect(article.byline == "Sari W.")
        #expect(article.names(.author) == ["Sari W."])
        #expect(article.sources(.agency) == ["ANTARA"])
        #expect(article.language == "id")
        #expect(article.urgency == 3)
        #expect(article.publishingStatus == "usable")
        #expect(article.copyrightHolder == "Kabar Loka")
        #expect(article.usageTerms == "Untuk pelanggan")
        #expect(article.editorialNote == "Dengan foto")
        let flood = "http://cv.iptc.org/newscodes/mediatopic/20000151"
        #expect(article.subjects == [.init("flood", .concept, uri: flood)])
        #expect(article.mentions == [.init("Budi", .person), .init("Loka", .place)])
        #expect(article.genres == [.init("Berita", .keyword)])
        #expect(article.alternativeIdentifiers == [.init(role: "desk", value: "L-17")])
        #expect(article.descriptions == [.init("Ringkas", role: "summary")])
        #expect(article.leftOut.isEmpty)
    }

    @Test func `text between and after inline markup is kept`() throws {
        let article = try article(
            #"{"uri": "urn:kabar:1", "headline": "A", "body_html": "<p>Kata <b>tebal</b> dan <a href='x'>taut</a>an lanjut.</p>"}"#
        )
        #expect(article.paragraphs == ["Kata tebal dan tautan lanjut."])
    }

    @Test func `other headlines keep their roles, and a title serves where there is none`() throws {
        let full = try article(
            #"{"uri": "urn:a", "headlines": [{"role": "subheadline", "value": "Dua"}, {"role": "main", "value": "Satu"}]}"#
        )
        #expect(full.headlines == [.init("Satu"), .init("Dua", role: "subhead")])
        let titled = try article(#"{"uri": "urn:a", "title": "Rapat desa", "type": "event"}"#)
        #expect(titled.headline == "Rapat desa")
        #expect(titled.pageType == "event")
        #expect(titled.evidence["headline"]?.place == "title")
    }

    @Test func `a picture is read by its caption`() throws {
        let picture = try article(
            """
            {"guid": "20240502-7", "type": "picture", "headline": "Perahu karet", "body_text": "perahu",
             "byline": "Budi Foto", "description_text": "\(Prose.indonesian)"}
            """
        )
        #expect(picture.pageType == "picture")
        #expect(picture.uri == "20240502-7")
        #expect(picture.paragraphs == [Prose.indonesian])
        #expect(picture.descriptions == [.init(Prose.indonesian, role: "caption")])
        #expect(picture.names(.photographer) == ["Budi Foto"])
    }

    @Test func `associated pictures give captions and relations, associated stories articles`() throws {
        let text = """
            {"uri": "urn:paket:1", "type": "composite", "headline": "Paket", "body_text": "Isi paket.", "associations": {
              "foto": {"uri": "urn:foto:1", "type": "picture", "description_text": "Perahu di sungai"},
              "cerita": {"uri": "urn:cerita:1", "headline": "Cerita", "body_text": "\(Prose.indonesian)"},
              "lain": {"uri": "urn:lain:1", "type": "text", "headline": "Lain", "version": "3"}}}
            """
        guard case .articles(let articles) = DocumentReader().read(Array(text.utf8), hints: SourceHints()) else {
            Issue.record("refused")
            return
        }
        #expect(articles.map(\.headline) == ["Paket", "Cerita"])
        #expect(articles[0].descriptions == [.init("Perahu di sungai", role: "caption")])
        #expect(
            articles[0].relations == [
                .init(.seeAlso, uri: "urn:foto:1", title: "foto"),
                .init(.seeAlso, uri: "urn:lain:1", version: "3", title: "Lain"),
            ]
        )
        #expect(articles[1].relations == [.init(.partOf, uri: "urn:paket:1", title: "Paket")])
    }

    @Test func `what an item grew out of is what it updates`() throws {
        let article = try article(#"{"guid": "urn:a:2", "headline": "B", "evolvedfrom": "urn:a:1"}"#)
        #expect(article.relations == [.init(.updates, uri: "urn:a:1")])
    }

    @Test func `rights beyond terms and trust marks stand as evidence`() throws {
        let article = try article(
            """
            {"uri": "urn:a", "headline": "B", "rightsinfo": {"linkedrights": "https://kabar.example/hak"},
             "trustindicator": [{"code": "editorialPolicy", "href": "https://kabar.example/etika"}],
             "digitalsourcetype": {"literal": "trainedAlgorithmicMedia",
               "uri": "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"}}
            """
        )
        #expect(article.evidence["rightsInfo"]?.raw == "https://kabar.example/hak")
        #expect(article.evidence["trustIndicators"]?.raw == "https://kabar.example/etika")
        #expect(article.digitalSourceType?.uri?.hasSuffix("trainedAlgorithmicMedia") == true)
    }
}
