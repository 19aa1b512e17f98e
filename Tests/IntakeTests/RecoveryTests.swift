import Clippings
import Intake
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

/// A power cut at each step, then a new start over the same folders and the same archive.
///
/// One after the other: each case takes two of the 128 inotify instances that a user may have.
@Suite(.serialized) struct RecoveryTests {
    @Test(arguments: IntakeStep.allCases, DropFolder.AfterIntake.allCases)
    func `a power cut at any step loses nothing and doubles nothing`(
        step: IntakeStep,
        after: DropFolder.AfterIntake
    ) async throws {
        let directory = try TemporaryDirectory()
        let archive = MemoryArchive()
        let configure: (inout IntakeConfiguration) -> Void = {
            $0.folders[0].afterIntake = after
            $0.inlineOriginalLimit = 8
        }
        let isCut = Monitor(false)
        let first = try Desk(directory, archive: archive, configure) { passed in
            if passed != step { return true }
            isCut.withLock { $0 = true }
            isCut.signal()
            return false
        }
        try first.drop("Berita pertama", as: "one.txt")
        try first.drop("Berita kedua", as: "two.txt")
        try first.intake.start()
        let wasCut = try await OwnThread.run(named: "cut") { isCut.wait(timeout: .seconds(20)) { $0 ? true : nil } }
        #expect(wasCut == true, "the step was not reached")
        await first.intake.drain(within: .seconds(20))

        let second = try Desk(directory, archive: archive, configure)
        try await second.run { desk in
            try await desk.deliveries(2)
            try await desk.settled()
            try desk.drop("Berita ketiga", as: "three.txt")
            try await desk.deliveries(3)
            try await desk.settled()
        }
        #expect(archive.read { $0.clippings } == 3)
        #expect(archive.read { $0.deliveries.count } == 3)
        #expect(try second.files(below: directory["spool"].appending("working")).isEmpty)
        #expect(try second.files(below: directory["spool"].appending("rejected")).isEmpty)
        #expect(try second.files(below: directory["spool"].appending("filed")).count == (after == .move ? 3 : 0))
        #expect(try second.files(below: second.inbox).count == (after == .keep ? 3 : 0))
        let stored = try second.files(below: directory["store"])
        #expect(stored.count == 3)
        #expect(!stored.contains { $0.contains("/.") })
    }

    @Test func `a file during which everything died twice is set aside, and the next goes on`() async throws {
        let directory = try TemporaryDirectory()
        let archive = MemoryArchive()
        for attempt in 1...2 {
            let reached = Monitor(false)
            let desk = try Desk(
                directory,
                archive: archive,
                witness: { step in
                    if step != .hashed { return true }
                    reached.withLock { $0 = true }
                    reached.signal()
                    return false
                }
            )
            if attempt == 1 { try desk.drop("Racun", as: "poison.txt") }
            try desk.intake.start()
            let wasReached = try await OwnThread.run(named: "cut") {
                reached.wait(timeout: .seconds(20)) { $0 ? true : nil }
            }
            #expect(wasReached == true)
            await desk.intake.drain(within: .seconds(20))
        }
        let last = try Desk(directory, archive: archive)
        try await last.run { desk in
            let refused = try #require(try await desk.deliveries(1).first)
            #expect(refused.refusal?.reason == .workerCrashed)
            #expect(desk.readings.withLock { $0.isEmpty })
            try desk.drop("Baik", as: "good.txt")
            #expect(try await desk.deliveries(2).last?.isParsed == true)
            try await desk.settled()
            let claim = refused.claim
            #expect(
                try desk.files(below: desk.spool.appending("rejected")) == ["\(claim).toml", "\(claim)/poison.txt"]
            )
        }
    }

    @Test func `a copy left in work is removed, for its file still stands in the folder`() async throws {
        let desk = try Desk()
        let slot = desk.spool.appending("working/inbox/01ARZ3NDEKTSV-1.copy")
        try FileSystem.makeDirectories(slot)
        try desk.write("Separuh", to: slot.appending("story.txt"))
        try desk.drop("Seluruhnya", as: "story.txt")
        try await desk.run { desk in
            try await desk.deliveries(1)
            try await desk.settled()
        }
        #expect(desk.readings.withLock { $0 } == ["Seluruhnya"])
        #expect(try desk.files(below: desk.spool.appending("working")).isEmpty)
    }
}

extension RecoveryTests {
    @Test func `files that only waited in work when everything ended are not suspected`() async throws {
        let directory = try TemporaryDirectory()
        let archive = MemoryArchive()
        let slots = ["01ARZ3NDEKTSV-2", "01ARZ3NDEKTSW-2", "01ARZ3NDEKTSX-2"]
        let desk = try Desk(directory, archive: archive)
        for (number, slot) in slots.enumerated() {
            let folder = desk.spool.appending("working/inbox").appending(slot)
            try FileSystem.makeDirectories(folder)
            try desk.write("Berita \(number)", to: folder.appending("story-\(number).txt"))
        }
        try desk.write("01ARZ3NDEKTSW", to: desk.spool.appending("working/.marked-lane-1"))
        try await desk.run { desk in
            let deliveries = try await desk.deliveries(3)
            #expect(deliveries.count { $0.isParsed } == 2)
            #expect(deliveries.first { $0.claim == "01ARZ3NDEKTSW" }?.refusal?.reason == .workerCrashed)
        }
    }

    @Test(arguments: [
        "one.txt", "dalam/lagi/100% 2F.txt", "a=b/01ARZ3NDEKTSV-1=%2F%%25.txt", String(repeating: "a", count: 250),
        String(repeating: "b", count: 200) + "/" + String(repeating: "c", count: 200) + ".txt",
    ])
    func `a claim cut short goes on under the name it was dropped with, however long`(path: String) async throws {
        let directory = try TemporaryDirectory()
        let archive = MemoryArchive()
        let isCut = Monitor(false)
        let first = try Desk(
            directory,
            archive: archive,
            witness: { step in
                if step != .claimed { return true }
                isCut.withLock { $0 = true }
                isCut.signal()
                return false
            }
        )
        try FileSystem.makeDirectories(first.inbox.pushing(FilePath(path)).removingLastComponent())
        try first.drop("Berita", as: path)
        try first.intake.start()
        let wasCut = try await OwnThread.run(named: "cut") { isCut.wait(timeout: .seconds(20)) { $0 ? true : nil } }
        #expect(wasCut == true)
        await first.intake.drain(within: .seconds(20))
        #expect(try first.files(below: first.inbox).isEmpty)

        let second = try Desk(directory, archive: archive)
        try await second.run { desk in
            let delivery = try #require(try await desk.deliveries(1).first)
            #expect(delivery.path == path)
            #expect(delivery.isParsed)
            try await desk.settled()
        }
        #expect(try second.files(below: second.spool.appending("working")).isEmpty)
    }

    @Test func `a sidecar whose document was left with another attempt is read with it`() async throws {
        let desk = try Desk()
        let folder = desk.spool.appending("working/inbox")
        try FileSystem.makeDirectories(folder)
        try desk.write("Berita", to: folder.appending("01ARZ3NDEKTSV-1=sub%2Fstory.txt"))
        try desk.write("tags = [\"lama\"]", to: folder.appending("01ARZ3NDEKTSV-2=sub%2Fstory.txt.meta.toml"))
        try desk.write("tags = []", to: folder.appending("01ARZ3NDEKTSX-1=gone.txt.meta.toml"))
        try await desk.run { desk in
            let delivery = try #require(try await desk.deliveries(1).first)
            #expect(delivery.path == "sub/story.txt")
            #expect(delivery.hints.tags == ["sub", "lama"])
            try await desk.settled()
        }
        #expect(try desk.files(below: desk.spool.appending("working")).isEmpty)
    }

    @Test func `a mark names what was set last, whatever stood there before`() async throws {
        let desk = try Desk()
        let folder = desk.spool.appending("working/inbox")
        try FileSystem.makeDirectories(folder)
        for claim in ["01ARZ3NDEKTSV", "01ARZ3NDEKTSW"] {
            try desk.write("Berita \(claim)", to: folder.appending("\(claim)-2=\(claim).txt"))
        }
        try desk.write(
            "01ARZ3NDEKTSV\n\u{0}1ARZ3NDEKTSW\n01ARZ3NDEKTSW\n",
            to: desk.spool.appending("working/.marked-commit")
        )
        try await desk.run { desk in
            let deliveries = try await desk.deliveries(2)
            #expect(deliveries.first { $0.claim == "01ARZ3NDEKTSV" }?.refusal?.reason == .workerCrashed)
            #expect(deliveries.first { $0.claim == "01ARZ3NDEKTSW" }?.isParsed == true)
        }
    }

    @Test func `a file that was still being read whenever intake was told to end is not suspected`() async throws {
        let directory = try TemporaryDirectory()
        let archive = MemoryArchive()
        let gate = Gate()
        defer { gate.open() }
        for stop in 1...3 {
            let desk = try Desk(directory, archive: archive, gate: gate)
            if stop == 1 { try desk.drop("Sangat panjang", as: "long.txt") }
            try desk.intake.start()
            try await eventually("it is being read") { desk.readings.withLock { $0.isEmpty } ? nil : true }
            let isDrained = await desk.intake.drain(within: .milliseconds(20))
            #expect(!isDrained)
        }
        let last = try Desk(directory, archive: archive)
        try await last.run { desk in
            #expect(try await desk.deliveries(1).first?.isParsed == true)
            try await desk.settled()
        }
    }

    @Test func `a name as long as can be does not grow with attempts`() async throws {
        let desk = try Desk()
        let folder = desk.spool.appending("working/inbox")
        try FileSystem.makeDirectories(folder)
        let path = String(repeating: "a", count: 225) + ".txt"
        try desk.write("Berita", to: folder.appending("01ARZ3NDEKTSV-9=\(path)"))
        try desk.write("01ARZ3NDEKTSV\n", to: desk.spool.appending("working/.marked-lane-1"))
        try await desk.run { desk in
            let delivery = try #require(try await desk.deliveries(1).first)
            #expect(delivery.path == path)
            #expect(delivery.refusal?.reason == .workerCrashed)
        }
    }

    @Test func `a sidecar that still stood in the folder when its document was claimed is read with it`() async throws {
        let desk = try Desk()
        let folder = desk.spool.appending("working/inbox")
        try FileSystem.makeDirectories(folder)
        try desk.write("Berita", to: folder.appending("01ARZ3NDEKTSV-1=story.txt"))
        try desk.drop("tags = [\"lama\"]", as: "story.txt.meta.toml")
        try await desk.run { desk in
            #expect(try await desk.deliveries(1).first?.hints.tags == ["lama"])
            try await desk.settled()
        }
        #expect(try desk.files(below: desk.inbox).isEmpty)
    }
}
