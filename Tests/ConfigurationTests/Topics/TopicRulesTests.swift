import Archive
import Testing

@testable import Configuration

@Suite("The desk's own topics")
struct TopicRulesTests {
    private let today = Today(secondsSinceEpoch: 1_700_000_000, secondsFromUTC: 25_200)

    private func rules(_ text: String) throws -> [TopicRule] {
        try TopicRules(parsing: text, path: "topics.toml", today: today).rules
    }

    private func faults(_ text: String) -> [String] {
        do {
            _ = try TopicRules(parsing: text, path: "topics.toml", today: today)
            return []
        } catch {
            return error.errors.map { "\($0.origin.line ?? 0) \($0.code.rawValue)" }
        }
    }

    @Test("have a name, a query and perhaps a Media Topic, in the order of the file")
    func rulesAreRead() throws {
        let read = try rules(
            """
            [[topic]]
            name = "Rob pesisir utara"
            query = 'rob AND (Semarang OR Demak)'
            code = "20000154"

            [[topic]]
            name = "Garam"
            query = 'headline:garam'
            """
        )
        #expect(read.map(\.name) == ["Rob pesisir utara", "Garam"])
        #expect(read.map(\.code) == ["20000154", nil])
        #expect(read.map(\.text) == ["rob AND (Semarang OR Demak)", "headline:garam"])
    }

    @Test("a file without tables has none")
    func emptyFile() throws {
        #expect(try rules("# nothing yet\n").isEmpty)
    }

    @Test("each fault is told with its line")
    func faultsHaveLines() {
        let found = faults(
            """
            [[topic]]
            name = "Garam"
            query = '(garam'

            [[topic]]
            name = "garam"
            query = "tambak"
            colour = "red"

            [[topic]]
            query = 7

            [[topic]]
            name = "Laut"
            query = "laut"
            code = "sea"
            """
        )
        #expect(
            found == [
                "3 impossible-value", "6 conflict", "8 unknown-key", "10 missing-key", "11 wrong-type",
                "16 impossible-value",
            ]
        )
    }

    @Test("a query that is not understood is shown with the spot marked")
    func querySpot() throws {
        do {
            _ = try rules("[[topic]]\nname = \"Garam\"\nquery = \"(garam\"\n")
            Issue.record("the query was taken")
        } catch let error as ConfigurationErrors {
            #expect(error.description.hasPrefix("topics.toml:3: "))
            #expect(error.description.contains("^"))
        }
    }

    @Test("other sections, and what is no table, are refused", arguments: ["[topics]\nname = \"x\"", "topic = 3"])
    func otherSections(text: String) {
        #expect(faults(text).count == 1)
    }

    @Test("what is not TOML is refused at its line")
    func notTOML() {
        #expect(faults("[[topic]]\nname = \n") == ["2 not-toml"])
    }

    @Test(
        "a query that bounds by more than the text, nests too deep or asks for another rule is refused",
        arguments: [
            ("laut added:7d", "a topic is a matter of the text"), ("laut id:3", "a topic is a matter of the text"),
            ("laut story:3", "a topic is a matter of the text"), ("edition:withdrawn", "'edition:' cannot decide"),
            (String(repeating: "NOT (a ", count: 9) + String(repeating: ")", count: 9), "nests deeper than 8 levels"),
            ("ikan topic:laut", "asks for 'laut'"), ("ikan NOT topic:la*", "asks for 'la'"),
            ("topic:\"uji coba\"", "asks for 'uji coba'"),
        ]
    )
    func unfit(query: String, message: String) {
        let text = "[[topic]]\nname = \"Laut\"\nquery = 'laut'\n[[topic]]\nname = \"Uji coba\"\nquery = '\(query)'\n"
        let error = #expect(throws: ConfigurationErrors.self) { try rules(text) }
        #expect(error?.description.hasPrefix("topics.toml:6: ") == true)
        #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
    }

    @Test("a query may ask for Media Topics")
    func mediaTopics() throws {
        #expect(try rules("[[topic]]\nname = \"Laga kota\"\nquery = 'topic:sport Semarang'\n").count == 1)
    }

    @Test("a directory's rule takes the place of one with its name in a directory before")
    func overriding() throws {
        let (first, second, third) = (try ConfigurationFiles(), try ConfigurationFiles(), try ConfigurationFiles())
        let (vendor, desk, broken) = (first.directory, second.directory, third.directory)
        try first.write("[[topic]]\nname = \"Laut\"\nquery = 'laut'\n", to: "topics.toml")
        try second.write(
            "[[topic]]\nname = \"Garam\"\nquery = 'garam'\n[[topic]]\nname = \"laut\"\nquery = 'samudra'\n",
            to: "topics.toml"
        )
        let read = try TopicRules.load(directories: [vendor, "/nonexistent", desk], today: today)
        #expect(read.rules.rules.map(\.text) == ["garam", "samudra"])
        #expect(read.files == ["\(vendor)/topics.toml", "\(desk)/topics.toml"])
        try third.write("[[topic]]\nname = \"Rob\"\n", to: "topics.toml")
        let error = #expect(throws: ConfigurationErrors.self) {
            try TopicRules.load(directories: [vendor, broken, desk], today: today)
        }
        #expect(error?.description.hasPrefix("\(broken)/topics.toml:1: ") == true)
    }

    @Test("a missing file is no error")
    func missingFile() throws {
        #expect(try TopicRules.load("/nonexistent/topics.toml", today: today)?.rules == nil)
    }

    @Test("there is a bound on how many")
    func tooMany() {
        let text = (0...TopicRules.maximumCount).map { "[[topic]]\nname = \"t\($0)\"\nquery = \"kata\"\n" }.joined()
        #expect(faults(text).count == 1)
    }
}
