import DeskInterface
import LinuxSystem
import Testing
import Varlink

@testable import kliping

@Suite(.timeLimit(.minutes(1))) struct `Saying what clippings are about, and learning from it` {
    @Test(arguments: [
        (["label", "12", "flood"], "has", "clipping 12 has the topic flood\n"),
        (["label", "12", "flood", "--not"], "has-not", "clipping 12 does not have the topic flood\n"),
        (["label", "12", "flood", "--remove"], "unsaid", "taken back: what was said of clipping 12 and flood\n"),
        (["label", "12", "flood", "--json"], "has", "{\"state\":\"has\"}\n"),
    ])
    func `the daemon is told, and what holds now is said`(
        arguments: [String],
        standing: String,
        output: String
    ) async throws {
        let desk = StandingDesk()
        let run = try await CommandRun.run(arguments, desk: desk)
        #expect(run.status == .done)
        #expect(run.output == output)
        #expect(desk.orders.withLock { $0 } == ["label 12 flood \(standing)"])
    }

    @Test func `an unknown topic is refused with 65 and the nearest name`() async throws {
        let run = try await CommandRun.run(["label", "12", "floood", "rains"], desk: StandingDesk())
        #expect(run.status == .badData)
        #expect(run.errors.hasPrefix("kliping: there is no topic 'floood rains'\n  did you mean 'flood'?"))
    }

    @Test func `taking back what nobody said is 1`() async throws {
        let run = try await CommandRun.run(["label", "12", "weather", "--remove"], desk: StandingDesk())
        #expect(run.status == .nothingFound)
        #expect(run.errors.contains("nobody said anything of clipping 12 and 'weather'"))
    }

    @Test func `the list has a line for each, without control characters, and says that there are more`() async throws {
        let run = try await CommandRun.run(["label", "--list"], desk: StandingDesk())
        #expect(
            run.output == """
                12  flood  A \u{FFFD}[31mred\u{FFFD} headline  1970-01-01 00:00:00
                7  not Rob \u{FFFD}utara  1970-01-01 00:00:00
                the newest 2 of 3 labels

                """
        )
        let lines = try await CommandRun.run(["label", "--list", "12", "--json"], desk: StandingDesk()).output
        #expect(
            lines.hasPrefix(#"{"clipping":12,"code":"20000154","name":"flood","applies":true,"given":0,"headline":"#)
        )
        #expect(try await CommandRun.run(["label", "--list", "7"], desk: StandingDesk()).status == .nothingFound)
    }

    @Test(arguments: [
        ["label"], ["label", "12"], ["label", "12", "flood", "--not", "--remove"], ["label", "--list", "12", "flood"],
        ["label", "--list", "--not"],
    ])
    func `half an order is wrong usage`(arguments: [String]) async {
        #expect(await CommandRun.run(arguments).status == .usage)
    }

    @Test func `training tells what it learnt from and how well that holds`() async throws {
        let run = try await CommandRun.run(["train"], desk: StandingDesk())
        #expect(
            run.output == """
                learnt 2 topics from 14 labels of 12 clippings
                left out: 1 label of topics that the model does not know
                held out, of 14 labels right: 3 before, 11 now
                new clippings are read with it from now on, old ones by 'kliping reindex'

                """
        )
        let json = try await CommandRun.run(["train", "--json"], desk: StandingDesk()).output
        #expect(json.contains(#""trial":{"labels":14,"before":3,"after":11}"#))
    }

    @Test func `too few labels are 1, with what to do`() async throws {
        let desk = StandingDesk(failure: .tooFewLabels(clippings: 2, needed: 5))
        let run = try await CommandRun.run(["train"], desk: desk)
        #expect(run.status == .nothingFound)
        #expect(run.errors.contains("2 corrected clippings are too few to learn from"))
        #expect(run.errors.contains("at least 5 clippings"))
    }

    @Test func `what was learnt can be forgotten`() async throws {
        let desk = StandingDesk()
        #expect(try await CommandRun.run(["train", "--forget"], desk: desk).output.hasPrefix("forgotten"))
        #expect(desk.orders.withLock { $0 } == ["train true"])
    }

    @Test func `show says of each topic who or what gave it`() async throws {
        var desk = StandingDesk()
        desk.clip = [
            "format": "text",
            "topics": [
                ["code": "20000154", "name": "flood", "relevance": 100, "reasons": [], "by": "person"],
                ["code": "03000000", "name": "disaster", "relevance": 93, "reasons": ["banjir", "rob"]],
                [
                    "code": "Rob", "name": "Rob", "relevance": 100, "reasons": ["rob", "Semarang"], "by": "rule",
                    "rule": "Rob",
                ],
            ],
        ]
        let run = try await CommandRun.run(["show", "12"], desk: desk)
        #expect(
            run.output.contains(
                "topics        flood (by a person); disaster (93: banjir, rob); Rob (rule Rob: rob, Semarang)\n"
            )
        )
    }
}
