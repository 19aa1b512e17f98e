import Configuration
import DeskInterface
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

@testable import Notifications

/// The whole of it over real sockets, in one process.
@Suite(.timeLimit(.minutes(2)))
struct NotifierTests {
    private let directory: TemporaryDirectory
    private let reactor: Reactor
    private let state: StateFolder
    private let desk: FakeDesk
    private let entries = Gathered<String>()

    init() throws {
        directory = try TemporaryDirectory()
        reactor = try Reactor()
        state = StateFolder(directory["state"])
        _ = try state.lock()
        desk = FakeDesk(at: directory["desk"], on: reactor)
    }

    private func webhook(_ name: String, _ server: LoopbackServer) -> DestinationSettings {
        DestinationSettings(
            name: name,
            receiver: .webhook(.init(url: server.url)),
            timeout: .seconds(60),
            retryAfter: .milliseconds(1),
            retryLimit: .milliseconds(2),
            rate: nil
        )
    }

    /// Runs a notifier until `body` has ended, and then to its orderly end.
    private func running<Result: Sendable>(
        _ destinations: [DestinationSettings],
        _ body: @Sendable (Notifier) async throws -> Result
    ) async throws -> Result {
        let notifier = try Notifier(
            destinations,
            sockets: [desk.path.string],
            state: state,
            reactor: reactor,
            log: GatheringLog.logger(entries)
        )
        let run = Task { await notifier.run() }
        let result = try await body(notifier)
        notifier.finish()
        await run.value
        return result
    }

    private func numbers(_ requests: [LoopbackServer.Request]) -> [String?] {
        requests.map { $0.headers["webhook-id"] }
    }

    @Test func `alerts reach a webhook as they are raised; a refused one comes again`() async throws {
        let server = try LoopbackServer { _, count in LoopbackServer.answer(count == 1 ? "500 No" : "200 OK") }
        try state.save(DestinationRecord(cursor: 0), of: "chat")
        desk.raise(.numbered(1))
        try await desk.serving {
            try await running([webhook("chat", server)]) { notifier in
                #expect(numbers(await server.requests.first(2)) == ["alert-1", "alert-1"])
                _ = await desk.followed.first(1)
                desk.raise(.numbered(2))
                #expect(numbers(await server.requests.first(3)).last == "alert-2")
                #expect(await notifier.standing().hasPrefix("following the daemon, 1 destination"))
            }
        }
        #expect(try state.record(of: "chat") == DestinationRecord(cursor: 2, delivered: 2))
    }

    @Test func `what was raised while the notifier or the daemon was away is delivered later`() async throws {
        let server = try LoopbackServer { _, _ in LoopbackServer.answer("200 OK") }
        try state.save(DestinationRecord(cursor: 0), of: "chat")
        try await running([webhook("chat", server)]) { notifier in
            // Nobody answers at the socket yet; its appearance is noticed.
            while await !notifier.standing().hasPrefix("waiting for the daemon") { await Task.yield() }
            desk.raise(.numbered(1))
            try await desk.serving { _ = await server.requests.first(1) }
            desk.raise(.numbered(2))
            try await desk.serving { _ = await server.requests.first(2) }
        }
        desk.raise(.numbered(3))
        try await desk.serving {
            try await running([webhook("chat", server)]) { _ in
                #expect(numbers(await server.requests.first(3)) == ["alert-1", "alert-2", "alert-3"])
            }
        }
    }

    @Test func `a slow destination holds up no other`() async throws {
        let isReleased = Monitor(false)
        let slow = try LoopbackServer { _, _ in
            let _: Bool? = isReleased.wait { $0 ? true : nil }
            return LoopbackServer.answer("200 OK")
        }
        let quick = try LoopbackServer { _, _ in LoopbackServer.answer("200 OK") }
        for name in ["slow", "quick"] { try state.save(DestinationRecord(cursor: 0), of: name) }
        for id in 1...20 as ClosedRange<Int64> { desk.raise(.numbered(id)) }
        try await desk.serving {
            try await running([webhook("slow", slow), webhook("quick", quick)]) { _ in
                _ = await slow.requests.first(1)
                #expect(await quick.requests.first(20).count == 20)
                #expect(slow.requests.all.count == 1)
                isReleased.withLock { $0 = true }
                isReleased.signal()
            }
        }
        #expect(try state.record(of: "quick")?.cursor == 20)
    }

    @Test func `a reload changes destinations one by one, none of which loses an alert`() async throws {
        let old = try LoopbackServer { _, _ in LoopbackServer.answer("200 OK") }
        let new = try LoopbackServer { _, _ in LoopbackServer.answer("200 OK") }
        try state.save(DestinationRecord(cursor: 0), of: "chat")
        desk.raise(.numbered(1))
        try await desk.serving {
            try await running([webhook("chat", old)]) { notifier in
                _ = await old.requests.first(1)
                notifier.apply([webhook("chat", new)])
                desk.raise(.numbered(2))
                let later = await new.requests.first(1)
                // Whichever of them was in force when the second was raised, each came once.
                #expect(numbers(old.requests.all + later) == ["alert-1", "alert-2"])
            }
        }
    }

    @Test func `a wish is fulfilled at once`() async throws {
        let server = try LoopbackServer { _, _ in LoopbackServer.answer("200 OK") }
        var record = DestinationRecord(cursor: 0)
        _ = record.setAside(1, watch: "flood", at: 0, reason: "x")
        try state.save(record, of: "chat")
        desk.raise(.numbered(1))
        try await desk.serving {
            try await running([webhook("chat", server)]) { _ in
                _ = await desk.followed.first(1)
                try state.wish(for: 1, to: "chat")
                #expect(numbers(await server.requests.first(1)) == ["alert-1"])
            }
        }
        #expect(try state.record(of: "chat")?.aside == [])
    }

    @Test func `the sentence says what an operator wants to know`() {
        var held = DestinationRecord(cursor: 0)
        held.hold(1, due: 0, reason: "x")
        var aside = DestinationRecord(cursor: 0)
        _ = aside.setAside(1, watch: "flood", at: 0, reason: "x")
        #expect(
            Notifier.sentence(.following, destinations: 2, [held, aside])
                == "following the daemon, 2 destinations, 1 with an alert that waits, 1 alert set aside"
        )
        #expect(
            Notifier.sentence(.away(reason: "nobody answers"), destinations: 1, [])
                == "waiting for the daemon (nobody answers), 1 destination"
        )
    }
}
