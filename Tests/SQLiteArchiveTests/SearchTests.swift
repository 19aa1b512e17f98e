import Archive
import Clippings
import TestSupport
import Testing

@Suite struct `Searching` {
    private static func newsroom(_ driver: ArchiveDriver) throws -> Desk {
        let desk = try Desk(driver)
        try desk.file(
            Piece("Harga minyak naik", "Makanan dan minyak mahal di Jakarta; 11.000 orang mengeluh.").with {
                $0.publisher = "Tribun News"
                $0.agency = "ANTARA"
                $0.published = "2024-11-19T08:30:00+07:00"
                $0.tags = ["ekonomi"]
            },
            Piece("Banjir di Surabaya", "Kerja sama warga. Sama kerja belum tentu kerja sama.").with {
                $0.publisher = "Tempo"
                $0.published = "2025-06"
                $0.uri = "https://www.example.com/a/1/"
            },
            Piece("Oil prices rise", "The ministries were eating, covid-19 aside, résumé 4,7 percent.").with {
                $0.language = "en"
                $0.publisher = "Tribune"
                $0.folder = "wire"
            }
        )
        return desk
    }

    @Test(
        arguments: [
            ("minyak", [1]), ("MINYAK", [1]), ("makan", [1]), ("dimakan", [1]), ("\"makan\"", []), ("\"makanan\"", [1]),
            ("ministry", [3]), ("resume", [3]), ("11000", [1]), ("11,000", [1]), ("11.000", [1]),
            ("covid-19", [3]), ("covid", [3]), ("19", [3]),
            ("kerja sama", [2]), ("\"kerja sama\"", [2]), ("\"sama kerja\"", [2]), ("\"sama warga kerja\"", []),
            ("min*", [3, 1]), ("minya*", [1]), ("headline:banjir", [2]), ("body:banjir", []),
            ("headline:oil OR banjir", [3, 2]),
            ("NOT minyak", [3, 2]), ("-minyak -oil", [2]), ("warga OR NOT jakarta", [3, 2]), ("*", [3, 2, 1]),
            ("publisher:tribun", []), ("publisher:\"tribun news\"", [1]), ("publisher:tribun-NEWS", [1]),
            ("publisher:trib*", [3, 1]), ("agency:antara", [1]), ("lang:en", [3]), ("tag:Ekonomi", [1]),
            ("folder:wire", [3]),
            ("publisher:(tempo OR tribune)", [3, 2]), ("format:text", [3, 2, 1]),
            ("publisher", []), ("antara", []), ("every", []),
            ("url:example.com/x", []), ("url:https://www.example.com/a/1", [2]), ("domain:example.com", [2]),
            ("domain:www.example.com", [2]), ("domain:com", []),
            ("date:2024-11-19", [1]), ("date:2024-11", [1]), ("date:2024", [1]), ("date:2024-11-20..2025", [2]),
            ("date:2025-06-01", []), ("date:2024..2025", [2, 1]), ("date:>=2024-11-20", [2]), ("date:<2025", [1]),
            ("NOT date:>=1000", [3]), ("added:today", [3, 2, 1]), ("added:yesterday", []), ("added:today minyak", [1]),
            ("id:2", [2]), ("id:2..", [3, 2]), ("(min* OR banjir) id:..2", [2, 1]), ("id:9", []),
        ] as [(String, [ClippingID])]
    )
    func `a query finds what it says`(query: String, found: [ClippingID]) async throws {
        for driver in ArchiveDriver.all {
            let desk = try Self.newsroom(driver)
            #expect(try await desk.ids(query) == found)
        }
    }

    @Test(arguments: ArchiveDriver.all)
    func `the deepest and widest query the language allows is answered`(driver: ArchiveDriver) async throws {
        let desk = try Self.newsroom(driver)
        var deep = "minyak"
        for level in 1..<Query.maximumDepth {
            deep = level.isMultiple(of: 2) ? "(\(deep) OR zzz)" : "(\(deep) AND jakarta)"
        }
        #expect(try await desk.ids(deep) == [1])
        let levels = Query.maximumDepth - 1
        let right =
            String(repeating: "(zzz OR minyak ", count: levels) + "minyak" + String(repeating: ")", count: levels)
        #expect(try await desk.ids(right) == [1])
        let taken =
            String(repeating: "zzz OR minyak -(", count: levels / 2) + "zzz" + String(repeating: ")", count: levels / 2)
        #expect(try await desk.ids(taken).count <= 3)
        let negated = String(repeating: "NOT ", count: Query.maximumDepth) + "minyak"
        #expect(try await desk.ids(negated) == [1])
        let wide = (0..<Query.maximumTerms).map { $0 == 0 ? "minyak" : "kata\($0)" }.joined(separator: " OR ")
        #expect(try await desk.ids(wide) == [1])
        #expect(try await desk.ids("date:1801-02-03..2199-11-28") == [2, 1])
    }

    @Test(arguments: ArchiveDriver.all)
    func `a hit shows fields, snippet and marks`(driver: ArchiveDriver) async throws {
        let desk = try Self.newsroom(driver)
        let hit = try #require(try await desk.page("makan jakarta").hits.first)
        #expect(hit.headline == "Harga minyak naik" && hit.publisher == "Tribun News" && hit.agency == "ANTARA")
        #expect(hit.language == "id" && hit.tags == ["ekonomi"] && hit.added == Desk.start)
        #expect(hit.published?.day == "2024-11-19")
        let snippet = Array(try #require(hit.snippet).utf8)
        #expect(hit.marks.map { String(decoding: snippet[$0], as: UTF8.self) } == ["Makanan", "Jakarta"])
    }

    @Test(arguments: ArchiveDriver.all)
    func `a long paragraph is cut around the matches, between words`(driver: ArchiveDriver) async throws {
        let desk = try Desk(driver)
        let filler = Array(repeating: "pengisi", count: 100).joined(separator: " ")
        try desk.file(Piece("Panjang", "\(filler) kata tersembunyi “di sini” \(filler)"))
        let hit = try #require(try await desk.page("\"kata tersembunyi\"").hits.first)
        let snippet = try #require(hit.snippet)
        #expect(snippet.hasPrefix("…pengisi") && snippet.hasSuffix("pengisi…") && snippet.utf8.count < 260)
        #expect(hit.marks.map { String(decoding: Array(snippet.utf8)[$0], as: UTF8.self) } == ["kata tersembunyi"])
    }

    @Test(arguments: ArchiveDriver.all, SearchRequest.Order.allCases)
    func `pages part the answer and stay stable while articles arrive`(
        driver: ArchiveDriver,
        order: SearchRequest.Order
    ) async throws {
        let desk = try Desk(driver)
        for number in 1...23 {
            try desk.file(
                Piece("Nomor \(number)", Array(repeating: "banjir", count: number % 5 + 1).joined(separator: " ")).with
                {
                    $0.published = number.isMultiple(of: 4) ? nil : "2024-01-\(10 + number % 7)"
                }
            )
        }
        let whole = try await desk.page("banjir", order: order, limit: 100).hits.map(\.id)
        #expect(Set(whole) == Set(1...23))
        var paged: [ClippingID] = []
        var cursor: String?
        repeat {
            let page = try await desk.page("banjir", order: order, limit: 5, cursor: cursor)
            #expect(page.hits.count == min(5, 23 - paged.count))
            paged += page.hits.map(\.id)
            cursor = page.cursor
            try desk.file(Piece("Baru \(paged.count)", "banjir banjir").with { $0.published = "2024-01-13" })
        } while cursor != nil && paged.count < 100
        #expect(paged == whole)
    }

    @Test(arguments: ArchiveDriver.all)
    func `each order puts first what it promises`(driver: ArchiveDriver) async throws {
        let desk = try Desk(driver)
        try desk.file(
            Piece("Kata lain", "gempa").with { $0.published = "2024-05" },
            Piece("Gempa gempa", "gempa dan gempa").with { $0.published = "2020-01-01" },
            Piece("Tanpa tanggal", "gempa di sebuah kota yang jauh sekali dari sini")
        )
        #expect(try await desk.ids("gempa", order: .newest) == [3, 2, 1])
        #expect(try await desk.ids("gempa", order: .date) == [1, 2, 3])
        #expect(try await desk.ids("gempa", order: .relevance) == [2, 1, 3])
    }

    @Test(arguments: ArchiveDriver.all)
    func `what was found out about a text can be asked for and counted`(driver: ArchiveDriver) async throws {
        let desk = try Desk(driver)
        var found = Classification()
        found.entities = [
            Entity("Siti Rahma", .person, aliases: ["Siti"], count: 2),
            Entity("Korea Utara", .place, aliases: ["Korut"], count: 1, country: "KP"),
            Entity("Badan Air", .organisation, count: 1),
        ]
        found.topics = [Topic(code: "15000000", name: "sport", relevance: 80, reasons: ["gol"])]
        found.quotes = [Quote(text: "Ya.", speaker: "Siti Rahma", paragraph: 0)]
        found.provenance = Provenance(.release, score: 0.9, evidence: [])
        let classification = found
        try desk.file(
            Piece("Air surut", "Kata Siti Rahma.").with {
                $0.detail = { article in
                    article.classification = classification
                    article.rights = [
                        RightsSignal("copyright-notice", .reserved, scope: "text", place: "end", text: "(c)")
                    ]
                }
            },
            Piece("Air pasang", "Tanpa nama.")
        )
        for query in [
            "person:\"siti rahma\"", "person:siti", "place:korut", "place:kp", "org:\"badan air\"", "topic:sport",
            "topic:15000000", "speaker:\"siti rahma\"", "provenance:release", "rights:reserved",
        ] {
            let ids = try await desk.ids(query)
            #expect(ids == [1], "\(query)")
        }
        let page = try await desk.page("*", facets: [.person, .topic, .rights])
        #expect(page.facets.map { $0.values.map(\.value) } == [["Siti Rahma"], ["sport"], ["reserved"]])
    }

    @Test(arguments: ArchiveDriver.all)
    func `a hit says until when its sender holds it back`(driver: ArchiveDriver) async throws {
        let desk = try Desk(driver)
        let embargo = NewsDate("2030-01-01T00:00:00+07:00")
        try desk.file(Piece("Satu", "Isi satu.").with { $0.detail = { $0.embargoedUntil = embargo } })
        #expect(try await desk.page("*").hits.map(\.embargoedUntil) == [embargo])
    }

    @Test(arguments: ArchiveDriver.all)
    func `a facet counts a value once in whatever capitals, in the form that most have`(
        driver: ArchiveDriver
    ) async throws {
        let desk = try Desk(driver)
        try desk.file(
            Piece("Satu", "Isi satu.").with { $0.publisher = "ANTARA" },
            Piece("Dua", "Isi dua.").with { $0.publisher = "Antara" },
            Piece("Tiga", "Isi tiga.").with { $0.publisher = "Antara" }
        )
        let page = try await desk.page("*", facets: [.publisher])
        #expect(page.facets[0].values.map(\.value) == ["Antara"])
        #expect(page.facets[0].values.map(\.count) == [3])
    }

    @Test(arguments: ArchiveDriver.all)
    func `facets count values and totals count matches`(driver: ArchiveDriver) async throws {
        let desk = try Self.newsroom(driver)
        let page = try await desk.page("*", limit: 1, facets: [.publisher, .lang])
        #expect(page.total == .exactly(3))
        #expect(page.facets.map(\.field) == [.publisher, .lang])
        #expect(page.facets[1].values.map(\.value) == ["id", "en"])
        #expect(page.facets[1].values.map(\.count) == [2, 1])
        #expect(page.facets[0].values.count == 3)
        #expect(page.note == nil)
    }

    @Test(arguments: ArchiveDriver.all)
    func `a follower sees only what it has not seen`(driver: ArchiveDriver) async throws {
        let desk = try Self.newsroom(driver)
        #expect(try await desk.page("*", newerThan: 1).hits.map(\.id) == [3, 2])
        #expect(try await desk.page("*", newerThan: 3).hits.isEmpty)
        #expect(try await desk.page("*", newerThan: .max).hits.isEmpty)
    }

    @Test(arguments: ["", "x", "n.", "n.x", "n.-5", "r.1", "d.1.2.3", "n.1.2", String(repeating: "n.1", count: 100)])
    func `a cursor of something else is refused`(cursor: String) async throws {
        for driver in ArchiveDriver.all {
            let desk = try Self.newsroom(driver)
            let error = await #expect(throws: ArchiveError.self) { try await desk.page("*", cursor: cursor) }
            #expect(error?.code == .invalidCursor)
        }
    }

    @Test(arguments: ArchiveDriver.all)
    func `days of arrival are found by the asker's clock`(driver: ArchiveDriver) async throws {
        let times = Times([0, 3600, 7200, 90_000].map { Desk.start + $0 * 1000 })
        let desk = try Desk(driver, now: times.next)
        for number in 1...4 { try desk.file(Piece("Nomor \(number)", "isi \(number)")) }
        // The first stood at 22:00 UTC of the 20th, the second at 23:00, the third at midnight.
        #expect(try await desk.ids("added:2026-11-20") == [2, 1])
        #expect(try await desk.ids("added:2026-11-21") == [4, 3])
        #expect(try await desk.ids("added:>=2026-11-22").isEmpty)
        let jakarta = Today(secondsSinceEpoch: Desk.start / 1000, secondsFromUTC: 7 * 3600)
        let page = try await desk.archive.search(
            SearchRequest(query: try Query(parsing: "added:today", today: jakarta))
        )
        #expect(page.hits.map(\.id) == [3, 2, 1])
    }
}
