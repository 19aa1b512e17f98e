import DeskInterface
import LinuxSystem
import Testing

@testable import kliping

@Suite(.timeLimit(.minutes(1))) struct `Asking whose texts outlets carry` {
    @Test func `a table has the shares of each outlet, and below it who copies whom`() async throws {
        let run = try await CommandRun.run(["syndication"], desk: StandingDesk())
        #expect(
            run.output == """
                outlet       clips original  wire reprint rewrite transl. release unknown copied
                Warta\u{FFFD} Desa      3      33%     .     67%       .       .       .       .      .
                (unknown)        2        .     .       .       .       .       .    100%      1

                Warta\u{FFFD} Desa has from Kabar
                  2 reprint · median 2 h later · from 60 s earlier to 10 d later
                5 clippings looked at

                """
        )
        #expect(run.status == .done)
    }

    @Test func `query, days and limit are passed on`() async throws {
        let desk = StandingDesk()
        _ = try await CommandRun.run(["syndication"], desk: desk)
        _ = try await CommandRun.run(["syndication", "lang:id", "banjir", "--days", "7", "--limit", "3"], desk: desk)
        #expect(desk.orders.withLock { $0 } == ["syndication - 0 50", "syndication lang:id banjir 7 3"])
    }

    @Test func `each outlet and each pair is a line of JSON, and the last says what was looked at`() async throws {
        var desk = StandingDesk()
        desk.syndication.note = "looked at the newest 5 matches"
        let run = try await CommandRun.run(["syndication", "--json"], desk: desk)
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 4)
        #expect(
            lines.first.map { String($0) }
                == #"{"outlet":{"name":"Warta\u001b Desa","clippings":3,"classes":[{"value":"original","count":1},"#
                + #"{"value":"reprint","count":2}],"copied":0,"delay":{"shortest":-60,"median":7200,"longest":864000}}}"#
        )
        #expect(
            lines.last.map { String($0) }
                == #"{"syndication":{"clippings":5,"note":"looked at the newest 5 matches"}}"#
        )
    }

    @Test func `nothing found is said, and numbers out of range are wrong usage`() async throws {
        let desk = StandingDesk(syndication: .init(outlets: [], pairs: [], clippings: 0))
        let run = try await CommandRun.run(["syndication", "kosong"], desk: desk)
        #expect(run.output == "nothing found\n")
        #expect(run.status == .nothingFound)
        #expect(try await CommandRun.run(["syndication", "--days", "0"], desk: desk).status == .usage)
        #expect(try await CommandRun.run(["syndication", "--limit", "0"], desk: desk).status == .usage)
    }
}
