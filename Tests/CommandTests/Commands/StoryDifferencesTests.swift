import DeskInterface
import Testing

@testable import kliping

@Suite(.timeLimit(.minutes(1))) struct `Asking what the copies of a story changed` {
    @Test func `each copy says what it changed, added, dropped and kept`() async throws {
        let run = try await CommandRun.run(["story", "7", "--diff"], desk: ToldStory.pair())
        #expect(run.status == .done)
        #expect(
            run.output.contains("Bridge closed · Selby Times · id 2\n  rewrite of Bridge closed · Selby Times · id 1\n")
        )
        #expect(run.output.contains("  figure: 40 > 90\n"))
        #expect(run.output.contains("  added\n    + Shops on the far bank complained of empty streets"))
        #expect(run.output.contains("  dropped\n    - Divers will look at its piers on Wednesday"))
        #expect(run.output.contains("  ~ figure-changed, "))
        #expect(run.output.contains("  = 0 passages word for word\n"))
    }

    @Test func `a family says in short what each copy changed`() async throws {
        var desk = ToldStory.pair()
        desk.edges = [ToldStory.edge(2, of: 1)]
        let run = try await CommandRun.run(["copies", "12"], desk: desk)
        #expect(run.output.contains("published 1 hour later\n  changed 40 > 90 · cut 1 passage · added 1 passage\n"))
        let lines = try await CommandRun.run(["copies", "12", "--json"], desk: desk)
        #expect(lines.output.contains(#""changes":[{"kind":"figure","old":"40","new":"90"}],"dropped":1,"added":1}"#))
    }

    @Test func `as JSON it is one object a copy`() async throws {
        let run = try await CommandRun.run(["story", "7", "--diff", "--json"], desk: ToldStory.pair())
        #expect(run.output.split(separator: "\n").count == 1)
        #expect(run.output.hasPrefix(#"{"copy":{"id":2,"file":"2.txt","language":"en","headline":"Bridge closed","#))
        #expect(run.output.contains(#""added":[{"paragraph":1,"text":"Shops on the far"#))
        #expect(run.output.contains(#""originals":[{"original":{"id":1,"#))
        #expect(
            run.output.contains(#""class":"rewrite","score":0.9,"dropped":[{"paragraph":1,"text":"Divers will look"#)
        )
        #expect(run.output.contains(#""altered":[{"class":"figure-changed","similarity":"#))
        #expect(run.output.contains(#""changes":[{"kind":"figure","old":"40","new":"90"}]"#))
    }

    @Test func `a copy of two originals is said once, and has added what stands in neither`() async throws {
        var desk = ToldStory.pair()
        let shops = "Shops on the far bank complained of empty streets and asked the council for a ferry at once."
        desk.texts.append(ToldStory.text(3, shops, headline: "Shops complain"))
        desk.told?.edges.append(ToldStory.edge(2, of: 3))
        let run = try await CommandRun.run(["story", "7", "--diff"], desk: desk)
        #expect(run.output.split(separator: "\n").count { $0 == "Bridge closed · Selby Times · id 2" } == 1)
        #expect(run.output.contains("  rewrite of Bridge closed · Selby Times · id 1\n"))
        #expect(run.output.contains("  rewrite of Shops complain · Selby Times · id 3\n"))
        #expect(!run.output.contains("  added\n"))
        let lines = try await CommandRun.run(["story", "7", "--diff", "--json"], desk: desk).output
        #expect(lines.split(separator: "\n").count == 1)
        #expect(lines.contains(#""added":[],"#))
    }

    @Test func `further sightings of one clipping are no copies`() async throws {
        var desk = ToldStory.pair()
        desk.told?.edges = [ToldStory.edge(1, of: 1)]
        let run = try await CommandRun.run(["story", "7", "--diff", "--json"], desk: desk)
        #expect(run.status == .nothingFound)
        #expect(run.output.isEmpty)
        #expect(run.errors == "kliping: no copies are known in story 7\n")
    }

    @Test func `a clipping that went meanwhile is left out`() async throws {
        var desk = ToldStory.pair()
        desk.told?.edges.append(ToldStory.edge(99, of: 1))
        let run = try await CommandRun.run(["story", "7", "--diff", "--json"], desk: desk)
        #expect(run.status == .done)
        #expect(run.output.split(separator: "\n").count == 1)
    }

    @Test func `it needs a story`() async throws {
        #expect(try await CommandRun.run(["story", "--diff"], desk: StandingDesk()).status == .usage)
    }
}
