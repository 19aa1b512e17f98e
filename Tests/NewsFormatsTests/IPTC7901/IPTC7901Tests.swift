import Clippings
import NewsFormats
import Testing

/// IPTC 7901 messages.
struct IPTC7901Tests {
    /// A message as agencies send it: lines end in CR LF, the block above the body in ` =`.
    private func message(
        heading: String = "klk0123 4 pl 211 ccccb   dpa 061",
        keywords: String = "Indonesia/flood/",
        above: String = "Flood in Loka drives out hundreds =",
        body: String =
            "   Loka (dpa) - The district government has prepared four rubber boats\nto move residents whose homes have been under water since last\nnight.\n\n   A kitchen was set up in front of the town hall, officials of the\ndistrict said.",
        trailer: String = "021137 GMT May 24"
    ) -> [UInt8] {
        let lines = "\u{1}\(heading)\n\n\(keywords)\n\u{2}\(above)\n\n\(body)\n\n\u{3}\(trailer) \n\u{7F}\n\u{7F}\u{4}"
        return Array(lines.utf8).flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    }

    @Test func `heading, keywords, text and trailer become fields`() throws {
        let article = try article(message())
        #expect(article.format == "iptc7901")
        #expect(article.headline == "Flood in Loka drives out hundreds")
        #expect(
            article.paragraphs == [
                "The district government has prepared four rubber boats to move residents whose homes have been under water "
                    + "since last night.",
                "A kitchen was set up in front of the town hall, officials of the district said.",
            ]
        )
        #expect(article.dateline?.place == "Loka")
        #expect(article.sources(.agency) == ["dpa"])
        #expect(article.slugline == "Indonesia/flood")
        #expect(article.subjects == [.init("pl", .section), .init("Indonesia", .keyword), .init("flood", .keyword)])
        #expect(article.urgency == 4)
        #expect(article.published == NewsDate("2024-05-02T11:37Z"))
        #expect(article.alternativeIdentifiers.contains(.init(role: "message", value: "klk0123")))
        #expect(article.version == nil)
        #expect(article.relations.isEmpty)
    }

    @Test func `markers above the headline are the version, a byline is none of it`() throws {
        let article = try article(
            message(above: "REFILE\n1ST LEAD\nFlood in Loka\ndrives out hundreds\nBy Jane Roe, dpa =")
        )
        #expect(article.headline == "Flood in Loka drives out hundreds")
        #expect(article.version == "REFILE 1ST LEAD")
        #expect(article.signals == ["update"])
        #expect(article.relations == [.init(.supersedes, uri: "Indonesia/flood 2024-05-02")])
        #expect(article.byline == "By Jane Roe, dpa")
        #expect(article.names(.author) == ["Jane Roe"])
    }

    @Test func `a correction corrects and a kill withdraws what has the same keywords that day`() throws {
        let correction = try article(message(above: "CORRECTION\nFlood in Loka ="))
        #expect(correction.relations == [.init(.corrects, uri: "Indonesia/flood 2024-05-02")])
        #expect(correction.publishingStatus == nil)
        let kill = try article(message(above: "MANDATORY KILL\nFlood in Loka ="))
        #expect(kill.relations == [.init(.kills, uri: "Indonesia/flood 2024-05-02")])
        #expect(kill.publishingStatus == "canceled")
        #expect(kill.signals == ["kill"])
        let story = Article.AlternativeIdentifier(role: "story", value: "Indonesia/flood 2024-05-02")
        #expect(try article(message()).alternativeIdentifiers.contains(story))
    }

    @Test func `a headline in capitals that holds a marker's word is a headline`() throws {
        let article = try article(message(above: "POLICE KILL TWO\nIN LOKA RAID ="))
        #expect(article.headline == "POLICE KILL TWO IN LOKA RAID")
        #expect(article.signals.isEmpty)
        #expect(article.publishingStatus == nil)
    }

    @Test func `notes to editors are no text of the article, but name who made it`() throws {
        let body =
            "Loka (dpa) - The district government has prepared four rubber boats\nto move residents.\n\n# Notebook\n\n"
            + "## Note to editors\n- adds quote\n\n* * * *\nThe following information is not intended for publication\n\n"
            + "- Reporting by: Jane Roe\n- Editing by: John Doe\n\ndpa jr jd"
        let article = try article(message(body: body))
        #expect(article.paragraphs.count == 1)
        #expect(article.names(.reporter) == ["Jane Roe"])
        #expect(article.names(.editor) == ["John Doe"])
        #expect(article.editorialNote?.contains("- adds quote") == true)
    }

    @Test func `an embargo is a date and a sign`() throws {
        let body = "Eds: EMBARGOED until 3 May 2024 06:00 GMT\n\n   Loka (dpa) - \(Prose.english)"
        let article = try article(message(body: body))
        #expect(article.embargoedUntil == NewsDate("2024-05-03T06:00Z"))
        #expect(article.signals == ["embargo"])
        #expect(article.paragraphs == [Prose.english])
    }

    @Test func `a month of another language and a zone are understood, an impossible time is none`() throws {
        #expect(try article(message(trailer: "072141 MESZ Okt 15")).published == NewsDate("2015-10-07T21:41+02:00"))
        #expect(try article(message(trailer: "322561 GMT May 24")).published == nil)
    }

    @Test func `several messages of one file are articles each`() throws {
        let bytes = message() + message(heading: "klk0124 3 s 90", above: "Persiloka win cup =")
        guard case .articles(let articles) = DocumentReader().read(bytes, hints: SourceHints()) else {
            Issue.record("refused")
            return
        }
        #expect(articles.map(\.headline) == ["Flood in Loka drives out hundreds", "Persiloka win cup"])
        #expect(articles.map(\.urgency) == [4, 3])
    }

    @Test func `keywords without end are cut, repeated ones stand once`() throws {
        let found = try article(message(keywords: String(repeating: "flood/Loka/", count: 1000)))
        #expect(found.keywords == ["flood", "Loka"])
        #expect((found.slugline ?? "").utf8.count <= 1000)
    }

    @Test func `a message that still arrives is truncated, an empty one no article`() {
        #expect(refusal(Array(message().prefix(200))) == .truncated)
        #expect(refusal(Array("\u{1}klk0123 4 pl 0\r\n\r\n\u{2}\r\n\u{3}\u{4}".utf8)) == .notAnArticle)
    }

    @Test func `a text without a block above it is all body`() throws {
        let indented = "   \(Prose.english)\n\n   \(Prose.english)"
        let bytes = Array("\u{1}klk0123 4 pl 211\r\n\u{2}\(indented)\r\n\u{3}021137 GMT May 24\u{4}".utf8)
        let article = try article(bytes)
        #expect(article.headline == nil)
        #expect(article.paragraphs.count == 2)
    }

    @Test func `a table keeps its rows and a list its items`() throws {
        let body = "Results:\n\nPersiloka      3   1\nPersisungai    0   2\n\n- first item of it\n- second item of it"
        #expect(
            try article(message(body: body)).paragraphs == [
                "Results:", "Persiloka 3 1", "Persisungai 0 2", "- first item of it", "- second item of it",
            ]
        )
    }
}
