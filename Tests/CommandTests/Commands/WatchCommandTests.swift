import DeskInterface
import LinuxSystem
import Testing

@testable import kliping

@Suite(.timeLimit(.minutes(1))) struct `Watching queries` {
    private func order(_ arguments: String..., desk: StandingDesk = StandingDesk()) async throws -> String? {
        _ = try await CommandRun.run(arguments, desk: desk)
        return desk.orders.withLock { $0.first }
    }

    @Test func `adding asks with the query's words joined, and shows what would have been told`() async throws {
        let desk = StandingDesk(preview: .init(alerts: [.tanks], total: 1, matches: 4, stories: 1, note: "cut"))
        let run = try await CommandRun.run(["watch", "add", "tanks", "tank", "baja"], desk: desk)
        #expect(
            run.output == """
                tanks first-of-story, new-speaker  1970-01-01 00:00:00 · story 7 · alert 3
                  First of its story: 'Tanks\u{FFFD} roll'.
                  New speaker: Sari.
                  New speaker: Budi.
                  Tanks roll · Kabar · 2024-11-18 · id 7
                  matched: tanks

                1 alert in the last 7 days: 4 clippings match, in 1 story
                cut
                watch 'tanks' is added: it tells of what comes from now on

                """
        )
        #expect(run.status == .done)
        let parameters = Desk.AddWatch.Parameters(
            name: "tanks",
            query: "tank baja",
            replace: false,
            dryRun: false,
            days: 7
        )
        #expect(desk.orders.withLock { $0 } == ["watch \(parameters)"])
    }

    @Test func `thresholds, silence, days, replacing and a dry run are passed on`() async throws {
        let order = try await order(
            "watch",
            "add",
            "sumber",
            "publisher:kabar",
            "--silent",
            "12h",
            "--outlets",
            "2,5",
            "--days",
            "30",
            "--replace",
            "--dry-run"
        )
        let parameters = Desk.AddWatch.Parameters(
            name: "sumber",
            query: "publisher:kabar",
            outlets: [2, 5],
            silence: 43_200_000,
            replace: true,
            dryRun: true,
            days: 30
        )
        #expect(order == "watch \(parameters)")
    }

    @Test(
        arguments: [
            ["--silent", "12"], ["--silent", "h"], ["--silent", "0h"], ["--silent", "999999999999999999h"],
            ["--outlets", "1"], ["--outlets", "3,,4"], ["--outlets", "x"], ["--days", "0"], ["--days", "367"],
        ]
    )
    func `wrong options are refused before the daemon is asked`(options: [String]) async throws {
        let run = try await CommandRun.run(["watch", "add", "w", "banjir"] + options, desk: StandingDesk())
        #expect(run.status == .usage)
    }

    @Test func `a dry run says that nothing was added`() async throws {
        let run = try await CommandRun.run(["watch", "add", "w", "banjir", "--dry-run"], desk: StandingDesk())
        #expect(run.output.hasSuffix("nothing was added; leave --dry-run out to add watch 'w'\n"))
    }

    @Test func `the trial as JSON is the alerts, then what came of it`() async throws {
        let desk = StandingDesk(preview: .init(alerts: [.silence], total: 1, matches: 0, stories: 0))
        let run = try await CommandRun.run(["watch", "add", "w", "banjir", "--json"], desk: desk)
        #expect(
            run.output == """
                {"id":4,"time":0,"watch":"w","news":[{"kind":"silence","text":"Nothing matched."}],"terms":[]}
                {"watch":{"total":1,"matches":0,"stories":0,"name":"w","days":7,"added":true}}

                """
        )
    }

    @Test func `an error in the query is shown under it, a taken name says what to do`() async throws {
        let wrong = DeskError.invalidQuery(message: "no such field", offset: 0, length: 3, remedy: "see the manual")
        let run = try await CommandRun.run(["watch", "add", "w", "foo:bar"], desk: StandingDesk(failure: wrong))
        #expect(run.status == .badData)
        #expect(run.errors.contains("  foo:bar\n  ^^^\n"))
        let taken = try await CommandRun.run(
            ["watch", "add", "w", "banjir"],
            desk: StandingDesk(failure: .watchExists(name: "w"))
        )
        #expect(taken.errors.contains("there is a watch 'w' already"))
        #expect(taken.errors.contains("--replace"))
    }

    @Test func `the list shows queries, numbers and faults; it is what 'watch' alone does`() async throws {
        let desk = StandingDesk(
            watches: [
                DeskWatch(
                    name: "banjir",
                    query: "banj\u{1B}ir",
                    outlets: [3, 10],
                    silence: 43_200_000,
                    added: 0,
                    lastMatch: 0,
                    alertsLastDay: 2,
                    lastAlert: 0
                ),
                DeskWatch(name: "lama", query: "x:y", outlets: [], added: 0, fault: "there is no field 'x'"),
            ]
        )
        let run = try await CommandRun.run(["watch"], desk: desk)
        #expect(
            run.output == """
                banjir  banj\u{FFFD}ir
                  2 alerts in the last day · last 1970-01-01 00:00:00 · last match 1970-01-01 00:00:00 · silent after 12 h · at 3, 10 outlets
                lama  x:y
                  0 alerts in the last day · none ever · no match since it was added
                  there is no field 'x'

                """
        )
        #expect(try await CommandRun.run(["watch", "list"], desk: StandingDesk()).status == .nothingFound)
    }

    @Test func `recent alerts come newest first, of one watch or of all`() async throws {
        let newest = Desk.Alerts.Parameters(watch: "w", limit: 5, newestFirst: true)
        #expect(try await order("watch", "alerts", "w", "--limit", "5") == "alerts \(newest)")
        let none = try await CommandRun.run(["watch", "alerts"], desk: StandingDesk())
        #expect(none.status == .nothingFound)
        #expect(none.errors == "kliping: no alerts\n")
        let missing = try await CommandRun.run(
            ["watch", "alerts", "v"],
            desk: StandingDesk(failure: .noSuchWatch(name: "v"))
        )
        #expect(missing.status == .nothingFound)
        #expect(missing.errors.contains("there is no watch 'v'"))
    }

    @Test func `removing names the watch`() async throws {
        #expect(try await order("watch", "remove", "w") == "unwatch w")
    }

    @Test func `following alerts prints each as it comes`() async throws {
        let desk = StandingDesk(alerts: [.tanks, .silence])
        let run = try await CommandRun.run(
            ["follow", "--alerts", "--watch", "w", "--after", "2", "--json"],
            desk: desk
        )
        #expect(run.output.split(separator: "\n").count == 2)
        #expect(run.output.contains(#""news":[{"kind":"first-of-story","#))
        #expect(run.status == .tryAgain)
        let parameters = Desk.FollowAlerts.Parameters(after: 2, watch: "w")
        #expect(desk.orders.withLock { $0 } == ["follow alerts \(parameters)"])
    }

    @Test(arguments: [["--watch", "w"], ["--after", "3"], ["--alerts", "banjir"]])
    func `following alerts takes no query, following clippings no watch`(options: [String]) async throws {
        #expect(try await CommandRun.run(["follow"] + options, desk: StandingDesk()).status == .usage)
    }
}

extension DeskAlert {
    fileprivate static let tanks = DeskAlert(
        id: 3,
        time: 0,
        watch: "tanks",
        news: [
            .init(kind: "first-of-story", text: "First of its story: 'Tanks\u{1B} roll'."),
            .init(kind: "new-speaker", text: "New speaker: Sari."),
            .init(kind: "new-speaker", text: "New speaker: Budi."),
        ],
        terms: ["tanks"],
        clipping: .original,
        story: 7
    )

    fileprivate static let silence = DeskAlert(
        id: 4,
        time: 0,
        watch: "w",
        news: [.init(kind: "silence", text: "Nothing matched.")],
        terms: []
    )
}
