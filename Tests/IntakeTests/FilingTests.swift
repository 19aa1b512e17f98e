import Archive
import Clippings
import Intake
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

struct FilingTests {
    @Test func `a dropped file is committed and moved to the folder of the day`() async throws {
        let desk = try Desk()
        try await desk.run { desk in
            try desk.drop("Banjir\nIsi", as: "story.txt")
            let delivery = try #require(try await desk.deliveries(1).first)
            #expect(delivery.isParsed)
            #expect(delivery.path == "story.txt")
            #expect(delivery.size == 10)
            try await desk.settled()
        }
        #expect(try desk.files(below: desk.inbox).isEmpty)
        #expect(try desk.files(below: desk.spool.appending("working")).isEmpty)
        let filed = try desk.files(below: desk.spool.appending("filed"))
        #expect(filed.count == 1)
        #expect(filed.first?.hasSuffix("/story.txt") == true)
    }

    @Test func `with keep the file stays, and is not taken again by a scan or a restart`() async throws {
        let first = try Desk { $0.folders[0].afterIntake = .keep }
        try await first.run { desk in
            try desk.drop("Banjir", as: "story.txt")
            try await desk.deliveries(1)
            desk.intake.rescan()
            try desk.drop("Gempa", as: "other.txt")
            try await desk.deliveries(2)
            try await desk.settled()
        }
        let second = try Desk(first.directory, archive: first.archive) { $0.folders[0].afterIntake = .keep }
        try await second.run { desk in
            try desk.drop("Baru", as: "third.txt")
            try await desk.deliveries(3)
            try await desk.settled()
        }
        #expect(second.archive.read { $0.deliveries.count } == 3)
        #expect(try second.files(below: second.inbox) == ["other.txt", "story.txt", "third.txt"])
        #expect(try second.files(below: second.spool).isEmpty)
    }

    @Test func `with delete nothing is left of the file`() async throws {
        let desk = try Desk { $0.folders[0].afterIntake = .delete }
        try await desk.run { desk in
            try desk.drop("Banjir", as: "story.txt")
            try await desk.deliveries(1)
            try await desk.settled()
        }
        #expect(try desk.files(below: desk.inbox).isEmpty)
        #expect(try desk.files(below: desk.spool).isEmpty)
    }

    @Test func `a name already filed today gets the claim before its ending`() async throws {
        let desk = try Desk()
        try await desk.run { desk in
            try desk.drop("Pertama", as: "story.txt")
            try await desk.deliveries(1)
            try await desk.settled()
            try desk.drop("Kedua", as: "story.txt")
            try await desk.deliveries(2)
            try await desk.settled()
        }
        let claim = try #require(desk.archive.read { $0.deliveries.last?.claim })
        let filed = try desk.files(below: desk.spool.appending("filed"))
        #expect(filed.count == 2)
        #expect(filed.contains { $0.hasSuffix("/story.\(claim).txt") })
        #expect(filed.contains { $0.hasSuffix("/story.txt") })
    }

    @Test func `a refused file stays whole in rejected with its reason beside it`() async throws {
        let desk = try Desk()
        try await desk.run { desk in
            try desk.drop("REFUSE damaged\nrest", as: "story.txt")
            try await desk.deliveries(1)
            try await desk.settled()
        }
        let claim = try #require(desk.archive.read { $0.deliveries.first?.claim })
        let rejected = desk.spool.appending("rejected")
        #expect(try desk.files(below: rejected) == ["\(claim).toml", "\(claim)/story.txt"])
        #expect(try desk.contents(rejected.appending("\(claim)/story.txt")) == "REFUSE damaged\nrest")
        #expect(try desk.contents(rejected.appending("\(claim).toml")).contains("reason = \"damaged\""))
    }

    @Test func `a note that was cut short is written again`() async throws {
        let directory = try TemporaryDirectory()
        let archive = MemoryArchive()
        let rejected = directory["spool"].appending("rejected")
        let cutShort: @Sendable (IntakeStep) -> Bool = { step in
            if step == .committed, let claim = archive.read({ $0.deliveries.first?.claim }) {
                _ = try? FileSystem.create(rejected.appending("\(claim).toml")).number
            }
            return true
        }
        let desk = try Desk(directory, archive: archive, witness: cutShort)
        try await desk.run { desk in
            try desk.drop("REFUSE damaged", as: "story.txt")
            try await desk.deliveries(1)
            try await desk.settled()
        }
        let claim = try #require(archive.read { $0.deliveries.first?.claim })
        #expect(try desk.files(below: rejected) == ["\(claim).toml", "\(claim)/story.txt"])
        #expect(try desk.contents(rejected.appending("\(claim).toml")).contains("reason = \"damaged\""))
    }

    @Test func `a retried file goes back and is read again`() async throws {
        let desk = try Desk()
        try await desk.run { desk in
            try desk.drop("REFUSE time-limit", as: "story.txt")
            let claim = try #require(try await desk.deliveries(1).first?.claim)
            try await desk.settled()
            #expect(try desk.intake.retry([claim, "no claim"]) == [claim])
            let again = try #require(try await desk.deliveries(2).last)
            #expect(again.claim != claim)
            try await desk.settled()
            #expect(desk.readings.withLock { $0.count } == 2)
            #expect(try desk.files(below: desk.spool.appending("rejected")).count == 2)
        }
    }

    @Test func `a refused file that is kept in its folder can be retried there`() async throws {
        let desk = try Desk { $0.folders[0].afterIntake = .keep }
        try await desk.run { desk in
            try desk.drop("REFUSE time-limit", as: "story.txt")
            let claim = try #require(try await desk.deliveries(1).first?.claim)
            try await desk.settled()
            #expect(try desk.files(below: desk.spool) == ["rejected/\(claim).toml"])
            #expect(try desk.intake.retry([claim]) == [claim])
            try await desk.deliveries(2)
        }
        #expect(try desk.files(below: desk.inbox) == ["story.txt"])
    }

    @Test(arguments: DropFolder.AfterIntake.allCases)
    func `of bytes taken down before nothing is kept when they come again`(
        after: DropFolder.AfterIntake
    ) async throws {
        let desk = try Desk { $0.folders[0].afterIntake = after }
        try await desk.run { desk in
            try desk.drop("Banjir", as: "first.txt")
            guard case .parsed(let original, _)? = try await desk.deliveries(1).first?.outcome else {
                Issue.record("the file was not parsed")
                return
            }
            try await desk.settled()
            desk.archive.set(.takenDown(reason: "court order"), of: original.hash)
            try desk.drop("tags = []", as: "again.txt.meta.toml")
            try desk.drop("Banjir", as: "again.txt")
            try await desk.deliveries(2)
            try await desk.settled()
            #expect(try desk.files(below: desk.spool.appending("rejected")).isEmpty)
            #expect(try desk.files(below: desk.spool.appending("working")).isEmpty)
            #expect(try desk.files(below: desk.spool.appending("filed")).count == (after == .move ? 1 : 0))
            #expect(try desk.files(below: desk.inbox).count == (after == .keep ? 3 : 0))
        }
    }
}
