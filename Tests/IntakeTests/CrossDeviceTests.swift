import Clippings
import Foundation
import Intake
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

/// A drop folder on another file system than the spool, where a claim is a copy.
@Suite(
    .serialized,
    .enabled(if: OtherDevice.isAvailable, "needs /dev/shm on another device than the temporary directory")
)
struct CrossDeviceTests {
    @Test(arguments: [DropFolder.AfterIntake.move, .delete])
    func `a file from another device is copied, committed and removed there`(
        after: DropFolder.AfterIntake
    ) async throws {
        let other = try OtherDevice()
        let desk = try Desk { $0.folders[0].with(other.path, after) }
        try await desk.run { desk in
            try desk.write("tags = [\"jauh\"]", to: other.path.appending("story.txt.meta.toml"))
            try desk.write("Dari jauh", to: other.path.appending("story.txt"))
            let delivery = try #require(try await desk.deliveries(1).first)
            #expect(delivery.isParsed)
            #expect(delivery.hints.tags == ["jauh"])
            try await desk.settled()
        }
        #expect(try desk.files(below: other.path).isEmpty)
        #expect(try desk.files(below: desk.spool).count == (after == .move ? 2 : 0))
    }

    @Test func `a refused file goes back to its folder on another device with its sidecar`() async throws {
        let other = try OtherDevice()
        let desk = try Desk { $0.folders[0].with(other.path, .move) }
        try await desk.run { desk in
            try desk.write("tags = [\"jauh\"]", to: other.path.appending("story.txt.meta.toml"))
            try desk.write("REFUSE time-limit", to: other.path.appending("story.txt"))
            let claim = try #require(try await desk.deliveries(1).first?.claim)
            try await desk.settled()
            desk.intake.pause()
            #expect(try desk.intake.retry([claim]) == [claim])
            #expect(try desk.files(below: other.path) == ["story.txt", "story.txt.meta.toml"])
            #expect(try desk.files(below: desk.spool).isEmpty)
            desk.intake.resume()
            let again = try #require(try await desk.deliveries(2).last)
            #expect(again.hints.tags == ["jauh"])
        }
    }

    @Test(
        arguments: [IntakeStep.claimed, .hashed, .parsed, .committed, .filed],
        [DropFolder.AfterIntake.move, .delete]
    )
    func `a power cut at any step loses nothing and doubles nothing across devices`(
        step: IntakeStep,
        after: DropFolder.AfterIntake
    ) async throws {
        let other = try OtherDevice()
        let directory = try TemporaryDirectory()
        let archive = MemoryArchive()
        let isCut = Monitor(false)
        let first = try Desk(directory, archive: archive, { $0.folders[0].with(other.path, after) }) { passed in
            if passed != step { return true }
            isCut.withLock { $0 = true }
            isCut.signal()
            return false
        }
        try first.write("Dari jauh", to: other.path.appending("story.txt"))
        try first.intake.start()
        let wasCut = try await OwnThread.run(named: "cut") { isCut.wait(timeout: .seconds(20)) { $0 ? true : nil } }
        #expect(wasCut == true)
        await first.intake.drain(within: .seconds(20))

        let second = try Desk(directory, archive: archive, { $0.folders[0].with(other.path, after) })
        try await second.run { desk in
            try desk.write("Berikutnya", to: other.path.appending("next.txt"))
            try await desk.deliveries(2)
            try await eventually("the drop folder is empty") {
                try desk.files(below: other.path).isEmpty ? true : nil
            }
            try await desk.settled()
        }
        #expect(archive.read { $0.deliveries.count } == 2)
        #expect(archive.read { $0.clippings } == 2)
        #expect(try second.files(below: directory["spool"]).count == (after == .move ? 2 : 0))
    }
}

extension DropFolder {
    fileprivate mutating func with(_ path: FilePath, _ after: AfterIntake) {
        self.path = path
        afterIntake = after
    }
}

/// A directory on /dev/shm.
private final class OtherDevice: Sendable {
    let path: FilePath

    static var isAvailable: Bool {
        guard let shared = try? FileStatus.of(FilePath("/dev/shm")), let own = try? TemporaryDirectory(),
            let status = try? FileStatus.of(own.path)
        else { return false }
        return shared.device != status.device
    }

    init() throws {
        path = FilePath("/dev/shm/kliping-\(UUID().uuidString)")
        try FileSystem.makeDirectories(path)
    }

    deinit { try? FileManager.default.removeItem(atPath: path.string) }
}
