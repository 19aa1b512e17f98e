import ArgumentParser
import Testing

@testable import kliping

@Suite struct `A search that needs no parsing` {
    @Test(arguments: [["search", "banjir"], ["search", "banjir", "\"hujan deras\"", "help", ""]])
    func `means what the parser makes of it`(arguments: [String]) throws {
        let plain = try #require(SearchCommand(plain: arguments))
        let parsed = try #require(try KlipingCommand.parseAsRoot(arguments) as? SearchCommand)
        #expect(plain.words == parsed.words)
        #expect(plain.order == parsed.order && plain.limit == parsed.limit)
        #expect(plain.cursor == parsed.cursor && plain.facets == parsed.facets)
        #expect(plain.ids == parsed.ids && plain.unfolded == parsed.unfolded)
        #expect(plain.output.json == parsed.output.json)
    }

    @Test(arguments: [
        [], ["search"], ["show", "1"], ["search", "-x"], ["search", "a", "--json"], ["search", "--", "a"],
    ])
    func `is none of another command, and none with an option`(arguments: [String]) {
        #expect(SearchCommand(plain: arguments).map(\.words) == nil)
    }

    @Test func `an option behind the words is still one`() async throws {
        let run = try await CommandRun.run(["search", "tank", "--limit", "0"], desk: StandingDesk())
        #expect(run.status == .usage)
        #expect(run.errors.contains("--limit takes a number from 1 to 1000."))
        #expect(run.errors.contains("Usage: kliping search"))
    }
}
