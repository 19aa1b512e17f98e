import DeskInterface
import Testing

@testable import kliping

@Suite(.timeLimit(.minutes(1))) struct ExitStatusTests {
    @Test(arguments: [
        ["status"], ["search", "kursk"], ["show", "12"], ["why", "12"], ["why", "inbox/laporan.txt"],
        ["rejected"], ["retry", "c2"], ["takedown", "12", "--reason", "withdrawn", "--yes"], ["pause"], ["resume"],
        ["reindex"], ["check"], ["status", "--json"], ["show", "12", "--original"],
    ])
    func `a command that did its work exits with 0 and no complaint`(arguments: [String]) async throws {
        let run = try await CommandRun.run(arguments, desk: StandingDesk())
        #expect(run.status == .done)
        #expect(run.errors == "")
        #expect(run.output != "")
    }

    @Test func `following to the daemon's end is 75 and says that it stopped`() async throws {
        let run = try await CommandRun.run(["follow"], desk: StandingDesk())
        #expect(run.status == .tryAgain)
        #expect(run.output != "")
        #expect(run.errors == "kliping: the daemon stopped\n  when it runs again, follow again\n")
    }

    @Test(arguments: [
        ["show", "13"], ["why", "nothing.txt"], ["why", "13"], ["retry"], ["rejected", "--reason", "damaged"],
    ])
    func `nothing found is 1`(arguments: [String]) async throws {
        #expect(try await CommandRun.run(arguments, desk: StandingDesk()).status == .nothingFound)
    }

    @Test func `a claim that no refused file has is named`() async throws {
        let run = try await CommandRun.run(["retry", "c2", "C9"], desk: StandingDesk())
        #expect(run.status == .nothingFound)
        #expect(run.errors == "kliping: no refused file waits under the claim 'C9'\n")
    }

    @Test func `a subcommand that there is none of names the nearest`() async {
        let run = await CommandRun.run(["serach", "banjir"])
        #expect(run.status == .usage)
        #expect(
            run.errors == "kliping: there is no subcommand 'serach'\n"
                + "  did you mean 'kliping search'? 'kliping --help' lists them all\n"
        )
    }

    @Test(arguments: [
        ["search", "banjir", "-publisher:tempo"], ["search", "-penerbit:tempo", "--limit", "3", "banjir"],
    ])
    func `a word that is left out may begin with a dash`(arguments: [String]) async throws {
        let run = try await CommandRun.run(arguments, desk: StandingDesk())
        #expect(run.status == .done)
        #expect(!run.output.contains("USAGE"))
    }

    @Test func `a search without hits is 1`() async throws {
        let run = try await CommandRun.run(["search", "x"], desk: StandingDesk(hits: []))
        #expect(run.status == .nothingFound)
        #expect(run.output.hasPrefix("nothing found\n"))
    }

    @Test func `a check with faults is 1 and names what mends them`() async throws {
        let fault = Desk.Check.CheckFault(
            code: "index-missing",
            clipping: 12,
            detail: "it is not found",
            remedy: "reindex"
        )
        let run = try await CommandRun.run(["check"], desk: StandingDesk(faults: [fault]))
        #expect(run.status == .nothingFound)
        #expect(run.output == "index-missing clipping 12: it is not found\n  reindex\n2 clippings checked, 1 fault\n")
    }

    @Test(arguments: [
        ["search"], ["search", "x", "--limit", "0"], ["show", "x"], ["status", "--wrong"],
        ["takedown", "1"],
        ["retry", "c1", "--reason", "damaged"], ["rejected", "--reason", "tired"], ["search", "x", "--ids", "--json"],
        ["add", "--language", "Indonesian", "x"], ["add", "--source-url", "example.com", "x"],
        ["parse", "--source-url", "example.com", "x"],
    ])
    func `wrong usage is 64`(arguments: [String]) async {
        let run = await CommandRun.run(arguments)
        #expect(run.status == .usage)
        #expect(run.output == "")
        #expect(run.errors.contains("Usage: kliping"))
    }

    @Test func `no daemon is 69, says where it was looked for and how to start it`() async {
        let run = await CommandRun.run(["status"])
        #expect(run.status == .unreachable)
        #expect(
            run.errors == """
                kliping: no daemon answers ('/nowhere/desk': No such file or directory)
                  start it with 'systemctl start klipingd', or your own with 'klipingd --user'

                """
        )
    }

    @Test func `a query that cannot be understood is 65 with a caret under the spot`() async throws {
        let failure = DeskError.invalidQuery(
            message: "there is no field 'publsher'",
            offset: 8,
            length: 9,
            remedy: "did you mean 'publisher:'?"
        )
        let run = try await CommandRun.run(["search", "tentara", "publsher:x"], desk: StandingDesk(failure: failure))
        #expect(run.status == .badData)
        #expect(
            run.errors == """
                kliping: there is no field 'publsher'
                  tentara publsher:x
                          ^^^^^^^^^
                  did you mean 'publisher:'?

                """
        )
    }

    @Test(arguments: [
        (DeskError.invalidCursor, kliping.ExitStatus.badData), (.busy(reason: "r"), .tryAgain),
        (.permissionDenied(needs: "group 'kliping'"), .noPermission),
        (.archiveFailure(message: "m", remedy: "r"), .internalFault),
    ])
    func `each error of the daemon has its status`(error: DeskError, status: kliping.ExitStatus) async throws {
        #expect(try await CommandRun.run(["search", "x"], desk: StandingDesk(failure: error)).status == status)
    }

    @Test func `who lacks a group is told which, and how to get into it`() async throws {
        let failure = DeskError.permissionDenied(needs: "group 'kliping-desk'")
        let run = try await CommandRun.run(["retry"], desk: StandingDesk(failure: failure))
        #expect(run.status == .noPermission)
        #expect(run.errors.contains("needs group 'kliping-desk'"))
        #expect(run.errors.contains("usermod --append --groups kliping-desk"))
    }

    @Test(arguments: [
        ["--help"], ["search", "--help"], ["--version"], ["--generate-completion-script", "bash"], ["help"],
    ])
    func `help goes to the standard output`(arguments: [String]) async {
        let run = await CommandRun.run(arguments)
        #expect(run.status == .done)
        #expect(run.output != "")
        #expect(run.errors == "")
    }
}
