import Archive
import Clippings
import Foundation
import GRDB
import SystemPackage
import TestSupport
import Testing

@testable import SQLiteArchive

@Suite struct `Packing originals and articles` {
    private static let words = "harga beras naik pasar kota bupati warga sungai jalan banjir panen hujan".split(
        separator: " "
    )

    /// A short report that shares its furniture, and its words in other order, with all others.
    private static func piece(_ number: Int) -> Piece {
        var seed = UInt64(number) &* 0x9E37_79B9_7F4A_7C15
        let text = (0..<60).map { _ in
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return String(words[Int(seed >> 33) % words.count])
        }
        let body = text.joined(separator: " ") + ". Pewarta: Siti Rahayu. Hak cipta Warta Lembah."
        return Piece("Laporan nomor \(number)", body).with {
            $0.publisher = "Warta Lembah"
            $0.detail = {
                $0.usageTerms = "Dilarang mengutip tanpa izin tertulis dari redaksi."
                $0.copyrightHolder = "Yayasan Lembah Sejahtera"
                $0.slugline = "lembah-daerah-ekonomi"
            }
        }
    }

    private static func archive(_ directory: TemporaryDirectory) throws -> SQLiteArchive {
        try SQLiteArchive(directory: directory.path.string, now: { Desk.start })
    }

    /// An archive with so many reports that has stored as many originals as are needed to learn from them.
    private static func ripeArchive(_ directory: TemporaryDirectory, stored: Int) throws -> SQLiteArchive {
        do {
            let young = try archive(directory)
            _ = try young.commit((1...200).map { piece($0).delivery() })
            try young.pool.write {
                try $0.execute(sql: "UPDATE counter SET value = ? WHERE name = 'originals'", arguments: [stored])
            }
        }
        return try archive(directory)
    }

    private func number(_ sql: String, _ archive: SQLiteArchive) throws -> Int {
        try archive.pool.read { try Int.fetchOne($0, sql: sql) } ?? -1
    }

    private func expectWhole(_ archive: SQLiteArchive, _ pieces: [Piece]) async throws {
        for piece in pieces {
            guard case .bytes(let bytes)? = try await archive.original(piece.hash)?.content else {
                Issue.record("an original is gone")
                return
            }
            #expect(bytes == piece.bytes)
        }
        let faults = Faults()
        try await archive.check(storedOriginalExists: { _, _ in true }, report: faults.take)
        #expect(await faults.codes.isEmpty)
    }

    @Test func `upkeep learns from a thousand originals, and what comes later takes less room`() async throws {
        let directory = try TemporaryDirectory()
        let archive = try Self.ripeArchive(directory, stored: 1000)
        while try archive.maintain() {}
        #expect(try number("SELECT count(*) FROM dictionary WHERE length(bytes) > 0", archive) == 1)
        _ = try archive.commit((201...210).map { Self.piece($0).delivery() })
        #expect(try number("SELECT min(dictionary) FROM original WHERE id > 200", archive) == 1)
        let later = try number("SELECT avg(length(bytes)) FROM original WHERE id > 200", archive)
        let sooner = try number("SELECT avg(length(bytes)) FROM original WHERE id <= 200", archive)
        #expect(later < sooner)
        let laterArticles = try number("SELECT avg(length(bytes)) FROM article WHERE clipping > 200", archive)
        let soonerArticles = try number("SELECT avg(length(bytes)) FROM article WHERE clipping <= 200", archive)
        #expect(laterArticles < soonerArticles)
        try await expectWhole(archive, (195...205).map { Self.piece($0) })
        let clipping = try #require(try await archive.clipping(207))
        #expect(clipping.article == Self.piece(207).article)
    }

    @Test func `under a load that leaves no moment for upkeep, a commit learns`() async throws {
        let directory = try TemporaryDirectory()
        let archive = try Self.ripeArchive(directory, stored: 1240)
        _ = try archive.commit((201...205).map { Self.piece($0).delivery() })
        #expect(try number("SELECT count(*) FROM dictionary", archive) == 0)
        _ = try archive.commit((206...215).map { Self.piece($0).delivery() })
        #expect(try number("SELECT count(*) FROM dictionary", archive) == 1)
        _ = try archive.commit([Self.piece(216).delivery()])
        #expect(try number("SELECT max(dictionary) FROM original WHERE id < 216", archive) == 0)
        #expect(try number("SELECT dictionary FROM original WHERE id = 216", archive) == 1)
        try await expectWhole(archive, (210...216).map { Self.piece($0) })
    }

    @Test func `an article that was packed with its original stays when that is taken down`() async throws {
        let directory = try TemporaryDirectory()
        let archive = try Self.ripeArchive(directory, stored: 1000)
        while try archive.maintain() {}
        let other = Self.piece(300).article
        let pair = Self.piece(301).with { $0.further = [other] }
        _ = try archive.commit([pair.delivery()])
        try archive.takeDown(201, reason: "request")
        #expect(try await archive.clipping(202)?.article == other)
        #expect(try number("SELECT prefix FROM article WHERE clipping = 202", archive) == 2)
    }

    @Test func `a delivery prepared on another thread is filed as one that was not`() async throws {
        let pieces = (1...20).map { number in
            Self.piece(number).with {
                $0.tags = ["desk-\(number % 3)"]
                $0.isInStore = number == 7
                if number % 4 == 0 { $0.further = [Self.piece(number + 100).article] }
                // Versions of one item: each takes the place of the one before.
                if number > 15 {
                    $0.detail = {
                        $0.format = "nitf"
                        $0.uri = "urn:wire:1"
                        $0.version = "\(40 - number)"
                    }
                }
            }
        }
        let directories = (try TemporaryDirectory(), try TemporaryDirectory())
        let archives = (try Self.archive(directories.0), try Self.archive(directories.1))
        var prepared: [Delivery] = []
        for piece in pieces {
            var delivery = piece.delivery()
            archives.1.prepare(&delivery)
            #expect(delivery.preparation != nil)
            prepared.append(delivery)
        }
        #expect(try archives.0.commit(pieces.map { $0.delivery() }) == archives.1.commit(prepared))
        for table in ["original", "clipping", "article", "delivery", "edition", "value", "terms_1_0_data"] {
            let rows = try [archives.0, archives.1].map { archive in
                try archive.pool.read { try Row.fetchAll($0, sql: "SELECT * FROM \(table) ORDER BY 1, 2") }
            }
            #expect(rows[0] == rows[1], "\(table)")
            #expect(!rows[0].isEmpty, "\(table)")
        }
    }

    @Test func `a delivery whose preparation is of other articles is filed from its own`() async throws {
        let directory = try TemporaryDirectory()
        let archive = try Self.archive(directory)
        var delivery = Self.piece(1).delivery()
        archive.prepare(&delivery)
        let piece = Self.piece(1).with { $0.further = [Self.piece(2).article] }
        delivery.outcome = .parsed(Original(hash: piece.hash, content: .bytes(piece.bytes)), piece.drafts)
        _ = try archive.commit([delivery])
        #expect(try await archive.clipping(2)?.article == Self.piece(2).article)
    }
}
