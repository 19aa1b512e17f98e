import DeskInterface
import LinuxSystem
import Testing

@testable import kliping

@Suite(.timeLimit(.minutes(1))) struct `Asking for copies, stories and figures` {
    @Test func `a family is a tree with the original at the top`() async throws {
        let run = try await CommandRun.run(["copies", "12"], desk: StandingDesk())
        #expect(
            run.output == """
                Tanks roll
                Kabar · 2024-11-18 · 1970-01-01 00:00:00 · id 7
                  A \u{FFFD}[31mred\u{FFFD} headline
                  Pub\u{FFFD} · 2024-11-19 · 1970-01-01 00:00:00 · id 12
                  abridged 100% of it covered · score 0.90 · published 1 day later

                """
        )
        #expect(run.status == .done)
    }

    @Test func `a clipping without copies says so`() async throws {
        let run = try await CommandRun.run(["copies", "12"], desk: StandingDesk(edges: []))
        #expect(run.output == "no copies are known of clipping 12\n")
        #expect(run.status == .nothingFound)
    }

    @Test func `everywhere shows what was found as a family, and only of one clipping`() async throws {
        let desk = StandingDesk()
        let run = try await CommandRun.run(["copies", "12", "--everywhere"], desk: desk)
        #expect(run.output.hasPrefix("Tanks roll\nKabar"))
        #expect(run.status == .done)
        #expect(desk.orders.withLock { $0 } == ["everywhere 12"])
        let none = try await CommandRun.run(["copies", "12", "--everywhere"], desk: StandingDesk(edges: []))
        #expect(none.status == .nothingFound)
        #expect(try await CommandRun.run(["copies", "--all", "--everywhere"], desk: desk).status == .usage)
    }

    @Test func `all edges come page by page as the contract has them`() async throws {
        let run = try await CommandRun.run(["copies", "--all", "--json"], desk: StandingDesk())
        #expect(
            run.output == #"{"copy":{"id":12,"file":"laporan.txt"},"original":{"id":7,"file":"asli\u001b.txt"},"#
                + #""class":"abridged","score":0.9,"coverage":{"copy":1.0,"original":0.5},"containment":0.8,"#
                + #""reasons":["published 1 day later"],"delay":86400}"# + "\n"
        )
    }

    @Test func `one clipping or all, not both and not neither`() async throws {
        #expect(try await CommandRun.run(["copies"], desk: StandingDesk()).status == .usage)
        #expect(try await CommandRun.run(["copies", "--all", "12"], desk: StandingDesk()).status == .usage)
    }

    @Test func `a story shows its clippings in order and what they draw on`() async throws {
        let run = try await CommandRun.run(["story", "7"], desk: StandingDesk())
        #expect(run.output.hasPrefix("Tanks roll\nstory 7 · 2 clippings · Kabar, Pub\u{FFFD} · "))
        #expect(run.output.contains("joined with 9\n"))
        #expect(run.output.contains("    abridged of 7 100% of it covered · score 0.90 · published 1 day later\n"))
    }

    @Test func `a story tells when and why it was joined and split, and what was withdrawn`() async throws {
        var desk = StandingDesk()
        var withdrawn = DeskHit.original
        withdrawn.edition = "withdrawn"
        withdrawn.editionBy = 30
        desk.told = .init(
            story: .flood,
            clippings: [withdrawn],
            edges: [],
            merged: [9],
            history: [
                .init(time: 0, kind: "joined", story: 7, other: 9, reason: "clipping 12 is like clippings of both"),
                .init(time: 1000, kind: "split", story: 7, other: 14, reason: "clipping 8 was\u{1B} read again"),
            ]
        )
        let run = try await CommandRun.run(["story", "7"], desk: desk)
        #expect(
            run.output.contains(
                """
                1970-01-01 00:00:00 story 9 became part of 7: clipping 12 is like clippings of both
                1970-01-01 00:00:01 story 14 was split off 7: clipping 8 was\u{FFFD} read again

                """
            )
        )
        #expect(run.output.contains("withdrawn by clipping 30\n"))
    }

    @Test func `a story that is not there is named`() async throws {
        let run = try await CommandRun.run(["story", "8"], desk: StandingDesk())
        #expect(run.status == .nothingFound)
        #expect(run.errors.contains("there is no story 8"))
    }

    @Test func `what must not be published yet says until when`() async throws {
        var desk = StandingDesk()
        desk.hits[0].embargo = "2030-01-01T00:00:00+07:00"
        let run = try await CommandRun.run(["search", "tank"], desk: desk)
        #expect(run.output.contains("\nembargoed until 2030-01-01T00:00:00+07:00\n"))
    }

    @Test func `figures of one unit that differ show from where to where they reach`() async throws {
        var desk = StandingDesk()
        var other = DeskClaim.tanks
        other.value = 90
        other.text = "90 tanks"
        other.standing = "outlier"
        desk.claims = [other, .tanks]
        let run = try await CommandRun.run(["figures", "7"], desk: desk)
        #expect(run.output.hasPrefix("tank  from 90 tanks to about 1,200 tanks\n"))
    }

    @Test func `digits ask for a story's figures, anything else is a query`() async throws {
        let desk = StandingDesk()
        let run = try await CommandRun.run(["figures", "7"], desk: desk)
        _ = try await CommandRun.run(["figures", "tank", "baja"], desk: desk)
        #expect(desk.orders.withLock { $0 } == ["figures 7", "figures tank baja"])
        #expect(
            run.output == """
                tank
                  about 1,200 tanks  agreed
                    says Sari\u{FFFD} · Kabar · 2 clippings · since 1970-01-01 00:00:00
                1 claim in 2 clippings

                """
        )
    }
}
