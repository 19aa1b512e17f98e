import Foundation
import SystemPackage
import TestSupport
import Testing

/// A person's own daemon, in the foreground and without systemd.
@Suite(.timeLimit(.minutes(3)))
struct OwnDaemonTests {
    @Test func `it takes a file in, answers, and SIGTERM ends it with 0`() async throws {
        let daemon = try await OwnDaemon.start(in: TemporaryDirectory())
        try daemon.drop("catch.txt", InventedArticle.text(11))
        #expect(try await daemon.settled(1).filed == 1)
        let found = try await daemon.kliping("search", InventedArticle.word(11)).succeeded()
        #expect(found.output.contains("Nelayan Pulau Karang 11 Panen Cumi Lebih Awal"))
        #expect(try await daemon.kliping("search", InventedArticle.word(12)).status == 1)
        #expect(try await daemon.end(by: SIGTERM) == 0)
        #expect(BuiltFiles.regularFiles(below: daemon.place["filed"].string).count == 1)
    }

    @Test func `after SIGKILL under load the next one has every file once`() async throws {
        let place = try TemporaryDirectory()
        let count = 200
        var daemon = try await OwnDaemon.start(in: place)
        for number in 1...count { try daemon.drop("\(number).txt", InventedArticle.text(number)) }
        for _ in 1...3 {
            // Further each time: a file that dies with the daemon at every start is set aside, and rightly so.
            let before = try await daemon.standing().settled
            _ = try await eventually("some files more are filed") { () -> Bool? in
                try await daemon.standing().settled >= before + 20 ? true : nil
            }
            #expect(try await daemon.end(by: SIGKILL) == 128 + SIGKILL)
            daemon = try await OwnDaemon.start(in: place)
        }
        let standing = try await daemon.settled(count)
        #expect(standing.filed == count)
        #expect(standing.clippings == count)
        #expect(standing.duplicate == 0)
        #expect(BuiltFiles.regularFiles(below: place["inbox"].string) == [])
        #expect(BuiltFiles.regularFiles(below: place["filed"].string).count == count)
        #expect(try await daemon.end(by: SIGTERM) == 0)
    }

    @Test func `a backup opens as an archive, large originals and all`() async throws {
        let daemon = try await OwnDaemon.start(in: TemporaryDirectory())
        try daemon.drop("catch.txt", InventedArticle.text(11))
        let large =
            InventedArticle.text(12) + String(repeating: "\n\nNelayan menjual hasil laut di pasar.", count: 8000)
        try daemon.drop("large.txt", large)
        #expect(try await daemon.settled(2).filed == 2)
        let copy = try TemporaryDirectory()
        _ = try await daemon.kliping("backup", copy["data"].string).succeeded()
        #expect(try await daemon.kliping("backup", copy["data"].string).status == 73)
        let second = try await OwnDaemon.start(in: copy)
        #expect(try await second.standing().clippings == 2)
        let found = try await second.kliping("search", InventedArticle.word(12)).succeeded()
        #expect(found.output.contains("Nelayan Pulau Karang 12"))
        #expect(try await second.kliping("show", "2", "--original").succeeded().output == large)
        #expect(try await second.kliping("check").succeeded().output.contains("all is well"))
        #expect(try await second.end(by: SIGTERM) == 0)
    }

    @Test func `copies are looked for after a reload and after their original was taken down, too`() async throws {
        let daemon = try await OwnDaemon.start(in: TemporaryDirectory())
        try daemon.drop("asli.txt", InventedArticle.text(1))
        _ = try await daemon.settled(1)
        daemon.signal(SIGHUP)
        try daemon.drop("salinan.txt", InventedArticle.text(1) + "\n\nDitulis ulang oleh meja kami.\n")
        _ = try await daemon.settled(2)
        try daemon.drop("salinan-2.txt", InventedArticle.text(1) + "\n\nDisalin oleh meja yang lain.\n")
        _ = try await daemon.settled(3)
        #expect(try await daemon.kliping("copies", "2").status == 0)
        #expect(try await daemon.kliping("takedown", "1", "--reason", "diminta", "--yes").status == 0)
        _ = try await daemon.settled(2)
        let family = try await daemon.kliping("copies", "3", "--json").succeeded()
        #expect(family.output.contains(#""original":{"id":2"#))
        #expect(try await daemon.end(by: SIGTERM) == 0)
    }

    @Test func `a second daemon on the same archive is refused with 75`() async throws {
        let place = try TemporaryDirectory()
        let first = try await OwnDaemon.start(in: place)
        let second = try OwnDaemon(place: place)
        #expect(try await second.ended() == 75)
        #expect(try await first.kliping("status").status == 0)
        #expect(try await first.end(by: SIGTERM) == 0)
    }

    @Test func `the command-line tool says 69 when nobody answers`() async throws {
        let daemon = try await OwnDaemon.start(in: TemporaryDirectory())
        #expect(try await daemon.end(by: SIGTERM) == 0)
        let outcome = try await daemon.kliping("status")
        #expect(outcome.status == 69)
        #expect(!outcome.errors.isEmpty)
    }

    @Test func `a query that cannot be understood is refused with 65 and a caret under the spot`() async throws {
        let daemon = try await OwnDaemon.start(in: TemporaryDirectory())
        let outcome = try await daemon.kliping("search", "(perahu")
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains("^"))
        #expect(try await daemon.end(by: SIGTERM) == 0)
    }
}
