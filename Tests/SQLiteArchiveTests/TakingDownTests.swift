import Archive
import Clippings
import Foundation
import SystemPackage
import TestSupport
import Testing

@Suite struct `Taking down and expiring` {
    @Test(arguments: ArchiveDriver.all)
    func `what is taken down is gone and stays out`(driver: ArchiveDriver) async throws {
        let desk = try Desk(driver)
        let piece = Piece("Rahasia", "isi rahasia sekali")
        let id = try #require(try desk.file(piece, Piece("Biasa", "isi biasa")).first)
        try desk.archive.takeDown(id, reason: "court order 12")
        #expect(try await desk.archive.clipping(id) == nil)
        #expect(try await desk.archive.original(piece.hash) == nil)
        #expect(try await desk.ids("rahasia").isEmpty)
        #expect(try await desk.ids("isi") == [2])
        #expect(try desk.archive.standing(of: piece.hash) == .takenDown(reason: "court order 12"))
        #expect(
            try desk.archive.commit([piece.with { $0.claim = "again" }.delivery()]) == [
                .takenDown(reason: "court order 12")
            ]
        )
        let life = try await desk.archive.deliveries(matching: piece.path, limit: 9)
        #expect(life.map(\.outcome) == [.takenDown, .takenDown])
        let counts = try await desk.archive.counts()
        #expect(counts == ArchiveCounts(clippings: 1, filed: 1, duplicate: 0, rejected: 0, takenDown: 2))
        #expect(try desk.file(Piece("Baru", "isi baru")) == [3])
    }

    @Test(arguments: ArchiveDriver.all)
    func `the deliveries of what was taken down can still be told`(driver: ArchiveDriver) async throws {
        let desk = try Desk(driver)
        let piece = Piece("Pertama", "isi pertama").with { $0.further = [Piece("Kedua", "isi kedua").article] }
        let ids = try desk.file(piece)
        _ = try desk.archive.commit([piece.with { $0.claim = "again" }.delivery(.duplicate(piece.hash))])
        try desk.archive.takeDown(ids[0], reason: "request")
        let half = try await desk.archive.deliveries(of: ids[0])
        #expect(half.map(\.outcome) == [.filed, .duplicate])
        try desk.archive.takeDown(ids[1], reason: "request")
        for id in ids {
            let life = try await desk.archive.deliveries(of: id)
            #expect(life.map(\.claim) == [piece.claim, "again"])
            #expect(life.map(\.outcome) == [.takenDown, .takenDown])
        }
        #expect(try await desk.archive.deliveries(of: 77).isEmpty)
    }

    @Test(arguments: ArchiveDriver.all)
    func `taking down what is not there is an error`(driver: ArchiveDriver) throws {
        let desk = try Desk(driver)
        let error = #expect(throws: ArchiveError.self) { try desk.archive.takeDown(7, reason: "none") }
        #expect(error?.code == .noSuchClipping)
    }

    @Test(arguments: ArchiveDriver.all)
    func `other articles of the same original stay readable`(driver: ArchiveDriver) async throws {
        let desk = try Desk(driver)
        let piece = Piece("Pertama", "isi pertama").with { $0.further = [Piece("Kedua", "isi kedua").article] }
        let ids = try desk.file(piece)
        try desk.archive.takeDown(ids[0], reason: "request")
        #expect(try await desk.archive.clipping(ids[1])?.article.headline == "Kedua")
        #expect(try await desk.archive.original(piece.hash) == nil)
        #expect(try await desk.ids("isi") == [ids[1]])
        #expect(try desk.archive.standing(of: piece.hash) == .takenDown(reason: "request"))
    }

    @Test(arguments: ArchiveDriver.all)
    func `after upkeep no file of the archive holds a byte of the text`(driver: ArchiveDriver) async throws {
        let desk = try Desk(driver)
        for number in 1...300 {
            try desk.file(Piece("Judul \(number)", "kata\(number) biasa saja, paragraf nomor \(number)"))
        }
        // Words without a common beginning, so that no index can shorten them; bytes that no compression can touch.
        // The path is no text of the article: what stays is what was taken down.
        let secret = Piece("Xylofon qwertz", "zfjkwq vbnhyt", path: "a.bin", claim: "a").with { piece in
            var state: UInt64 = 1
            piece.bytes = (0..<4000).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(truncatingIfNeeded: state >> 56)
            }
        }
        let id = try #require(try desk.file(secret).first)
        for number in 301...400 { try desk.file(Piece("Judul \(number)", "kata\(number) setelah itu")) }
        try desk.maintain()
        let needles =
            ["xylofon", "qwertz", "zfjkwq", "vbnhyt"].map { Data($0.utf8) } + [Data(secret.bytes[1000..<1024])]
        let before = try contents(of: desk.directory.path)
        for needle in needles {
            #expect(before.contains { $0.range(of: needle) != nil })
        }
        try desk.archive.takeDown(id, reason: "request")
        try desk.maintain()
        let after = try contents(of: desk.directory.path)
        for needle in needles {
            #expect(!after.contains { $0.range(of: needle) != nil })
        }
        #expect(try await desk.archive.counts().clippings == 400)
    }

    private func contents(of directory: FilePath) throws -> [Data] {
        try FileManager.default.contentsOfDirectory(atPath: directory.string).map {
            try Data(contentsOf: URL(fileURLWithPath: directory.appending($0).string))
        }
    }

    @Test(arguments: ArchiveDriver.all)
    func `clippings older than their folder keeps them go, a bounded number at a time`(
        driver: ArchiveDriver
    ) async throws {
        let times = Times((0...9).map { Desk.start + $0 * 1000 })
        let desk = try Desk(driver, now: times.next)
        for number in 1...6 {
            try desk.file(Piece("Nomor \(number)", "isi \(number)").with { $0.folder = number == 2 ? "wire" : "inbox" })
        }
        let limit = Desk.start + 4000
        #expect(try desk.archive.expire(folder: "inbox", addedBefore: limit, limit: 2) == 2)
        #expect(try await desk.ids("isi") == [6, 5, 4, 2])
        #expect(try desk.archive.expire(folder: "inbox", addedBefore: limit, limit: 2) == 1)
        #expect(try desk.archive.expire(folder: "inbox", addedBefore: limit, limit: 2) == 0)
        #expect(try desk.archive.expire(folder: "none", addedBefore: .max, limit: 2) == 0)
        #expect(try await desk.ids("isi") == [6, 5, 2])
        try desk.maintain()
        #expect(try await desk.ids("isi") == [6, 5, 2])
        // Expiry is no ban.
        #expect(try desk.file(Piece("Nomor 1", "isi 1", claim: "again")) == [7])
    }

    @Test(arguments: ArchiveDriver.all)
    func `a kept file is read again after a takedown, not after its time is over`(driver: ArchiveDriver) throws {
        let desk = try Desk(driver)
        let state = FileFingerprint(device: 1, inode: 7, size: 3, modified: 5, changed: 6)
        func isKnown(_ path: String) throws -> Bool {
            try desk.archive.hasDelivered(folder: "inbox", path: path, fingerprint: state)
        }
        try desk.file(Piece("Satu", "isi", path: "a.txt").with { $0.fingerprint = state })
        #expect(try desk.archive.expire(folder: "inbox", addedBefore: .max, limit: 10) == 1)
        #expect(try isKnown("a.txt"))
        let id = try #require(try desk.file(Piece("Dua", "isi", path: "b.txt").with { $0.fingerprint = state }).first)
        try desk.archive.takeDown(id, reason: "request")
        #expect(try !isKnown("b.txt"))
    }

    @Test(arguments: ArchiveDriver.all)
    func `an article parsed again keeps its number`(driver: ArchiveDriver) async throws {
        let desk = try Desk(driver)
        let piece = Piece("Lama", "kata lama").with { $0.further = [Piece("Kedua", "kata kedua").article] }
        let ids = try desk.file(piece)
        let other = try desk.file(Piece("Lain", "kata lain"))
        let better = piece.with {
            $0.headline = "Baru"; $0.paragraphs = ["kata segar"]; $0.further = []; $0.tags = ["x"]
        }
        let stored = try desk.archive.replace(piece.hash, with: better.drafts, hints: better.hints)
        #expect(stored == [Receipt.Stored(id: ids[0], headline: "Baru")])
        #expect(try await desk.ids("kata") == [other[0], ids[0]])
        #expect(try await desk.ids("segar tag:x") == [ids[0]])
        #expect(try await desk.ids("lama OR kedua").isEmpty)
        let more = better.with { $0.further = [Piece("Ketiga", "kata ketiga").article] }
        let again = try desk.archive.replace(piece.hash, with: more.drafts, hints: more.hints)
        #expect(again.map(\.id) == [ids[0], 4])
        #expect(try await desk.archive.counts().clippings == 3)
        let unknown = Piece("Tidak ada", "")
        let error = #expect(throws: ArchiveError.self) {
            try desk.archive.replace(unknown.hash, with: unknown.drafts, hints: unknown.hints)
        }
        #expect(error?.code == .noSuchClipping)
    }

    @Test(arguments: ArchiveDriver.all)
    func `where a reindex stands is kept`(driver: ArchiveDriver) throws {
        let desk = try Desk(driver)
        #expect(try desk.archive.reindexPosition == nil)
        try desk.archive.setReindexPosition(12)
        #expect(try desk.archive.reindexPosition == 12)
        try desk.archive.setReindexPosition(nil)
        #expect(try desk.archive.reindexPosition == nil)
    }
}
