import LinuxSystem
import SystemPackage
import TestSupport
import Testing

struct InotifyTests {
    @Test func `a file closed after writing and one renamed into place are told by name`() async throws {
        let directory = try TemporaryDirectory()
        let inotify = try Inotify()
        let watch = try inotify.watch(directory.path, for: [.closedAfterWriting, .movedHere])
        do { _ = try FileSystem.create(directory["written"]) }
        try FileSystem.rename(directory["written"], to: directory["renamed"])
        let events = try await OwnThread.run(named: "inotify") { () throws -> [InotifyEvent] in
            var events: [InotifyEvent] = []
            while events.count < 2 {
                let more = try inotify.wait(until: .now + .seconds(20))
                if more.isEmpty { break }
                events += more
            }
            return events
        }
        #expect(events.map(\.watch) == [watch, watch])
        #expect(events.compactMap(\.name).map(\.string) == ["written", "renamed"])
        #expect(events.first?.kind.contains(.closedAfterWriting) == true)
        #expect(events.last?.kind.contains(.movedHere) == true)
    }

    @Test func `a wake ends the wait without an event, even one that begins later`() async throws {
        let inotify = try Inotify()
        inotify.wake()
        let events = try await OwnThread.run(named: "inotify") { try inotify.wait(until: nil) }
        #expect(events.isEmpty)
    }

    @Test func `a wait ends at its deadline`() async throws {
        let inotify = try Inotify()
        let deadline = ContinuousClock.now + .milliseconds(5)
        let events = try await OwnThread.run(named: "inotify") { try inotify.wait(until: deadline) }
        #expect(events.isEmpty)
        #expect(ContinuousClock.now >= deadline)
    }

    @Test func `only a directory can be watched, and not through a link`() throws {
        let directory = try TemporaryDirectory()
        let inotify = try Inotify()
        do { _ = try FileSystem.create(directory["file"]) }
        #expect(throws: SystemError.self) { try inotify.watch(directory["file"], for: .created) }
        #expect(throws: SystemError.self) { try inotify.watch(directory["none"], for: .created) }
    }

    @Test func `the kernel's allowance of watches is known`() throws {
        #expect(try #require(InotifyLimits.watches) > 0)
        #expect(try #require(InotifyLimits.instances) > 0)
    }
}
