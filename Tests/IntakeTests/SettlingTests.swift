import Clippings
import Glibc
import Intake
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

struct SettlingTests {
    @Test func `a file that grows while it is open is taken once, whole`() async throws {
        let desk = try Desk()
        try await desk.run { desk in
            try await write(desk, rescanning: false)
        }
    }

    @Test(.enabled(if: geteuid() == 0, "leases on files of others need CAP_LEASE"))
    func `a scan leaves a file alone that someone has open for writing`() async throws {
        let desk = try Desk()
        try await desk.run { desk in
            try await write(desk, rescanning: true)
        }
    }

    /// Writes a file in ten pieces, other files passing by in between.
    private func write(_ desk: Desk, rescanning: Bool) async throws {
        var writer: SharedDescriptor? = SharedDescriptor(try FileSystem.create(desk.inbox.appending("growing.txt")))
        for piece in 1...10 {
            if let writer { try FileSystem.write(Array("Bagian \(piece)\n".utf8), to: writer.number) }
            if rescanning { desk.intake.rescan() }
            try desk.drop("Lain \(piece)", as: "other-\(piece).txt")
            let deliveries = try await desk.deliveries(piece)
            #expect(!deliveries.contains { $0.path == "growing.txt" })
        }
        writer = nil
        let deliveries = try await desk.deliveries(11)
        try await desk.settled()
        #expect(deliveries.last?.path == "growing.txt")
        #expect(desk.archive.read { $0.deliveries.count } == 11)
        let text = desk.readings.withLock { $0.last { $0.hasPrefix("Bagian") } }
        #expect(text?.hasSuffix("Bagian 10\n") == true)
    }

    @Test func `a file in the inbox at the start is taken`() async throws {
        let desk = try Desk()
        try desk.drop("Sudah ada", as: "story.txt")
        try await desk.run { desk in try await desk.deliveries(1) }
        #expect(desk.archive.read { $0.clippings } == 1)
    }

    @Test(arguments: DropFolder.AfterIntake.allCases)
    func `a truncated file waits in its folder and is taken once it is whole`(
        after: DropFolder.AfterIntake
    ) async throws {
        let desk = try Desk { $0.folders[0].afterIntake = after }
        let path = desk.inbox.appending("story.txt")
        try await desk.run { desk in
            try desk.write("TRUNCATED\n", to: path)
            try await eventually("it was read") { desk.readings.withLock { $0.isEmpty } ? nil : true }
            // Scan and event may both have found it: behind another file it is done with either.
            try desk.drop("Satu lagi", as: "another.txt")
            try await desk.deliveries(1)
            try await eventually("it waits again") {
                let status = desk.intake.status
                return status.queued == 1 && status.working == 0 ? true : nil
            }
            #expect(try desk.contents(path) == "TRUNCATED\n")
            let readings = desk.readings.withLock { $0.count }
            desk.intake.rescan()
            try desk.drop("Lain", as: "other.txt")
            try await desk.deliveries(2)
            #expect(desk.readings.withLock { $0.count } == readings + 1)
            let old = try desk.contents(path)
            try FileSystem.removeFile(path)
            try desk.write(old + "END\n", to: path)
            let deliveries = try await desk.deliveries(3)
            #expect(deliveries.last?.isParsed == true)
            #expect(deliveries.last?.path == "story.txt")
            try await desk.settled()
        }
    }

    @Test func `a truncated file whose patience is used up is refused as truncated`() async throws {
        let desk = try Desk { $0.truncationPatience = .milliseconds(30) }
        try await desk.run { desk in
            try desk.drop("TRUNCATED\n", as: "story.txt")
            let delivery = try await desk.deliveries(1).first
            #expect(delivery?.refusal?.reason == .truncated)
            try await desk.settled()
        }
        #expect(try desk.files(below: desk.inbox).isEmpty)
        #expect(try desk.files(below: desk.spool.appending("rejected")).count == 2)
    }
}
