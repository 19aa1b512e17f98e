import Archive
import Clippings
import TestSupport
import Testing

@Suite struct `Committing deliveries` {
    @Test(arguments: ArchiveDriver.all)
    func `an article comes back as it was filed`(driver: ArchiveDriver) async throws {
        let desk = try Desk(driver)
        let piece = Piece("Harga minyak naik", "Jakarta - Harga minyak naik.", "Paragraf kedua.").with {
            $0.tags = ["desk-a"]
            $0.published = "2024-11-19"
        }
        let id = try #require(try desk.file(piece).first)
        let clipping = try #require(try await desk.archive.clipping(id))
        #expect(clipping.article == piece.article)
        #expect(clipping.hash == piece.hash)
        #expect(clipping.part == 0 && clipping.folder == "inbox" && clipping.tags == ["desk-a"])
        #expect(clipping.added == Desk.start)
        guard case .bytes(let bytes)? = try await desk.archive.original(piece.hash)?.content else {
            Issue.record("the original is not in the archive")
            return
        }
        #expect(bytes == piece.bytes)
    }

    @Test(arguments: ArchiveDriver.all)
    func `the same claim gets the same receipt and changes nothing`(driver: ArchiveDriver) async throws {
        let desk = try Desk(driver)
        let deliveries = [
            Piece("Satu", "isi satu").delivery(),
            Piece("Dua", "").delivery(.refused(Refusal(.empty, "no bytes"), nil)),
        ]
        let first = try desk.archive.commit(deliveries)
        let counts = try await desk.archive.counts()
        #expect(try desk.archive.commit(deliveries) == first)
        #expect(try await desk.archive.counts() == counts)
        #expect(counts == ArchiveCounts(clippings: 1, filed: 1, duplicate: 0, rejected: 1, takenDown: 0))
    }

    @Test(arguments: ArchiveDriver.all)
    func `the same bytes are filed once, also within one batch`(driver: ArchiveDriver) async throws {
        let desk = try Desk(driver)
        let piece = Piece("Satu", "isi satu")
        let again = piece.with {
            $0.claim = "again"; $0.path = "copy.txt"
        }
        let later = piece.with {
            $0.claim = "later"; $0.path = "desk/third.txt"
        }
        let receipts = try desk.archive.commit([piece.delivery(), again.delivery()])
        guard case .stored(let stored) = receipts[0] else {
            Issue.record("the first was not stored")
            return
        }
        #expect(receipts[1] == .duplicate(stored.map(\.id)))
        #expect(try desk.archive.commit([later.delivery(.duplicate(piece.hash))]) == [.duplicate(stored.map(\.id))])
        let life = try await desk.archive.deliveries(of: stored[0].id)
        #expect(life.map(\.claim) == ["claim Satu", "again", "later"])
        #expect(life.map(\.outcome) == [.filed, .duplicate, .duplicate])
        #expect(try await desk.archive.counts().duplicate == 2)
    }

    @Test(arguments: ArchiveDriver.all)
    func `a file of several articles becomes as many clippings`(driver: ArchiveDriver) async throws {
        let desk = try Desk(driver)
        let piece = Piece("Pertama", "isi pertama").with { $0.further = [Piece("Kedua", "isi kedua").article] }
        let ids = try desk.file(piece)
        #expect(ids.count == 2)
        #expect(try await desk.archive.clipping(ids[1])?.part == 1)
        #expect(try desk.archive.standing(of: piece.hash) == .held(ids))
        let originals = try await desk.archive.originals(after: nil, limit: 10)
        #expect(originals == [OriginalRecord(hash: piece.hash, clippings: ids, hints: piece.hints)])
        #expect(try await desk.archive.originals(after: ids[0], limit: 10).isEmpty)
    }

    @Test(arguments: ArchiveDriver.all)
    func `a large original is named, not held`(driver: ArchiveDriver) async throws {
        let desk = try Desk(driver)
        let piece = Piece("Besar", "isi besar").with { $0.isInStore = true }
        let id = try #require(try desk.file(piece).first)
        guard case .stored(let size)? = try await desk.archive.original(piece.hash)?.content else {
            Issue.record("the original is not in the store")
            return
        }
        #expect(size == Int64(piece.bytes.count))
        #expect(try await desk.archive.clipping(id)?.article == piece.article)
    }

    @Test(arguments: ArchiveDriver.all)
    func `what is refused can be listed until it is superseded`(driver: ArchiveDriver) async throws {
        let desk = try Desk(driver)
        let refusal = Refusal(.damaged, "cut off at byte 12")
        let broken = Piece("Rusak", "x").with { $0.path = "desk-a/rusak.html" }
        #expect(try desk.archive.commit([broken.delivery(.refused(refusal, broken.hash))]) == [.refused(refusal)])
        #expect(try desk.archive.standing(of: broken.hash) == .refused(refusal))
        let other = Piece("Lain", "y").with { $0.path = "lain.txt" }
        _ = try desk.archive.commit([other.delivery(.refused(Refusal(.empty, "no bytes"), nil))])
        let rejected = try await desk.archive.rejected(before: nil, limit: 10)
        #expect(rejected.map(\.path) == ["lain.txt", "desk-a/rusak.html"])
        #expect(rejected[1].refusal == refusal)
        #expect(
            try await desk.archive.rejected(before: rejected[0].claim, limit: 10).map(\.path) == ["desk-a/rusak.html"]
        )
        // Read again with success: the refusal is history.
        try desk.file(broken.with { $0.claim = "retry" })
        #expect(try await desk.archive.rejected(before: nil, limit: 10).map(\.path) == ["lain.txt"])
        // New content at the same place.
        try desk.file(Piece("Lain lagi", "z", path: "lain.txt"))
        #expect(try await desk.archive.rejected(before: nil, limit: 10).isEmpty)
        #expect(try await desk.archive.counts().rejected == 2)
    }

    @Test(arguments: ArchiveDriver.all)
    func `a refusal hides no refusal of the same bytes elsewhere`(driver: ArchiveDriver) async throws {
        let desk = try Desk(driver)
        let broken = Piece("Rusak", "x")
        let refused = Delivery.Outcome.refused(Refusal(.damaged, "cut off at byte 12"), broken.hash)
        func refuse(_ path: String, claim: String) throws {
            let piece = broken.with {
                $0.path = path; $0.claim = claim
            }
            _ = try desk.archive.commit([piece.delivery(refused)])
        }
        func open() async throws -> [String] {
            try await desk.archive.rejected(before: nil, limit: 10).map(\.claim)
        }
        try refuse("a.html", claim: "1")
        try refuse("b.html", claim: "2")
        #expect(try await open() == ["2", "1"])
        // Retried without success: one refusal a place.
        try refuse("a.html", claim: "3")
        #expect(try await open() == ["3", "2"])
        // Filed at last: the bytes are held, wherever they lie.
        try desk.file(broken.with { $0.path = "c.html" })
        #expect(try await open().isEmpty)
    }

    @Test(arguments: ArchiveDriver.all)
    func `a file's life is found by the end of its path or by its claim`(driver: ArchiveDriver) async throws {
        let desk = try Desk(driver)
        try desk.file(
            Piece("Satu", "isi", path: "desk-a/berita.txt"),
            Piece("Dua", "lain", path: "desk-b/berita.txt"),
            Piece("Tiga", "lagi", path: "xberita.txt")
        )
        func paths(_ asked: String) async throws -> [String] {
            try await desk.archive.deliveries(matching: asked, limit: 10).map(\.path)
        }
        #expect(try await paths("berita.txt") == ["desk-b/berita.txt", "desk-a/berita.txt"])
        #expect(try await paths("desk-a/berita.txt") == ["desk-a/berita.txt"])
        #expect(try await paths("/srv/inbox/desk-a/berita.txt") == ["desk-a/berita.txt"])
        #expect(try await paths("claim Tiga") == ["xberita.txt"])
        #expect(try await paths("a/berita.txt").isEmpty)
        #expect(try await desk.archive.deliveries(matching: "berita.txt", limit: 1).count == 1)
    }

    @Test(arguments: ArchiveDriver.all)
    func `a kept file is known again until it changes`(driver: ArchiveDriver) throws {
        let desk = try Desk(driver)
        let state = FileFingerprint(device: .max, inode: 7, size: 3, modified: 5, changed: 6)
        try desk.file(Piece("Satu", "isi", path: "a.txt").with { $0.fingerprint = state })
        #expect(try desk.archive.hasDelivered(folder: "inbox", path: "a.txt", fingerprint: state))
        var later = state
        later.changed += 1
        #expect(try !desk.archive.hasDelivered(folder: "inbox", path: "a.txt", fingerprint: later))
        #expect(try !desk.archive.hasDelivered(folder: "other", path: "a.txt", fingerprint: state))
    }
}
