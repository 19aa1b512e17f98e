import Archive
import Clippings
import Glibc
import Intake
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

struct CommittingTests {
    @Test func `many files at once are committed in groups`() async throws {
        let desk = try Desk()
        desk.intake.pause()
        try await desk.run { desk in
            for number in 1...300 { try desk.drop("Isi \(number)", as: "\(number).txt") }
            try await eventually("all are seen") { desk.intake.status.queued == 300 ? true : nil }
            desk.intake.resume()
            try await desk.deliveries(300)
            try await desk.settled()
            #expect(desk.intake.status.committedLastMinute == 300)
        }
        let batches = desk.archive.read { $0.batches }
        #expect(batches.count < 100)
        #expect(batches.allSatisfy { $0 <= desk.configuration.batchLimit })
    }

    @Test(arguments: [ArchiveError.Code.diskFull, .locked, .internalFault])
    func `a commit that fails is tried again until it succeeds`(code: ArchiveError.Code) async throws {
        let desk = try Desk()
        desk.archive.fail([code, code])
        try await desk.run { desk in
            try desk.drop("Banjir", as: "story.txt")
            try await desk.deliveries(1)
            try await desk.settled()
            #expect(desk.intake.status.lastFailure?.message == "no commit")
            #expect(desk.intake.status.state == .running)
        }
        #expect(desk.archive.read { $0.clippings } == 1)
    }

    @Test func `a delivery that fails alone holds up no other`() async throws {
        let desk = try Desk { $0.retryInterval = .seconds(3600) }
        desk.archive.fail([.internalFault])
        try await desk.run { desk in
            try desk.drop("Macet", as: "stubborn.txt")
            try await eventually("it failed") { desk.intake.status.lastFailure == nil ? nil : true }
            try desk.drop("Lancar", as: "next.txt")
            let deliveries = try await desk.deliveries(1)
            #expect(deliveries.map(\.path) == ["next.txt"])
        }
        #expect(try desk.files(below: desk.spool.appending("working")).count == 1)
    }

    @Test func `too many files that cannot be committed stop claiming until there are fewer`() async throws {
        let desk = try Desk()
        desk.archive.failEvery(.internalFault)
        try await desk.run { desk in
            for number in 1...1200 { try desk.drop("Isi \(number)", as: "\(number).txt") }
            // However slowly files come on a busy machine: first past the limit, then several rounds of new tries.
            try await eventually("more than the limit is claimed") { desk.intake.status.working > 256 ? true : nil }
            let failed = desk.archive.read { $0.failed }
            let isTriedOften = try await desk.archive.wait { $0.failed > failed + 1500 ? true : nil }
            #expect(isTriedOften == true)
            let status = desk.intake.status
            #expect(status.working > 256)
            #expect(status.working < 800)
            desk.archive.failEvery(nil)
            try await desk.deliveries(1200)
            try await desk.settled()
        }
    }

    @Test func `a batch that fails is tried one by one, so that one delivery holds up no other`() async throws {
        let desk = try Desk()
        desk.archive.fail([.internalFault, .internalFault])
        desk.intake.pause()
        try await desk.run { desk in
            for number in 1...20 { try desk.drop("Isi \(number)", as: "\(number).txt") }
            try await eventually("all are seen") { desk.intake.status.queued == 20 ? true : nil }
            desk.intake.resume()
            try await desk.deliveries(20)
            try await desk.settled()
        }
        #expect(desk.archive.read { $0.clippings } == 20)
    }

    @Test func `an original beyond the inline limit is in the store under its hash`() async throws {
        let desk = try Desk { $0.inlineOriginalLimit = 16 }
        let text = String(repeating: "panjang ", count: 1000)
        try await desk.run { desk in
            try desk.drop(text, as: "long.txt")
            guard case .parsed(let original, _)? = try await desk.deliveries(1).first?.outcome,
                case .stored(let size) = original.content
            else {
                Issue.record("the original was not stored")
                return
            }
            #expect(size == 8000)
            #expect(desk.intake.store.holds(original.hash, size: 8000))
            #expect(try desk.contents(desk.intake.store.path(of: original.hash)) == text)
            try desk.intake.store.remove(original.hash)
            #expect(!desk.intake.store.holds(original.hash, size: 8000))
        }
    }

    @Test func `low disk stops claiming, says so, and intake goes on by itself`() async throws {
        let desk = try Desk { $0.freeBytesLimit = .max }
        try await desk.run { desk in
            try desk.drop("Menunggu", as: "story.txt")
            try await eventually("disk-full") { desk.intake.status.state == .diskFull ? true : nil }
            #expect(desk.intake.status.lastFailure?.remedy.contains("free room") == true)
            #expect(try desk.files(below: desk.inbox) == ["story.txt"])
        }
        #expect(desk.archive.read { $0.deliveries.isEmpty })
    }

    @Test func `pause leaves files in their folder and resume takes them`() async throws {
        let desk = try Desk()
        try await desk.run { desk in
            desk.intake.pause()
            try await eventually("paused") { desk.intake.status.state == .paused ? true : nil }
            try desk.drop("Nanti", as: "story.txt")
            try await eventually("seen") { desk.intake.status.queued == 1 ? true : nil }
            let seen = desk.intake.filesUnderWay(matching: "story.txt")
            #expect(seen.map(\.state) == [.queued])
            #expect(desk.intake.filesUnderWay(matching: "tory.txt").isEmpty)
            #expect(try desk.files(below: desk.inbox) == ["story.txt"])
            desk.intake.resume()
            try await desk.deliveries(1)
        }
    }

    @Test func `upkeep runs when nothing is to do and only while the archive wants it`() async throws {
        let desk = try Desk { $0.idleDelay = .milliseconds(20) }
        try await desk.run { desk in
            let upkeep = try await desk.archive.wait { $0.upkeep >= 3 ? $0.upkeep : nil }
            #expect(upkeep == 3)
        }
        #expect(desk.archive.read { $0.upkeep } == 3)
    }

    @Test func `upkeep follows what others wrote`() async throws {
        let desk = try Desk { $0.idleDelay = .milliseconds(20) }
        try await desk.run { desk in
            _ = try await desk.archive.wait { $0.upkeep == 3 ? true : nil }
            try await desk.intake.writing {}
            let upkeep = try await desk.archive.wait { $0.upkeep > 3 ? $0.upkeep : nil }
            #expect(upkeep == 4)
        }
    }

    @Test func `retention asks the archive for the folders that have one`() async throws {
        let desk = try Desk { configuration in
            configuration.idleDelay = .milliseconds(20)
            var short = DropFolder(name: "short", path: configuration.spool.removingLastComponent().appending("short"))
            short.retentionDays = 30
            configuration.folders.append(short)
        }
        try await desk.run { desk in
            let expired = try await desk.archive.wait { $0.expired.isEmpty ? nil : $0.expired }
            #expect(expired == ["short"])
        }
    }

    @Test func `writing runs on the committing thread and answers`() async throws {
        let desk = try Desk()
        try await desk.run { desk in
            let answer = try await desk.intake.writing { 7 }
            #expect(answer == 7)
        }
        await #expect(throws: IntakeError.self) { try await desk.intake.writing { 7 } }
    }

    @Test func `writing runs between two tries of a commit that fails`() async throws {
        let desk = try Desk()
        desk.archive.fail(Array(repeating: .diskFull, count: 1000))
        try await desk.run { desk in
            try desk.drop("Banjir", as: "story.txt")
            try await eventually("it failed") { desk.intake.status.lastFailure == nil ? nil : true }
            try await desk.intake.writing { desk.archive.fail([]) }
            try await desk.deliveries(1)
        }
    }

    @Test func `writing that waits when intake gives up is refused`() async throws {
        let desk = try Desk()
        try desk.intake.start()
        let stage = Monitor(0)
        async let held: Void = desk.intake.writing {
            stage.withLock { $0 = 1 }
            stage.signal()
            _ = stage.wait(timeout: .seconds(20)) { $0 == 2 ? true : nil }
        }
        let hasBegun = try await OwnThread.run(named: "begun") {
            stage.wait(timeout: .seconds(20)) { $0 == 1 ? true : nil }
        }
        #expect(hasBegun == true)
        async let refusal = Self.refusal { try await desk.intake.writing {} }
        await desk.intake.drain(within: .milliseconds(20))
        stage.withLock { $0 = 2 }
        stage.signal()
        try await held
        #expect(await refusal?.code == .stopped)
    }

    private static func refusal(_ body: @Sendable () async throws -> Void) async -> IntakeError? {
        do {
            try await body()
            return nil
        } catch {
            return error as? IntakeError
        }
    }

    @Test func `bytes can be parsed again beside the lanes`() async throws {
        let desk = try Desk()
        for text in ["Panjang sekali", "Pendek"] {
            let outcome = try await desk.intake.reparse(Array(text.utf8), hints: SourceHints())
            guard case .parsed(let drafts) = outcome else {
                Issue.record("it was refused")
                continue
            }
            #expect(drafts.first?.article.headline == text)
        }
        await desk.intake.drain(within: .seconds(1))
    }
}
