import Configuration
import DeskInterface
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

@testable import Notifications

@Suite(.timeLimit(.minutes(2)))
struct DestinationServiceTests {
    private let directory: TemporaryDirectory
    private let state: StateFolder
    private let reactor: Reactor
    private let archive = ListedAlerts()
    private let entries = Gathered<String>()

    init() throws {
        directory = try TemporaryDirectory()
        state = StateFolder(directory.path)
        _ = try state.lock()
        reactor = try Reactor()
    }

    private func service(
        _ transport: ScriptedTransport,
        _ settings: DestinationSettings = .scripted()
    ) throws -> DestinationService {
        try DestinationService(
            settings,
            transport: transport,
            source: archive,
            state: state,
            reactor: reactor,
            log: GatheringLog.logger(entries)
        )
    }

    /// Runs a destination until `body` has ended, and then to its orderly end.
    private func running(
        _ transport: ScriptedTransport,
        _ settings: DestinationSettings = .scripted(),
        _ body: (DestinationService) async throws -> Void
    ) async throws {
        let service = try service(transport, settings)
        let run = Task { await service.run() }
        try await body(service)
        service.finish()
        await run.value
    }

    /// Waits until the journal says something.
    private func journal(says words: String) async {
        var count = 1
        while !(await entries.first(count).contains { $0.contains(words) }) { count += 1 }
    }

    @Test func `a first start begins with what is raised from then on`() async throws {
        archive.raise(.numbered(1), .numbered(2))
        let transport = ScriptedTransport()
        try await running(transport) { service in
            await journal(says: "new destination")
            archive.raise(.numbered(3))
            service.wake()
            #expect(await transport.messages.first(1) == [3])
        }
        #expect(try state.record(of: "desk") == DestinationRecord(cursor: 3, delivered: 1))
    }

    @Test func `alerts come in order, those behind the cursor and no others`() async throws {
        archive.raise(.numbered(1), .numbered(2), .numbered(3), .numbered(4))
        try state.save(DestinationRecord(cursor: 1), of: "desk")
        let transport = ScriptedTransport()
        try await running(transport) { _ in #expect(await transport.messages.first(3) == [2, 3, 4]) }
        #expect(try state.record(of: "desk")?.cursor == 4)
    }

    @Test func `more than a page of alerts comes whole`() async throws {
        for id in 1...120 as ClosedRange<Int64> { archive.raise(.numbered(id)) }
        try state.save(DestinationRecord(cursor: 0), of: "desk")
        let transport = ScriptedTransport()
        try await running(transport) { _ in
            #expect(await transport.messages.first(120) == Array(1...120))
        }
    }

    @Test func `only the watches and kinds that are asked for come, and the cursor passes the others`() async throws {
        archive.raise(
            .numbered(1, watch: "harbour", kind: "kill"),
            .numbered(2, kind: "new-figure"),
            .numbered(3, kind: "kill"),
            .numbered(4, watch: "harbour")
        )
        try state.save(DestinationRecord(cursor: 0), of: "desk")
        let transport = ScriptedTransport()
        let settings = DestinationSettings.scripted(watches: ["flood"], kinds: ["kill", "correction"])
        try await running(transport, settings) { service in
            _ = await transport.messages.first(1)
            archive.raise(.numbered(5, kind: "correction"))
            service.wake()
            #expect(await transport.messages.first(2) == [3, 5])
        }
        #expect(try state.record(of: "desk")?.cursor == 5)
    }

    @Test func `an alert that waits is passed over when it is not asked for any more`() async throws {
        archive.raise(.numbered(1), .numbered(2, watch: "harbour"))
        var record = DestinationRecord(cursor: 0)
        record.hold(1, due: 0, reason: "x")
        try state.save(record, of: "desk")
        let transport = ScriptedTransport()
        try await running(transport, .scripted(watches: ["harbour"])) { _ in
            #expect(await transport.messages.first(1) == [2])
        }
        #expect(try state.record(of: "desk") == DestinationRecord(cursor: 2, delivered: 1))
    }

    @Test func `a failed alert is tried again before the next one gets its turn`() async throws {
        archive.raise(.numbered(1), .numbered(2))
        try state.save(DestinationRecord(cursor: 0), of: "desk")
        let transport = ScriptedTransport { _, attempt in
            if attempt == 1 { throw DeliveryFault("answered 500") }
        }
        try await running(transport) { _ in #expect(await transport.messages.first(3) == [1, 1, 2]) }
        #expect(try state.record(of: "desk") == DestinationRecord(cursor: 2, delivered: 2))
        #expect(entries.all.contains { $0.hasPrefix("warning: alert was not delivered alert='1' attempt='1'") })
    }

    @Test func `after its last attempt an alert is set aside, and the journal says what to do`() async throws {
        archive.raise(.numbered(1), .numbered(2))
        try state.save(DestinationRecord(cursor: 0), of: "desk")
        let transport = ScriptedTransport { alert, _ in
            if alert == 1 { throw DeliveryFault("exited with 3") }
        }
        try await running(transport) { _ in #expect(await transport.messages.first(4) == [1, 1, 1, 2]) }
        let record = try #require(try state.record(of: "desk"))
        #expect(record.aside.map(\.alert) == [1])
        #expect(record.aside.first?.attempts == 3)
        #expect(record.aside.first?.reason == "exited with 3")
        #expect(record.cursor == 2)
        #expect(
            entries.all.contains {
                $0.hasPrefix("error: alert was set aside") && $0.contains("kliping-notifier --retry desk")
            }
        )
    }

    @Test func `attempts are counted across restarts`() async throws {
        archive.raise(.numbered(1))
        var record = DestinationRecord(cursor: 0)
        record.hold(1, due: 0, reason: "x")
        record.hold(1, due: 0, reason: "x")
        try state.save(record, of: "desk")
        let transport = ScriptedTransport { _, _ in throw DeliveryFault("exited with 3") }
        try await running(transport) { _ in await journal(says: "set aside") }
        #expect(try state.record(of: "desk")?.aside.first?.attempts == 3)
        #expect(transport.messages.all == [1])
    }

    @Test func `a stop between a delivery and its note of it repeats the alert and loses none`() async throws {
        archive.raise(.numbered(1), .numbered(2))
        try state.save(DestinationRecord(cursor: 0), of: "desk")
        // The delivery arrives; then everything ends before it is written down.
        let arrived = Gathered<Void>()
        let cut = ScriptedTransport { _, _ in
            arrived.add(())
            throw CancellationError()
        }
        let service = try service(cut)
        let run = Task { await service.run() }
        _ = await arrived.first(1)
        await run.value
        #expect(try state.record(of: "desk")?.cursor == 0)
        let transport = ScriptedTransport()
        try await running(transport) { _ in #expect(await transport.messages.first(2) == [1, 2]) }
    }

    @Test func `what was set aside is sent again on request, and forgotten once it arrived`() async throws {
        archive.raise(.numbered(1), .numbered(2))
        var record = DestinationRecord(cursor: 2)
        _ = record.setAside(1, watch: "flood", at: 0, reason: "x")
        _ = record.setAside(2, watch: "flood", at: 0, reason: "x")
        try state.save(record, of: "desk")
        try state.wish(for: 1, to: "desk")
        let transport = ScriptedTransport()
        try await running(transport) { _ in await journal(says: "alert delivered that was set aside") }
        #expect(transport.messages.all == [1])
        #expect(try state.record(of: "desk")?.aside.map(\.alert) == [2])
        #expect(try state.wished(to: "desk") == [])
    }

    @Test func `what fails again stays aside, and does not hold up what is new`() async throws {
        archive.raise(.numbered(1), .numbered(2))
        var record = DestinationRecord(cursor: 0)
        _ = record.setAside(1, watch: "flood", at: 0, reason: "x")
        try state.save(record, of: "desk")
        try state.wish(for: 1, to: "desk")
        let transport = ScriptedTransport { alert, _ in if alert == 1 { throw DeliveryFault("answered 410") } }
        try await running(transport) { _ in #expect(await transport.messages.first(2) == [1, 2]) }
        let after = try #require(try state.record(of: "desk"))
        #expect(after.aside.map(\.alert) == [1])
        #expect(after.aside.first?.attempts == 2)
        #expect(after.aside.first?.reason == "answered 410")
        #expect(try state.wished(to: "desk") == [])
    }

    @Test func `alerts that the archive removed are counted as skipped, and said`() async throws {
        archive.raise(.numbered(1), .numbered(4))
        var record = DestinationRecord(cursor: 1)
        record.hold(2, due: 0, reason: "x")
        try state.save(record, of: "desk")
        let transport = ScriptedTransport()
        try await running(transport) { _ in #expect(await transport.messages.first(1) == [4]) }
        #expect(try state.record(of: "desk") == DestinationRecord(cursor: 4, delivered: 1, skipped: 2))
        #expect(entries.all.contains { $0.contains("removed from the archive") && $0.contains("count='2'") })
    }

    @Test func `what was set aside and then removed from the archive is not sent`() async throws {
        archive.raise(.numbered(2))
        var record = DestinationRecord(cursor: 0)
        _ = record.setAside(1, watch: "flood", at: 0, reason: "x")
        record.cursor = 2
        try state.save(record, of: "desk")
        try state.wish(for: 1, to: "desk")
        let transport = ScriptedTransport()
        try await running(transport) { _ in await journal(says: "removed from the archive") }
        #expect(transport.messages.all == [])
        #expect(try state.record(of: "desk")?.aside == [])
        #expect(try state.record(of: "desk")?.skipped == 1)
    }

    @Test func `an archive that begins anew is noticed`() async throws {
        archive.raise(.numbered(1))
        try state.save(DestinationRecord(cursor: 500), of: "desk")
        let transport = ScriptedTransport()
        try await running(transport) { service in
            await journal(says: "it may be another one")
            archive.raise(.numbered(2))
            service.wake()
            #expect(await transport.messages.first(1) == [2])
        }
    }

    @Test func `a damaged record stops the destination rather than repeating everything`() async throws {
        archive.raise(.numbered(1))
        let damaged = try FileSystem.create(directory["desk.json"])
        try FileSystem.write(Array("rusak".utf8), to: damaged.number)
        let transport = ScriptedTransport()
        try await running(transport) { _ in _ = await entries.first(1) }
        #expect(transport.messages.all == [])
        #expect(entries.all.first?.contains("is damaged; remove it") == true)
    }
}
