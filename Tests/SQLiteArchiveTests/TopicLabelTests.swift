import Archive
import Clippings
import SQLiteArchive
import Testing

@Suite struct `Topics that people give and rules give` {
    private let flood = TopicLabel.Concept(code: "20000154", name: "flood")
    private let disaster = TopicLabel.Concept(code: "03000000", name: "disaster, accident and emergency incident")

    /// A piece that the model gave the topic sport.
    private func piece(_ headline: String, _ text: String = "isi berita", topics: [String] = ["sport"]) -> Piece {
        Piece(headline, text).with {
            $0.detail = { article in
                var found = Classification()
                found.topics = topics.map {
                    Topic(code: $0 == "sport" ? "15000000" : $0, name: $0, relevance: 80, reasons: ["gol"])
                }
                article.classification = found
            }
        }
    }

    private func archive(_ desk: Desk) throws -> any Archive & TopicArchive {
        try #require(desk.archive as? any Archive & TopicArchive)
    }

    private func label(
        _ id: ClippingID,
        _ topic: TopicLabel.Concept,
        applies: Bool = true,
        top: TopicLabel.Concept? = nil,
        given: Int64 = 1
    ) -> TopicLabel {
        TopicLabel(clipping: id, topic: topic, applies: applies, top: top, given: given)
    }

    private func topics(_ desk: Desk) async throws -> [String: Int] {
        let facets = try await desk.page("*", facets: [.topic]).facets
        return Dictionary(facets.flatMap(\.values).map { ($0.value, $0.count) }) { first, _ in first }
    }

    @Test(arguments: ArchiveDriver.all)
    func `a topic that a person gave is found, counted and shown as that, with the broadest above it`(
        driver: ArchiveDriver
    ) async throws {
        let desk = try Desk(driver)
        try desk.file(piece("Rob"), piece("Bola"))
        try archive(desk).label(label(1, flood, top: disaster))
        #expect(try await desk.ids("topic:flood") == [1])
        #expect(try await desk.ids("topic:20000154") == [1])
        #expect(try await desk.ids("topic:03000000") == [1])
        #expect(try await topics(desk) == ["sport": 2, "flood": 1, disaster.name: 1])
        let shown = try #require(try await desk.archive.clipping(1)?.article.classification?.topics)
        #expect(shown.map(\.name) == ["flood", disaster.name, "sport"])
        #expect(shown.map(\.source) == [.person, .person, nil])
        #expect(shown[1].reasons == ["flood"])
    }

    @Test(arguments: ArchiveDriver.all)
    func `a topic that a person refused is gone, and comes back when the word is taken back`(
        driver: ArchiveDriver
    ) async throws {
        let desk = try Desk(driver)
        try desk.file(piece("Rob"), piece("Bola"))
        let sport = TopicLabel.Concept(code: "15000000", name: "sport")
        try archive(desk).label(label(1, sport, applies: false))
        #expect(try await desk.ids("topic:sport") == [2])
        #expect(try await topics(desk) == ["sport": 1])
        #expect(try await desk.archive.clipping(1)?.article.classification?.topics == [])
        try archive(desk).removeLabel(of: 1, code: "15000000")
        #expect(try await desk.ids("topic:sport") == [2, 1])
        #expect(try await topics(desk) == ["sport": 2])
        #expect(try await archive(desk).labels(of: 1) == [])
    }

    @Test(arguments: ArchiveDriver.all)
    func `the latest word on a clipping and a topic counts`(driver: ArchiveDriver) async throws {
        let desk = try Desk(driver)
        try desk.file(piece("Rob", topics: []))
        try archive(desk).label(label(1, flood, given: 1))
        try archive(desk).label(label(1, flood, applies: false, given: 2))
        #expect(try await desk.ids("topic:flood").isEmpty)
        try archive(desk).label(label(1, flood, given: 3))
        #expect(try await desk.ids("topic:flood") == [1])
        #expect(try await archive(desk).labels(of: 1).map(\.given) == [3])
    }

    @Test(arguments: ArchiveDriver.all)
    func `labels stay through parsing again and making the index again, and go with the clipping`(
        driver: ArchiveDriver
    ) async throws {
        let desk = try Desk(driver)
        let rob = piece("Rob")
        try desk.file(rob, piece("Bola"))
        try archive(desk).label(label(1, flood))
        try archive(desk).label(label(2, flood, given: 2))
        _ = try desk.archive.replace(rob.hash, with: piece("Rob besar").drafts, hints: rob.hints)
        try desk.maintain()
        #expect(try await desk.ids("topic:flood besar") == [1])
        #expect(try await topics(desk)["flood"] == 2)
        try desk.archive.takeDown(1, reason: "diminta")
        #expect(try await archive(desk).labels(limit: 10).labels.map(\.clipping) == [2])
        #expect(try await desk.ids("topic:flood") == [2])
        try desk.archive.takeDown(2, reason: "diminta")
        #expect(try await archive(desk).labels(limit: 10).total == 0)
        #expect(try await desk.ids("*").isEmpty)
    }

    @Test(arguments: ArchiveDriver.all)
    func `a clipping that is not there takes no label, and one takes only so many`(driver: ArchiveDriver) throws {
        let desk = try Desk(driver)
        try desk.file(piece("Rob"))
        #expect(throws: ArchiveError.self) { try archive(desk).label(label(9, flood)) }
        for number in 1...TopicLabel.maximumPerClipping {
            try archive(desk).label(label(1, .init(code: "Topik \(number)", name: "Topik \(number)")))
        }
        #expect(throws: ArchiveError.self) { try archive(desk).label(label(1, flood)) }
        try archive(desk).label(label(1, .init(code: "Topik 1", name: "Topik 1"), applies: false))
    }

    @Test(arguments: ArchiveDriver.all)
    func `which expressions a clipping matches is told whatever its edition`(driver: ArchiveDriver) async throws {
        let desk = try Desk(driver)
        func item(_ headline: String, _ version: String) -> Piece {
            piece(headline).with {
                $0.uri = "urn:wire:1"
                $0.detail = { article in
                    article.format = "nitf"
                    article.version = version
                }
            }
        }
        try desk.file(item("Banjir rob", "1"), item("Banjir surut", "2"))
        let rob = Query.Expression.text(.word("rob"), in: nil)
        let flood = Query.Expression.text(.word("banjir"), in: .headline)
        #expect(try await archive(desk).matches(1, [rob, flood, .not(rob)]) == [true, true, false])
        #expect(try await archive(desk).matches(2, [rob, flood, .not(rob)]) == [false, true, true])
        #expect(try await archive(desk).matches(7, [rob]) == [false])
    }

    @Test(arguments: ArchiveDriver.all)
    func `values that expressions stand for are counted within the matches, without what was refused`(
        driver: ArchiveDriver
    ) async throws {
        let desk = try Desk(driver)
        try desk.file(piece("Rob di utara"), piece("Rob di selatan"), piece("Rob lagi"), piece("Bola"))
        let own = TopicLabel.Concept(code: "Air Laut", name: "Air Laut")
        try archive(desk).label(label(3, own, applies: false))
        try archive(desk).label(label(4, own))
        let rule = Query.Expression.all([.text(.word("rob"), in: .headline), .not(.refusedTopic("Air Laut"))])
        let air = Query.Expression.any([.value(.topic, "Air Laut", isPrefix: false), rule])
        var request = SearchRequest(query: .everything, facets: [.topic])
        request.facetExpressions = [.init(field: .topic, value: "Air Laut", expression: air)]
        let all = try await desk.archive.search(request)
        #expect(all.facets[0].values.map { "\($0.value) \($0.count)" } == ["sport 4", "Air Laut 3"])
        request.query = Query(expression: .text(.word("utara"), in: nil))
        let some = try await desk.archive.search(request)
        #expect(some.facets[0].values.map { "\($0.value) \($0.count)" } == ["Air Laut 1", "sport 1"])
    }

    @Test(arguments: ArchiveDriver.all)
    func `a rule that nests as deep as it may stands in a query that nests as deep as it may`(
        driver: ArchiveDriver
    ) async throws {
        let desk = try Desk(driver)
        try desk.file(piece("Rob"))
        let word = Query.Expression.text(.word("isi"), in: nil)
        func nested(_ levels: Int, _ inner: Query.Expression) -> Query.Expression {
            (0..<levels).reduce(inner) { expression, _ in .not(.all([word, expression])) }
        }
        let rule = Query.Expression.all([nested(4, word), .not(.refusedTopic("Air"))])
        let topic = Query.Expression.any([.value(.topic, "Air", isPrefix: false), rule])
        // Sixteen times NOT and a parenthesis are the 32 levels that a query may have.
        let request = SearchRequest(query: Query(expression: nested(16, topic)))
        #expect(try await desk.archive.search(request).hits.map(\.id) == [1])
        #expect(try await archive(desk).matches(1, [nested(16, topic)]) == [true])
    }
}
