import DeskInterface
import Glibc
import LinuxSystem
import SystemPackage
import TestSupport
import Testing
import Varlink

@testable import Notifications

/// The built program as an operator and systemd meet it.
@Suite(.timeLimit(.minutes(5)))
struct ProgramTests {
    private let directory: TemporaryDirectory
    private let notifier: NotifierRun
    private let state: StateFolder
    private let desk: FakeDesk
    private let told: LineInbox

    init() throws {
        directory = try TemporaryDirectory()
        let reactor = try Reactor()
        notifier = NotifierRun(folder: directory.path, reactor: reactor)
        state = StateFolder(directory["state"])
        _ = try state.lock()
        desk = FakeDesk(at: directory["desk"], on: reactor)
        told = try LineInbox(at: directory["told"])
    }

    /// A destination `chat` that runs a shell's script, with the FIFO `told` as `$1` and the folder as `$2`.
    private func configure(_ script: String, further: String = "") throws {
        let words = ["/bin/sh", "-c", script, "sh", told.path.string, directory.path.string]
        let list = words.map { JSONValue.string($0).text }.joined(separator: ", ")
        try notifier.configure("[[destination]]\nname = \"chat\"\nexec = [\(list)]\n\(further)")
    }

    @Test func `SIGKILL between a delivery and its note repeats the alert; none is lost`() async throws {
        // The program that delivers kills the notifier, once, after it has the alert.
        try configure(
            #"cat > "$1"; if mkdir "$2/killed" 2> /dev/null; then kill -9 $PPID; fi"#
        )
        try state.save(DestinationRecord(cursor: 0), of: "chat")
        desk.raise(.numbered(1), .numbered(2))
        try await desk.serving {
            let (first, itsOutput) = try notifier.start()
            #expect(try await notifier.end(of: first) == .signal(SIGKILL))
            let (second, output) = try notifier.start()
            var numbers: [Int64?] = []
            for _ in 1...3 {
                let line = try await told.next() ?? ""
                numbers.append(try JSONParser.parse(Array(line.utf8))["id"]?.integer)
            }
            #expect(numbers == [1, 1, 2])
            kill(second.identifier, SIGTERM)
            #expect(try await notifier.end(of: second) == .exit(0))
            withExtendedLifetime((itsOutput, output)) {}
        }
        #expect(try state.record(of: "chat")?.cursor == 2)
    }

    @Test func `systemd hears when it is ready, that it reloads, how it stands, and that it stops`() async throws {
        let manager = try ServiceManager(at: directory["notify"])
        try configure(#"cat > "$1""#)
        let (program, output) = try notifier.start(environment: [
            "NOTIFY_SOCKET=\(manager.path.string)", "WATCHDOG_USEC=2000000",
        ])
        #expect(try await manager.message(with: "READY=1").contains { $0.hasPrefix("STATUS=") })
        #expect(try await manager.message(with: "WATCHDOG=1") != [])
        try notifier.configure("[[destination]]\nname = \"chat\"\nexec = [\"relative\"]\n")
        kill(program.identifier, SIGHUP)
        #expect(try await manager.message(with: "READY=1") != [])
        desk.raise(.numbered(1))
        try await desk.serving {
            // The faulty configuration was not taken over: the destination is there.
            let heard = try await manager.message(with: "STATUS=following the daemon, 1 destination")
            #expect(heard != [])
        }
        kill(program.identifier, SIGTERM)
        #expect(try await manager.message(with: "STOPPING=1") != [])
        #expect(try await notifier.end(of: program) == .exit(0))
        withExtendedLifetime(output) {}
    }

    @Test func `a faulty configuration ends with 78 and names the nearest key`() async throws {
        try notifier.configure("[[destination]]\nname = \"chat\"\nurl = \"https://a.example\"\nretrys = 3\n")
        #expect(try await notifier.run().0 == .exit(78))
        let (end, said) = try await notifier.run("--check-config")
        #expect(end == .exit(78))
        #expect(said.contains("notifier.toml:4: [[destination]] has no key 'retrys'"))
        try configure("exit 0")
        #expect(try await notifier.run("--check-config").0 == .exit(0))
    }

    @Test func `a destination can be tried, and says why it does not work`() async throws {
        try configure(#"cat > "$1"; echo seen"#)
        let (end, said) = try await notifier.run("--test", "chat")
        #expect(end == .exit(0))
        #expect(said.contains("chat: delivered"))
        #expect(said.contains("seen"))
        #expect(try await told.next()?.hasSuffix(#","test":true}"#) == true)
        try configure("echo no paper; exit 4")
        let (failed, reason) = try await notifier.run("--test", "chat")
        #expect(failed == .exit(1))
        #expect(reason.contains("the receiver of 'chat' exited with 4: no paper"))
        let (_, unknown) = try await notifier.run("--test", "caht")
        #expect(unknown.contains("there is no destination 'caht'; there are 'chat'"))
    }

    @Test func `status tells what waits and what was set aside, for people and for programs`() async throws {
        try configure("exit 0")
        #expect(try await notifier.run("--status") == (.exit(0), "chat: has not begun\n"))
        var record = DestinationRecord(cursor: 40, delivered: 12)
        _ = record.setAside(41, watch: "flood", at: 0, reason: "answered 410")
        record.hold(42, due: 0, reason: "answered 500")
        try state.save(record, of: "chat")
        let (end, said) = try await notifier.run("--status")
        #expect(end == .exit(1))
        #expect(
            said == """
                chat: looked at up to alert 41, 12 delivered
                  waits: alert 42 after 1 attempt, next 1970-01-01T00:00:00Z: the receiver answered 500
                  set aside: alert 41 of 'flood' after 1 attempt, 1970-01-01T00:00:00Z: the receiver answered 410
                  to send again: kliping-notifier --retry chat

                """
        )
        let line = try JSONParser.parse(Array(try await notifier.run("--status", "--json").1.utf8))
        #expect(line["destination"]?.string == "chat")
        #expect(line["held"]?["alert"]?.integer == 42)
        #expect(line["aside"]?.array?.count == 1)
    }

    @Test func `retry asks for what was set aside, and for nothing else`() async throws {
        try configure("exit 0")
        #expect(try await notifier.run("--retry", "chat").1 == "chat: nothing is set aside\n")
        var record = DestinationRecord(cursor: 0)
        for alert in [5, 6] as [Int64] { _ = record.setAside(alert, watch: "flood", at: 0, reason: "x") }
        try state.save(record, of: "chat")
        let (end, said) = try await notifier.run("--retry", "chat", "7")
        #expect(end == .exit(1))
        #expect(said.contains("not set aside for 'chat': 7"))
        #expect(try state.wished(to: "chat") == [])
        #expect(try await notifier.run("--retry", "chat", "6").0 == .exit(0))
        #expect(try state.wished(to: "chat") == [6])
        #expect(try await notifier.run("--retry", "chat").0 == .exit(0))
        #expect(try state.wished(to: "chat") == [5, 6])
    }

    @Test func `a second notifier on the same state is refused with 75`() async throws {
        try configure("exit 0")
        let lock = try state.lock()
        let (end, said) = try await notifier.run()
        #expect(end == .exit(75))
        #expect(said.contains("another kliping-notifier works in"))
        withExtendedLifetime(lock) {}
    }

    @Test func `wishes that exclude each other are wrong usage`() async throws {
        try configure("exit 0")
        #expect(try await notifier.run("--status", "--check-config").0 == .exit(64))
        #expect(try await notifier.run("--json").0 == .exit(64))
        #expect(try await notifier.run("3").0 == .exit(64))
    }
}
