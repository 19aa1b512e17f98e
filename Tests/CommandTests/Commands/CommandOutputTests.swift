import Archive
import DeskInterface
import LinuxSystem
import Testing
import Varlink

@testable import kliping

@Suite(.timeLimit(.minutes(1))) struct CommandOutputTests {
    @Test func `a search prints hits, facets, the total, the note and the next page`() async throws {
        let run = try await CommandRun.run(["search", "--facets", "publisher", "tank", "x y"], desk: StandingDesk())
        #expect(
            run.output == """
                A \u{FFFD}[31mred\u{FFFD} headline
                Pub\u{FFFD} / ANTARA · 2024-11-19 · id · id 12 · #desk-a
                    the tank\u{FFFD}s roll

                publisher: Antara 3
                1 of more than 1,000 clippings
                ranked within the newest matches
                next page: kliping search --facets publisher --cursor c1 'tank x y'

                """
        )
    }

    @Test func `the next page of a query that begins with a dash can be asked for as printed`() async throws {
        let run = try await CommandRun.run(["search", "--", "-tank kursk"], desk: StandingDesk())
        #expect(run.output.hasSuffix("next page: kliping search --cursor c1 -- '-tank kursk'\n"))
    }

    @Test func `the fields to be counted are those of the index`() {
        #expect(SearchCommand.facetFields == SearchField.allCases.filter(\.isFacet).map(\.name))
    }

    @Test func `a field that cannot be counted is refused with those that can`() async throws {
        let desk = StandingDesk(countsFacets: false)
        let run = try await CommandRun.run(["search", "--facets", "body", "x"], desk: desk)
        #expect(run.status == .usage)
        #expect(run.errors.contains("the values of 'body' cannot be counted\n  --facets takes publisher, agency,"))
    }

    @Test func `a daemon that pauses is said to once`() async throws {
        let desk = StandingDesk(state: ("paused", "intake paused, watching 1 folder"))
        let run = try await CommandRun.run(["status"], desk: desk)
        #expect(run.output.hasPrefix("state       intake paused, watching 1 folder\n"))
    }

    @Test func `on a terminal the match is marked, unless NO_COLOR says otherwise`() async throws {
        let coloured = try await CommandRun.run(["search", "x"], desk: StandingDesk(), isTerminal: true)
        #expect(coloured.output.contains("the \u{1B}[1;33mtank\u{1B}[0m\u{FFFD}s roll"))
        let plain = try await CommandRun.run(
            ["search", "x"],
            desk: StandingDesk(),
            environment: ["NO_COLOR": "1"],
            isTerminal: true
        )
        #expect(!plain.output.contains("\u{1B}"))
    }

    @Test func `hits as JSON keep their values, what could drive a terminal escaped`() async throws {
        let run = try await CommandRun.run(["search", "--json", "x"], desk: StandingDesk())
        let lines = run.output.split(separator: "\n").map { Array($0.utf8) }
        #expect(lines.count == 2)
        #expect(try JSONParser.parse(lines[0]).decoded(as: DeskHit.self) == .escaping)
        #expect(!run.output.unicodeScalars.contains { [0x1B, 0x9B, 0x202E, 7].contains($0.value) })
        #expect(try JSONParser.parse(lines[1])["page"]?["total"] == 1000)
    }

    @Test func `identifiers alone are one a line`() async throws {
        #expect(try await CommandRun.run(["search", "--ids", "x"], desk: StandingDesk()).output == "12\n")
    }

    @Test func `status as JSON is one object with the counts scripts read`() async throws {
        let run = try await CommandRun.run(["status", "--json"], desk: StandingDesk())
        let object = try JSONParser.parse(Array(run.output.utf8.dropLast()))
        for name in ["state", "queued", "working", "filed", "duplicate", "rejected", "clippings"] {
            #expect(object[name] != nil, "\(name)")
        }
    }

    @Test func `the life of a file is told step by step`() async throws {
        let desk = StandingDesk()
        let run = try await CommandRun.run(["why", "/var/spool/inbox/laporan.txt"], desk: desk)
        #expect(run.output.hasPrefix("laporan.txt in folder 'inbox'\n  seen "))
        #expect(run.output.contains("10 ms later, as c1"))
        #expect(run.output.contains("filed as clipping 12"))
        #expect(desk.orders.withLock { $0 }.last == "why laporan.txt")
    }

    @Test func `the original comes byte for byte, and harmless on a terminal`() async throws {
        let piped = try await CommandRun.run(["show", "--original", "12"], desk: StandingDesk())
        #expect(piped.output == "ab\u{1B}cd\u{FFFD}")
        let shown = try await CommandRun.run(["show", "--original", "12"], desk: StandingDesk(), isTerminal: true)
        #expect(shown.output == "ab\u{FFFD}cd\u{FFFD}")
    }

    @Test func `a refused file is shown with reason and claim, its name harmless`() async throws {
        let run = try await CommandRun.run(["rejected"], desk: StandingDesk())
        #expect(run.output.hasPrefix("bad\u{FFFD}.pdf: time-limit: reading took longer than 30 s\n  c2 · "))
    }

    @Test func `following prints each hit`() async throws {
        let run = try await CommandRun.run(["follow", "--json"], desk: StandingDesk())
        #expect(try JSONParser.parse(Array(run.output.utf8.dropLast()))["id"] == 12)
    }

    @Test func `taking down asks first, and no means no`() async throws {
        let desk = StandingDesk()
        let refused = try await CommandRun.run(["takedown", "12", "--reason", "r"], desk: desk, answer: "n")
        #expect(refused.status == .nothingFound)
        #expect(
            refused.errors.hasPrefix("Take down clipping 12, 'A \u{FFFD}[31mred\u{FFFD} headline', for good? [y/N] ")
        )
        let unasked = try await CommandRun.run(["takedown", "12", "--reason", "r"], desk: desk)
        #expect(unasked.status == .usage)
        #expect(desk.orders.withLock { $0 } == [])
        let agreed = try await CommandRun.run(["takedown", "12", "--reason", "r"], desk: desk, answer: "y")
        #expect(agreed.status == .done)
        #expect(desk.orders.withLock { $0 } == ["take down 12: r"])
    }
}
