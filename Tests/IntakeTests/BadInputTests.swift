import Archive
import Clippings
import Glibc
import Intake
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

/// Each bad file has its named outcome, and the next file goes on.
struct BadInputTests {
    /// Makes something bad named `bad`, then drops a good file; answers how the bad one ended.
    private func outcome(
        of make: (Desk) throws -> Void,
        _ change: (inout IntakeConfiguration) -> Void = { _ in },
        check: (Desk) throws -> Void = { _ in }
    ) async throws -> Refusal? {
        let desk = try Desk(nil, change)
        return try await desk.run { desk in
            try make(desk)
            try desk.drop("Baik", as: "good.txt")
            let deliveries = try await desk.deliveries(2)
            #expect(deliveries.contains { $0.path == "good.txt" && $0.isParsed })
            let bad = try #require(deliveries.filter { $0.path == "bad" }.first)
            try await desk.settled()
            // Another look must not journal it again.
            desk.intake.rescan()
            try desk.drop("Lagi", as: "next.txt")
            try await desk.deliveries(3)
            try await desk.settled()
            #expect(desk.archive.read { $0.deliveries.count } == 3)
            try check(desk)
            return bad.refusal
        }
    }

    @Test func `an empty file is refused as empty`() async throws {
        let refusal = try await outcome { try $0.drop("", as: "bad") }
        #expect(refusal?.reason == .empty)
    }

    @Test func `a FIFO is refused as not a file and left where it is`() async throws {
        let refusal = try await outcome {
            #expect($0.inbox.appending("bad").withPlatformString { mkfifo($0, 0o600) } == 0)
        } check: { desk in
            let kind = try FileStatus.of(desk.inbox.appending("bad")).kind
            #expect(kind == .fifo)
        }
        #expect(refusal?.reason == .notAFile)
        #expect(refusal?.detail.contains("FIFO") == true)
    }

    @Test func `a file never goes back through a link that took the place of its folder`() async throws {
        let gate = Gate()
        defer { gate.open() }
        let desk = try Desk(gate: gate)
        let elsewhere = desk.directory["elsewhere"]
        try FileSystem.makeDirectories(elsewhere)
        try FileSystem.makeDirectories(desk.inbox.appending("sub"))
        try desk.drop("TRUNCATED", as: "sub/story.txt")
        try await desk.run { desk in
            try await eventually("it is being read") { desk.readings.withLock { $0.isEmpty } ? nil : true }
            try FileSystem.removeDirectory(desk.inbox.appending("sub"))
            #expect(symlink(elsewhere.string, desk.inbox.appending("sub").string) == 0)
            gate.open()
            // The link itself is refused, too, before or behind the file.
            let decided = try await desk.archive.wait { $0.deliveries.first { $0.path == "sub/story.txt" } }
            let delivery = try #require(decided)
            #expect(delivery.refusal?.reason == .truncated)
            try await desk.settled()
            #expect(throws: SystemError.self) { try desk.intake.retry([delivery.claim]) }
        }
        #expect(try desk.files(below: elsewhere).isEmpty)
    }

    @Test func `a symbolic link is refused as not a file, whatever it points at`() async throws {
        let refusal = try await outcome { desk in
            try desk.write("secret", to: desk.directory["secret"])
            #expect(symlink(desk.directory["secret"].string, desk.inbox.appending("bad").string) == 0)
        } check: { desk in
            let text = try desk.contents(desk.directory["secret"])
            #expect(text == "secret")
            #expect(desk.readings.withLock { !$0.contains("secret") })
        }
        #expect(refusal?.reason == .notAFile)
    }

    @Test func `a socket is refused as not a file`() async throws {
        let refusal = try await outcome { desk in
            var address = sockaddr_un()
            address.sun_family = sa_family_t(AF_UNIX)
            let path = Array(desk.inbox.appending("bad").string.utf8)
            withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path) }
            let socket = Descriptor(owning: socket(AF_UNIX, CInt(SOCK_STREAM.rawValue), 0))
            let result = withUnsafePointer(to: &address) {
                $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    bind(socket.number, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
                }
            }
            #expect(result == 0)
        }
        #expect(refusal?.reason == .notAFile)
    }

    @Test(.enabled(if: geteuid() == 0, "only root may make devices"))
    func `a device is refused as not a file`() async throws {
        let refusal = try await outcome {
            #expect(mknod($0.inbox.appending("bad").string, S_IFCHR | 0o600, 0x103) == 0)
        }
        #expect(refusal?.reason == .notAFile)
    }

    @Test(.enabled(if: geteuid() != 0, "root may read everything"))
    func `a file without read permission is refused with the command that mends it, and taken once mended`()
        async throws
    {
        let desk = try Desk()
        let bad = desk.inbox.appending("bad")
        try await desk.run { desk in
            try desk.write("Rahasia", to: desk.directory["bad"])
            #expect(chmod(desk.directory["bad"].string, 0) == 0)
            try FileSystem.rename(desk.directory["bad"], to: bad)
            let refused = try #require(try await desk.deliveries(1).first?.refusal)
            #expect(refused.reason == .unreadable)
            #expect(refused.detail.contains("setfacl"))
            #expect(chmod(bad.string, 0o600) == 0)
            let deliveries = try await desk.deliveries(2)
            #expect(deliveries.last?.isParsed == true)
        }
    }

    @Test func `a sparse file of 4 GB is refused as too large without being read`() async throws {
        let refusal = try await outcome { desk in
            let file = try FileSystem.create(desk.directory["bad"])
            #expect(ftruncate(file.number, 4 << 30) == 0)
            try FileSystem.rename(desk.directory["bad"], to: desk.inbox.appending("bad"))
        }
        #expect(refusal?.reason == .tooLarge)
        #expect(refusal?.detail.contains("4294967296") == true)
    }

    @Test(arguments: [Array("line\nbreak".utf8), [0x61, 0xFF, 0xFE, 0x62], Array("back\\slash \u{202E}txt".utf8)])
    func `a file with an awkward name is taken, and its printable name leads back to it`(name: [UInt8]) async throws {
        let desk = try Desk()
        try await desk.run { desk in
            try desk.write("Baik", to: desk.inbox.pushing(FilePath(bytes: name)))
            let delivery = try #require(try await desk.deliveries(1).first)
            #expect(delivery.isParsed)
            #expect(PrintableName.bytes(of: delivery.path) == name)
            #expect(delivery.path.utf8.allSatisfy { $0 >= 0x20 })
            try await desk.settled()
        }
        #expect(try desk.files(below: desk.inbox).isEmpty)
    }

    @Test func `a file that vanishes before it is claimed is counted nowhere`() async throws {
        let desk = try Desk()
        desk.intake.pause()
        try await desk.run { desk in
            try desk.drop("Hilang", as: "gone.txt")
            _ = try await eventually("it is seen") { desk.intake.status.queued == 1 ? true : nil }
            try FileSystem.removeFile(desk.inbox.appending("gone.txt"))
            try desk.drop("Baik", as: "good.txt")
            desk.intake.resume()
            try await desk.deliveries(1)
            try await desk.settled()
            #expect(desk.archive.read { $0.deliveries.map(\.path) } == ["good.txt"])
        }
    }

    @Test func `the same content twice is one clipping and a duplicate`() async throws {
        let desk = try Desk()
        try await desk.run { desk in
            try desk.drop("Banjir", as: "one.txt")
            try await desk.deliveries(1)
            try desk.drop("Banjir", as: "two.txt")
            let deliveries = try await desk.deliveries(2)
            #expect(deliveries[1].isDuplicate)
            try await desk.settled()
        }
        #expect(desk.archive.read { $0.clippings } == 1)
        #expect(desk.readings.withLock { $0.count } == 1)
    }

    @Test func `the same name with new content is a clipping of its own`() async throws {
        let desk = try Desk { $0.folders[0].afterIntake = .keep }
        try await desk.run { desk in
            try desk.drop("Versi satu", as: "story.txt")
            try await desk.deliveries(1)
            try desk.write("Versi dua", to: desk.directory["new"])
            try FileSystem.rename(desk.directory["new"], to: desk.inbox.appending("story.txt"))
            let deliveries = try await desk.deliveries(2)
            #expect(deliveries.allSatisfy { $0.isParsed })
        }
        #expect(desk.archive.read { $0.clippings } == 2)
    }

    @Test func `a temporary name is left alone until it is renamed`() async throws {
        let desk = try Desk()
        try await desk.run { desk in
            for name in [".story.txt.a1B2c3", "story.part", "story.txt~", "Thumbs.db"] { try desk.drop("X", as: name) }
            try desk.drop("Penuh", as: "story.txt.part")
            try FileSystem.rename(
                desk.inbox.appending("story.txt.part"),
                to: desk.inbox.appending("story.txt")
            )
            try await desk.deliveries(1)
            try await desk.settled()
            #expect(desk.archive.read { $0.deliveries.map(\.path) } == ["story.txt"])
            #expect(try desk.files(below: desk.inbox).count == 4)
        }
    }
}
