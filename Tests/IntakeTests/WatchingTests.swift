import Clippings
import Glibc
import Intake
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

struct WatchingTests {
    @Test func `files at any depth are taken, and their folders become tags`() async throws {
        let desk = try Desk { $0.folders[0].tags = ["meja"] }
        let deep = desk.inbox.appending("a").appending("b").appending("c")
        try await desk.run { desk in
            try FileSystem.makeDirectories(deep)
            try desk.write("Dalam", to: deep.appending("story.txt"))
            let delivery = try #require(try await desk.deliveries(1).first)
            #expect(delivery.path == "a/b/c/story.txt")
            #expect(delivery.hints.tags == ["meja", "a", "b", "c"])
            try await desk.settled()
        }
    }

    @Test func `sub-folders are no tags when the folder says so`() async throws {
        let desk = try Desk { $0.folders[0].subfoldersAsTags = false }
        try FileSystem.makeDirectories(desk.inbox.appending("a"))
        try await desk.run { desk in
            try desk.write("Dalam", to: desk.inbox.appending("a/story.txt"))
            #expect(try await desk.deliveries(1).first?.hints.tags == [])
        }
    }

    @Test func `a directory moved in is walked and then watched`() async throws {
        let desk = try Desk()
        let outside = desk.directory["outside"]
        try FileSystem.makeDirectories(outside.appending("sub"))
        for number in 1...20 { try desk.write("Isi \(number)", to: outside.appending("sub/\(number).txt")) }
        try await desk.run { desk in
            try FileSystem.rename(outside, to: desk.inbox.appending("moved"))
            try await desk.deliveries(20)
            try desk.write("Susulan", to: desk.inbox.appending("moved/sub/late.txt"))
            #expect(try await desk.deliveries(21).last?.path == "moved/sub/late.txt")
        }
        #expect(desk.archive.read { $0.clippings } == 21)
    }

    @Test func `a directory moved away is no longer watched`() async throws {
        let desk = try Desk()
        try FileSystem.makeDirectories(desk.inbox.appending("sub/deep"))
        try await desk.run { desk in
            try await eventually("three watches") { desk.intake.status.watches == 3 ? true : nil }
            try FileSystem.rename(desk.inbox.appending("sub"), to: desk.directory["away"])
            try await eventually("one watch") { desk.intake.status.watches == 1 ? true : nil }
            try desk.write("Luar", to: desk.directory["away"].appending("deep/out.txt"))
            try desk.drop("Dalam", as: "in.txt")
            try await desk.deliveries(1)
            try await desk.settled()
            #expect(desk.archive.read { $0.deliveries.map(\.path) } == ["in.txt"])
        }
    }

    @Test func `a directory renamed in its folder is watched by its new name`() async throws {
        let desk = try Desk()
        try FileSystem.makeDirectories(desk.inbox.appending("sub/deep"))
        try await desk.run { desk in
            try await eventually("three watches") { desk.intake.status.watches == 3 ? true : nil }
            try FileSystem.rename(desk.inbox.appending("sub"), to: desk.inbox.appending("new"))
            try desk.write("Susulan", to: desk.inbox.appending("new/deep/late.txt"))
            #expect(try await desk.deliveries(1).last?.path == "new/deep/late.txt")
            try FileSystem.makeDirectories(desk.inbox.appending("sub"))
            try await eventually("four watches") { desk.intake.status.watches == 4 ? true : nil }
            try desk.write("Lain", to: desk.inbox.appending("sub/other.txt"))
            #expect(try await desk.deliveries(2).last?.path == "sub/other.txt")
        }
    }

    @Test func `directories deleted while they are looked through do no harm`() async throws {
        let desk = try Desk()
        for number in 1...200 {
            try FileSystem.makeDirectories(desk.inbox.appending("d\(number)/e"))
        }
        try await desk.run { desk in
            for number in 1...200 {
                try FileSystem.removeDirectory(desk.inbox.appending("d\(number)/e"))
                try FileSystem.removeDirectory(desk.inbox.appending("d\(number)"))
                if number % 50 == 0 { desk.intake.rescan() }
            }
            try desk.drop("Baik", as: "good.txt")
            try await desk.deliveries(1)
            try await eventually("one watch") { desk.intake.status.watches == 1 ? true : nil }
            #expect(desk.intake.status.folders.first?.fault == nil)
        }
    }

    @Test func `a missing inbox is a fault with its command, until it appears`() async throws {
        let desk = try Desk(makesInbox: false)
        try await desk.run { desk in
            let fault = try await eventually("a fault") { desk.intake.status.folders.first?.fault }
            #expect(fault.contains("install -d -m 2770 '\(desk.inbox)'"))
            try FileSystem.makeDirectories(desk.inbox)
            try desk.drop("Baik", as: "good.txt")
            try await desk.deliveries(1)
            try await eventually("no fault") { desk.intake.status.folders.first?.fault == nil ? true : nil }
        }
    }

    @Test func `an inbox removed and made again is watched again`() async throws {
        let desk = try Desk()
        try await desk.run { desk in
            try desk.drop("Satu", as: "one.txt")
            try await desk.deliveries(1)
            try await desk.settled()
            try FileSystem.removeDirectory(desk.inbox)
            try await eventually("a fault") { desk.intake.status.folders.first?.fault }
            try FileSystem.makeDirectories(desk.inbox)
            try desk.drop("Dua", as: "two.txt")
            try await desk.deliveries(2)
        }
    }

    @Test func `without watches left the folder is polled and the sysctl named`() async throws {
        let desk = try Desk { $0.watchLimit = 2 }
        for name in ["a", "b", "c"] { try FileSystem.makeDirectories(desk.inbox.appending(name)) }
        try await desk.run { desk in
            let fault = try await eventually("a fault") { desk.intake.status.folders.first?.fault }
            #expect(fault.contains("sysctl fs.inotify.max_user_watches="))
            #expect(fault.contains("limit is 2"))
            #expect(desk.intake.status.folders.first?.method == .polling)
            try desk.write("Dipungut", to: desk.inbox.appending("c/story.txt"))
            try await desk.deliveries(1)
        }
    }

    @Test func `a folder that is always polled gets its files too`() async throws {
        let desk = try Desk { $0.folders[0].polling = .always }
        try await desk.run { desk in
            try desk.drop("Satu", as: "one.txt")
            try await desk.deliveries(1)
            #expect(desk.intake.status.watches == 0)
            #expect(desk.intake.status.folders.first?.method == .polling)
        }
    }

    @Test func `what does not fit into the queue waits on disk and is found again`() async throws {
        let desk = try Desk { $0.queueLimit = 8 }
        desk.intake.pause()
        try await desk.run { desk in
            for number in 1...100 { try desk.drop("Isi \(number)", as: "\(number).txt") }
            try await eventually("a full queue") { desk.intake.status.queued == 8 ? true : nil }
            desk.intake.resume()
            try await desk.deliveries(100)
            try await desk.settled()
        }
        #expect(desk.archive.read { $0.clippings } == 100)
        #expect(try desk.files(below: desk.inbox).isEmpty)
    }

    @Test func `a hard link is taken though nobody closed it`() async throws {
        let desk = try Desk()
        try desk.write("Tertaut", to: desk.directory["source"])
        try await desk.run { desk in
            #expect(link(desk.directory["source"].string, desk.inbox.appending("linked.txt").string) == 0)
            let delivery = try await desk.deliveries(1).first
            #expect(delivery?.isParsed == true)
        }
    }

    @Test func `a drop folder that would hold the spool is refused`() throws {
        #expect(throws: IntakeError.self) {
            try Desk { $0.folders[0].path = $0.spool.removingLastComponent() }
        }
    }
}
