import Archive
import Configuration
import Testing

@testable import klipingd

@Suite struct `The desk's own topics` {
    private let today = Today(secondsSinceEpoch: 1_795_212_000, secondsFromUTC: 0)

    private func topics(_ text: String = "") throws -> DeskTopics {
        DeskTopics(rules: try TopicRules(parsing: text, path: "topics.toml", today: today))
    }

    private let rob = """
        [[topic]]
        name = "Rob pesisir"
        query = 'rob AND (Semarang OR Demak)'
        code = "20000154"
        """

    private func expanded(_ query: String, _ topics: DeskTopics) throws -> String {
        try topics.query(query, today: today).description
    }

    @Test func `asking for one finds what its query finds, but where a person refused it`() throws {
        #expect(
            try expanded("topic:\"rob pesisir\" banjir", topics(rob))
                == "(topic:\"rob pesisir\" OR (rob AND (Semarang OR Demak) AND NOT refused-topic:\"Rob pesisir\")) "
                + "AND banjir"
        )
    }

    @Test(arguments: ["20000154", "flood", "Banjir"])
    func `asking for the Media Topic that it stands for finds it, too, by code and both names`(name: String) throws {
        let query = try expanded("topic:\(name)", topics(rob))
        #expect(query.hasPrefix("topic:\"\(name)\" OR "))
        #expect(query.contains("rob AND (Semarang OR Demak)"))
        #expect(query.hasSuffix("NOT refused-topic:\"20000154\")"))
    }

    @Test func `an Indonesian name finds the Media Topic, which the index knows by its code`() throws {
        #expect(try expanded("topic:olahraga", topics()) == "topic:\"olahraga\" OR topic:\"15000000\"")
        #expect(try expanded("topic:sport", topics()) == "topic:\"sport\"")
        #expect(try expanded("NOT topic:15000000", topics()) == "NOT topic:\"15000000\"")
    }

    @Test func `a prefix finds those whose names begin so`() throws {
        #expect(try expanded("topic:rob*", topics(rob)).contains("Semarang"))
        #expect(!(try expanded("topic:roc*", topics(rob)).contains("Semarang")))
    }

    @Test func `other queries stay as they are`() throws {
        let text = "rob NOT headline:banjir date:2024"
        #expect(try topics(rob).query(text, today: today) == Query(parsing: text, today: today))
    }

    @Test func `relative days count from the day of asking`() throws {
        let recent = try topics("[[topic]]\nname = \"Baru\"\nquery = 'banjir date:today'")
        let tomorrow = Today(secondsSinceEpoch: 1_795_212_000 + 86_400, secondsFromUTC: 0)
        #expect(try recent.query("topic:baru", today: today) != recent.query("topic:baru", today: tomorrow))
    }

    @Test func `a query that comes to too much with the rules is refused`() throws {
        let words = (1...60).map { "kata\($0)" }.joined(separator: " OR ")
        let many = (1...20).map { "[[topic]]\nname = \"ruas \($0)\"\nquery = '\(words)'\n" }.joined()
        let error = #expect(throws: QueryError.self) { try topics(many).query("topic:ruas*", today: today) }
        #expect(error?.message.contains("1024 terms") == true)
        #expect(try topics(many).query("topic:\"ruas 7\"", today: today).description.contains("kata60"))
    }

    @Test func `a topic is known by code, by both names and by that of a rule, whatever their case`() throws {
        let topics = try topics(rob)
        for name in ["20000154", "flood", "BANJIR", " Flood "] { #expect(topics.named(name)?.code == "20000154") }
        #expect(topics.named("rob PESISIR")?.code == "Rob pesisir")
        #expect(topics.named("rob") == nil)
        #expect(topics.named("--") == nil)
    }

    @Test func `what is not known leads to the nearest`() throws {
        let topics = try topics(rob)
        #expect(topics.nearest("flod") == "flood")
        #expect(topics.nearest("olah raga") == "olahraga")
        #expect(topics.nearest("rob pesisr") == "Rob pesisir")
        #expect(topics.nearest("bencana") == "bencana, kecelakaan, dan keadaan darurat")
        #expect(topics.nearest("xyzzyplugh") == nil)
    }

    @Test func `a narrower topic leads to the one at the top`() throws {
        #expect(try topics().top(of: "20000154")?.code == "03000000")
        #expect(try topics().top(of: "15000000") == nil)
        #expect(try topics().top(of: "Rob pesisir") == nil)
    }

    @Test func `the facet counts each rule, and the Media Topic that it stands for`() throws {
        #expect(try topics(rob).facets(today: today).map(\.value) == ["Rob pesisir", "flood"])
        #expect(try topics().facets(today: today).isEmpty)
    }
}
