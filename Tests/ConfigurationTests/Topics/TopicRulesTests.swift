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
