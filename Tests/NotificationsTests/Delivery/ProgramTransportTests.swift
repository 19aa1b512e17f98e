import Glibc
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

@testable import Notifications

@Suite(.timeLimit(.minutes(2)))
struct ProgramTransportTests {
    private let directory: TemporaryDirectory
    private let reactor: Reactor
    private let entries = Gathered<String>()

    init() throws {
        directory = try TemporaryDirectory()
        reactor = try Reactor()
    }

    /// Runs a shell's script as the program; the folder of the test is `$1`.
    private func transport(_ script: String, timeLimit: Duration = .seconds(60)) -> ProgramTransport {
        ProgramTransport(
            destination: "desk",
            words: ["/bin/sh", "-c", script, "sh", directory.path.string],
            timeLimit: timeLimit,
            reactor: reactor,
            log: GatheringLog.logger(entries)
        )
    }

    private func contents(_ name: String) throws -> String {
        let file = try FileSystem.openToRead(directory[name])
        return String(decoding: try FileSystem.contents(of: file.number, limit: 1 << 20), as: UTF8.self)
    }

    /// A FIFO `alive` that can be opened for writing at once.
    private func fifo() throws -> SharedDescriptor {
        _ = try retrying("mkfifo") { mkfifo(directory["alive"].string, 0o600) }
        return SharedDescriptor(try FileSystem.openToRead(directory["alive"]))
    }

    /// What is read once nobody has the FIFO open for writing any more: nothing.
    private func end(of fifo: SharedDescriptor) async throws -> Int {
        _ = try retrying("fcntl") { fcntl(fifo.number, F_SETFL, 0) }
        return try await OwnThread.run(named: "fifo") {
            var byte: UInt8 = 0
            return read(fifo.number, &byte, 1)
        }
    }

    private func fault(_ body: () async throws -> Void) async -> String? {
        do {
            try await body()
            return nil
        } catch {
            return (error as? DeliveryFault)?.reason ?? "\(error)"
        }
    }

    @Test func `the program reads the alert as one line of JSON and is told what it is for`() async throws {
        let script =
            #"cat > "$1/input"; echo "$KLIPING_DESTINATION $KLIPING_ALERT_ID $KLIPING_ALERT_WATCH $KLIPING_ALERT_KINDS" > "$1/environment""#
        try await transport(script).deliver(AlertMessage(.numbered(41)))
        #expect(
            try contents("input") == #"""
                {"id":41,"time":1700000000041,"watch":"flood","news":[{"kind":"new-figure","text":"Figure 41 is \"new\"."}],"terms":["banjir"],"story":7}

                """#
        )
        #expect(try contents("environment") == "desk 41 flood new-figure\n")
    }

    @Test func `it holds its three standard descriptors and nothing of ours`() async throws {
        let held = try FileSystem.create(directory["held"])
        try await transport(#"exec > "$1/list"; exec ls -l /proc/self/fd"#).deliver(AlertMessage(.numbered(1)))
        #expect(held.number > 2)
        let list = try contents("list").split(separator: "\n").dropFirst()
        // The fourth is that of the folder it lists.
        #expect(list.count == 4, "\(list)")
        #expect(!list.contains { $0.hasSuffix("/held") })
    }

    @Test func `it starts with no signal blocked or ignored`() async throws {
        try await transport(#"exec > "$1/signals"; exec grep -E 'Sig(Blk|Ign)' /proc/self/status"#)
            .deliver(AlertMessage(.numbered(1)))
        let masks = try contents("signals").split(separator: "\n").compactMap { line in
            line.split(separator: "\t").last.flatMap { UInt64($0, radix: 16) }
        }
        // Signals 32 and 33 are the C library's own, which a program cannot ask for.
        #expect(masks.map { $0 & ~0x1_8000_0000 } == [0, 0])
    }

    @Test func `it is the first of a process group of its own`() async throws {
        try await transport(#"read -r line < /proc/$$/stat; echo "$line" > "$1/stat""#)
            .deliver(AlertMessage(.numbered(1)))
        // Number, name, state, parent, group (proc(5)).
        let numbers = try contents("stat").split(separator: " ")
        #expect(numbers.first == numbers[4])
    }

    @Test func `a program that does not read its input may still succeed`() async throws {
        try await transport("exit 0").deliver(AlertMessage(.numbered(1)))
    }

    @Test func `an exit status other than 0 is told with the last line of what it said`() async {
        let reason = await fault {
            try await transport("echo first; echo 'no paper' >&2; exit 3").deliver(AlertMessage(.numbered(1)))
        }
        #expect(reason == "exited with 3: no paper")
    }

    @Test func `an end by a signal is told`() async {
        let reason = await fault { try await transport("kill -TERM $$").deliver(AlertMessage(.numbered(1))) }
        #expect(reason == "was ended by signal 15")
    }

    @Test func `a program that is not there is told`() async {
        let missing = ProgramTransport(
            destination: "desk",
            words: ["/nonexistent/program"],
            timeLimit: .seconds(1),
            reactor: reactor,
            log: GatheringLog.logger()
        )
        let reason = await fault { try await missing.deliver(AlertMessage(.numbered(1))) }
        #expect(reason == "could not be started: No such file or directory")
    }

    @Test func `at the time-out the program is killed with all its children`() async throws {
        let fifo = try fifo()
        let transport = transport(#"(exec 3> "$1/alive"; exec sleep 600) & wait"#, timeLimit: .seconds(1))
        let reason = await fault { try await transport.deliver(AlertMessage(.numbered(1))) }
        #expect(reason == "did not end within 1 s and was killed")
        #expect(try await end(of: fifo) == 0)
    }

    @Test func `what it leaves running when it ends is killed, too`() async throws {
        let fifo = try fifo()
        try await transport(#"exec 3> "$1/alive"; sleep 600 & exit 0"#).deliver(AlertMessage(.numbered(1)))
        #expect(try await end(of: fifo) == 0)
    }

    @Test func `what it says goes to the journal in bounded lines, without what steers terminals`() async throws {
        let script = #"printf 'satu\tdua\033[31m\n'; i=0; while [ $i -lt 100 ]; do echo "line $i"; i=$((i+1)); done"#
        try await transport(script).deliver(AlertMessage(.numbered(5)))
        let said = entries.all
        #expect(said.first?.hasPrefix("info: satu dua") == true)
        #expect(said.first?.hasSuffix("alert='5' destination='desk'") == true)
        #expect(said.allSatisfy { !$0.contains("\u{1B}") })
        #expect(said.count == 41)
        #expect(said.last?.contains("bytes more were written") == true)
    }

    @Test func `a program that writes without end meets its time-out, not our memory`() async {
        let reason = await fault {
            try await transport("exec cat /dev/zero", timeLimit: .milliseconds(300)).deliver(AlertMessage(.numbered(1)))
        }
        #expect(reason?.hasPrefix("did not end within") == true)
    }

    @Test func `cancelling kills it`() async throws {
        _ = try retrying("mkfifo") { mkfifo(directory["alive"].string, 0o600) }
        let transport = transport(#"exec 3> "$1/alive"; echo x >&3; exec sleep 600"#)
        let delivery = Task { try await transport.deliver(AlertMessage(.numbered(1))) }
        let read = try await OwnThread.run(named: "fifo") { [directory] in
            // Opening waits for the program to do so.
            let fifo = Descriptor(owning: open(directory["alive"].string, O_RDONLY | O_CLOEXEC))
            var bytes = [UInt8](repeating: 0, count: 8)
            let first = Glibc.read(fifo.number, &bytes, 8)
            delivery.cancel()
            return (first, Glibc.read(fifo.number, &bytes, 8))
        }
        #expect(read == (2, 0))
        await #expect(throws: CancellationError.self) { try await delivery.value }
    }
}
