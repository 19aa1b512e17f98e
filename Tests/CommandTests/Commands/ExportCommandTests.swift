import DeskInterface
import LinuxSystem
import Testing
import Varlink

@testable import kliping

@Suite(.timeLimit(.minutes(1))) struct ExportCommandTests {
    private static let reserved: JSONObject = [
        "format": "text",
        "rights": [
            [
                "signal": "copyright-notice", "value": "unset", "scope": "text", "where": "line 8",
                "text": "© 2026 Warta Lembah",
            ],
            [
                "signal": "rights-notice", "value": "reserved", "scope": "text", "where": "line 9",
                "text": "Semua hak dilindungi.",
            ],
        ],
    ]
    private static let mining: JSONObject = [
        "format": "text",
        "rights": [
            [
                "signal": "tdm-reservation", "value": "reserved", "scope": "text-and-data-mining",
                "where": "meta[name=tdm-reservation]", "text": "1",
            ]
        ],
    ]

    @Test func `a clipping is written as one ninjs item a line`() async throws {
        let run = try await CommandRun.run(["export", "12"], desk: StandingDesk())
        #expect(run.status == .done)
        let item = try JSONParser.parse(Array(run.output.utf8.dropLast()))
        #expect(item["bodies"]?.array?.first?["value"] == "First.\n\nSecond.")
        #expect(item["usageTerms"] == nil)
    }

    @Test func `the matches of a query are written, all pages of them up to the limit`() async throws {
        let desk = StandingDesk()
        let run = try await CommandRun.run(["export", "banjir", "kota", "--limit", "1"], desk: desk)
        #expect(run.status == .done)
        #expect(run.output.split(separator: "\n").count == 1)
        #expect(desk.orders.withLock { $0 } == ["search banjir kota - 1"])
    }

    @Test func `reserved text is refused, and the signal that decided is named`() async throws {
        let run = try await CommandRun.run(["export", "12"], desk: StandingDesk(clip: Self.reserved))
        #expect(run.status == .noPermission)
        #expect(run.output == "")
        #expect(
            run.errors.hasPrefix(
                "clipping 12: reserved, use of the text: rights-notice in line 9: \"Semua hak dilindungi.\"\n"
            )
        )
    }

    @Test func `text whose mining alone is reserved is refused, too`() async throws {
        let run = try await CommandRun.run(["export", "12"], desk: StandingDesk(clip: Self.mining))
        #expect(run.status == .noPermission)
        #expect(
            run.errors.contains("reserved, text and data mining: tdm-reservation in meta[name=tdm-reservation]: \"1\"")
        )
    }

    @Test func `labelled, reserved text carries the notice among its terms`() async throws {
        let run = try await CommandRun.run(
            ["export", "--reserved", "label", "12"],
            desk: StandingDesk(clip: Self.reserved)
        )
        #expect(run.status == .done)
        let item = try JSONParser.parse(Array(run.output.utf8.dropLast()))
        let notice = "reserved, use of the text: rights-notice in line 9: \"Semua hak dilindungi.\""
        #expect(item["usageTerms"]?.string == notice)
    }

    @Test(arguments: ["text", "markdown"])
    func `labelled in words, the notice stands above the text`(format: String) async throws {
        let arguments = ["export", "--format", format, "--reserved", "label", "12"]
        let output = try await CommandRun.run(arguments, desk: StandingDesk(clip: Self.reserved)).output
        let notice = try #require(output.firstRange(of: "reserved, use of the text"))
        let text = try #require(output.firstRange(of: "First."))
        #expect(notice.lowerBound < text.lowerBound)
    }

    @Test func `included, reserved text is written as it is`() async throws {
        let arguments = ["export", "--reserved", "include", "12"]
        let run = try await CommandRun.run(arguments, desk: StandingDesk(clip: Self.reserved))
        #expect(run.status == .done)
        #expect(!run.output.contains("usageTerms"))
    }

    @Test func `signs of a text mean nothing in Markdown`() {
        #expect(MarkdownText.line("# 5 *x* [y](z)") == "\\# 5 \\*x\\* \\[y\\](z)")
        #expect(MarkdownText.line("12. Mei") == "12\\. Mei")
        #expect(MarkdownText.line("pukul 12.30") == "pukul 12.30")
    }

    @Test func `nothing harmful reaches a terminal`() async throws {
        let run = try await CommandRun.run(
            ["export", "--format", "text", "12"],
            desk: StandingDesk(),
            isTerminal: true
        )
        #expect(!run.output.contains("\u{1B}") && !run.output.contains("\u{202E}"))
    }

    @Test func `no match is 1, and a clipping that is not there, too`() async throws {
        #expect(try await CommandRun.run(["export", "x"], desk: StandingDesk(hits: [])).status == .nothingFound)
        #expect(try await CommandRun.run(["export", "13"], desk: StandingDesk()).status == .nothingFound)
    }

    @Test(arguments: [["export"], ["export", "12", "--limit", "0"], ["export", "12", "--json", "--format", "text"]])
    func `wrong usage is 64`(arguments: [String]) async {
        #expect(await CommandRun.run(arguments).status == .usage)
    }

    @Test func `show tells the answer, and the signals behind it`() async throws {
        let run = try await CommandRun.run(["show", "12"], desk: StandingDesk(clip: Self.reserved))
        #expect(run.output.contains("text use      reserved by rights-notice in line 9: \"Semua hak dilindungi.\""))
        #expect(run.output.contains("unset text, copyright-notice in line 8: \"© 2026 Warta Lembah\""))
    }
}
