import Clippings
import NewsFormats
import Testing

/// ANPA 1312 messages.
struct ANPATests {
    private func message(
        heading: String = "u i\u{13}\u{11} BC-ID--LokaFlood     05-02 0310",
        slug: String = "BC-ID--Loka Flood,120<",
        above: String =
            "^Flood in Loka drives out hundreds<\n^AP Photo LOK101, LOK102<\n^By JANE ROE and JOHN DOE=\n^Associated Press=",
        body: String =
            "\t   LOKA, Indonesia (AP) _ The district government has prepared ``four'' rubber boats\nto move residents. \n \n\t   A kitchen was set up _ officials said.\n\t   ___",
        trailer: String = "AP-WF-05-02-24 1509GMT<"
    ) -> [UInt8] {
        let text =
            "\u{16}\u{16}\u{1}W2870\u{1F}asian\n\(heading)\n\u{2}\(slug)\n\(above)\n\(body)\n\n\t   \u{3}\(trailer)\n\u{4}"
        return Array(text.utf8)
    }

    @Test func `heading, set lines, paragraphs and trailer become fields`() throws {
        let article = try article(message())
        #expect(article.format == "anpa")
        #expect(article.headline == "Flood in Loka drives out hundreds")
        #expect(
            article.paragraphs == [
                "The district government has prepared “four” rubber boats to move residents.",
                "A kitchen was set up — officials said.",
            ]
        )
        #expect(article.dateline?.place == "LOKA, Indonesia")
        #expect(article.dateline?.agency == "AP")
        #expect(article.byline == "By JANE ROE and JOHN DOE")
        #expect(article.names(.author) == ["JANE ROE", "JOHN DOE"])
        #expect(article.slugline == "ID--LokaFlood")
        #expect(article.urgency == 3)
        #expect(article.subjects == [.init("International", .section)])
        #expect(article.published == NewsDate("2024-05-02T15:09Z"))
        #expect(article.alternativeIdentifiers.contains(.init(role: "transmission", value: "W2870")))
        #expect(article.relations.isEmpty)
    }

    @Test func `a writethru takes the place of what went before under its keyword`() throws {
        let article = try article(
            message(
                heading: "r i\u{13}\u{11} BC-ID--LokaFlood 3rdLd-Writethru   05-02 0310",
                slug: "BC-ID--Loka Flood, 3rd Ld-Writethru,120<"
            )
        )
        #expect(article.version == "3rd Ld-Writethru")
        #expect(article.signals == ["update"])
        #expect(article.slugline == "ID--LokaFlood")
        #expect(article.relations == [.init(.supersedes, uri: "ID--Loka Flood 2024-05-02")])
        #expect(article.alternativeIdentifiers.contains(.init(role: "story", value: "ID--Loka Flood 2024-05-02")))
    }

    @Test(arguments: [("Correction", Article.Relation.Kind.corrects, "usable"), ("KILL", .kills, "canceled")])
    func `corrections and kills say so`(marker: String, kind: Article.Relation.Kind, status: String) throws {
        let article = try article(
            message(
                heading: "u i\u{13}\u{11} BC-ID--LokaFlood \(marker)   05-02",
                slug: "BC-ID--Loka Flood, \(marker)<"
            )
        )
        #expect(article.relations.map(\.kind) == [kind])
        #expect(article.publishingStatus ?? "usable" == status)
    }

    @Test func `messages of one slug and day are one item, alerts and additions items of their own`() throws {
        let name = "ID--Loka Flood 2024-05-02"
        #expect(try article(message()).uri == name)
        #expect(try article(message(slug: "BC-ID--Loka Flood, 1st Ld-Writethru,120<")).uri == name)
        #expect(try article(message(slug: "BC-ID--Loka Flood, 1st Add,120<")).uri == nil)
        let alert = message(heading: "b a\u{13}\u{11} BC-US--APNewsAlert     05-02", slug: "BC-US--APNewsAlert,17<")
        #expect(try article(alert).uri == nil)
        #expect(try article(alert).signals == ["urgent"])
    }

    @Test func `a slug that holds a marker's word says nothing`() throws {
        let article = try article(
            message(heading: "r a\u{13}\u{11} BC-US--Police-Kill     05-02", slug: "BC-US--Police Kill, Two,90<")
        )
        #expect(article.signals.isEmpty)
        #expect(article.publishingStatus == nil)
    }

    @Test func `notes to editors and summaries are not the body`() throws {
        let summary = String(repeating: "Hundreds of people left their homes. ", count: 6)
        let article = try article(
            message(
                above:
                    "^Flood in Loka<\n^(Eds: Minor edits. With photos.)<\n^\(summary)<\n^EDITOR'S NOTE _ Part of a series.<\n^By JANE ROE="
            )
        )
        #expect(article.headline == "Flood in Loka")
        #expect(article.editorialNote == "Minor edits. With photos.\nPart of a series.")
        #expect(article.descriptions.map(\.role) == ["summary"])
        #expect(article.paragraphs.count == 2)
    }

    @Test func `a table keeps rows and columns, its codes become what they stand for`() throws {
        let article = try article(
            message(
                heading: "r s\u{14}\u{12} BC-SOC--Glance     05-02 0310",
                slug: "BC-SOC--Glance<",
                above: "^League Glance=\n^By The Associated Press=",
                body:
                    "^EAST=\n\u{8};W;L;GB\u{10}\n\u{8}Kota\u{10} Loka;23;13;6{\u{10}\n\u{8}Sungai\u{1F}\u{1E} 7\u{1E} \u{1E} 5\n^END<"
            )
        )
        #expect(article.headline == "League Glance")
        #expect(article.paragraphs == ["EAST", "W\tL\tGB", "Kota Loka\t23\t13\t6½", "Sungai 7 5"])
        #expect(article.people.isEmpty)
        #expect(article.sources(.agency).map { $0.lowercased() } == ["the associated press"])
    }

    @Test func `an alert without a headline has none`() throws {
        let article = try article(
            message(slug: "BC-US--APNewsAlert,17<", above: "", body: "\t   LOKA (AP) _ \(Prose.english)")
        )
        #expect(article.headline == nil)
        #expect(article.paragraphs == [Prose.english])
    }

    @Test func `lines without paragraphs are the body below the headline`() throws {
        let article = try article(message(above: "^Top news at noon<", body: "^Flood in Loka\n^Persiloka win cup"))
        #expect(article.headline == "Top news at noon")
        #expect(article.paragraphs == ["Flood in Loka", "Persiloka win cup"])
    }

    @Test func `a message that still arrives is truncated`() {
        #expect(refusal(Array(message().prefix(200))) == .truncated)
    }
}
