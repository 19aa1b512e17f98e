import Archive
import Clippings
import GRDB
import SQLiteArchive
import SystemPackage
import TestSupport
import Testing

@Suite struct `Versions, corrections and kills of a wire` {
    /// A version of the item `urn:wire:1`, or of another.
    private func item(
        _ headline: String,
        version: String?,
        uri: String = "urn:wire:1",
        _ change: @escaping @Sendable (inout Article) -> Void = { _ in }
    ) -> Piece {
        Piece(headline, "isi berita kawat").with {
            $0.uri = uri
            $0.detail = { article in
                article.format = "nitf"
                article.version = version
                change(&article)
            }
        }
    }

    private func edition(_ id: ClippingID, _ desk: Desk) async throws -> Edition? {
        try await desk.archive.clipping(id)?.edition
    }

    @Test(arguments: ArchiveDriver.all)
    func `a new version takes the place of the one before it in a search`(driver: ArchiveDriver) async throws {
        let desk = try Desk(driver)
        try desk.file(item("Pertama", version: "1"), item("Kedua", version: "2"))
        #expect(try await desk.ids("isi") == [2])
        #expect(try await desk.ids("pertama").isEmpty)
        #expect(try await edition(1, desk) == .superseded(by: 2))
        #expect(try await edition(2, desk) == .current)
    }

    @Test(arguments: ArchiveDriver.all)
    func `a version that arrives late does not take the place of a newer one`(driver: ArchiveDriver) async throws {
        let desk = try Desk(driver)
        try desk.file(item("Kesepuluh", version: "10"), item("Kesembilan", version: "9"))
        #expect(try await desk.ids("isi") == [1])
        #expect(try await edition(2, desk) == .superseded(by: 1))
    }

    @Test(arguments: ArchiveDriver.all)
    func `without numbers the instant decides, without instants the order of arrival`(
        driver: ArchiveDriver
    ) async throws {
        let desk = try Desk(driver)
        func made(_ headline: String, _ instant: String) -> Piece {
            item(headline, version: nil) { $0.modified = NewsDate(instant) }
        }
        try desk.file(made("Siang", "2025-03-01T12:00:00+07:00"), made("Pagi", "2025-03-01T04:00:00Z"))
        #expect(try await desk.ids("isi") == [1])
        try desk.file(item("A", version: nil, uri: "urn:wire:2"), item("B", version: nil, uri: "urn:wire:2"))
        #expect(try await desk.ids("isi") == [4, 1])
    }

    @Test(arguments: ArchiveDriver.all)
    func `older versions are found by a query that names the field`(driver: ArchiveDriver) async throws {
        let desk = try Desk(driver)
        try desk.file(item("Pertama", version: "1"), item("Kedua", version: "2"))
        #expect(try await desk.ids("isi edition:superseded") == [1])
        #expect(try await desk.ids("isi NOT edition:withdrawn") == [2, 1])
    }

    @Test(arguments: ArchiveDriver.all)
    func `a cancelled version withdraws those before it and stays to say so`(driver: ArchiveDriver) async throws {
        let desk = try Desk(driver)
        try desk.file(item("Pertama", version: "1"), item("Kedua", version: "2"))
        try desk.file(item("Ditarik", version: "3") { $0.publishingStatus = "canceled" })
        #expect(try await desk.ids("isi") == [3])
        #expect(try await edition(1, desk) == .withdrawn(by: 3))
        #expect(try await edition(2, desk) == .withdrawn(by: 3))
    }

    @Test(arguments: ArchiveDriver.all)
    func `a kill that comes before what it kills still withdraws it`(driver: ArchiveDriver) async throws {
        let desk = try Desk(driver)
        let kill = item("Penarikan", version: "1", uri: "urn:wire:9") {
            $0.relations = [.init(.kills, uri: "urn:wire:1")]
        }
        try desk.file(kill, item("Pertama", version: "1"))
        #expect(try await desk.ids("isi") == [1])
        #expect(try await edition(2, desk) == .withdrawn(by: 1))
    }

    @Test(arguments: ArchiveDriver.all)
    func `a correction takes the place of the versions it names and not of later ones`(
        driver: ArchiveDriver
    ) async throws {
        let desk = try Desk(driver)
        let correction = item("Ralat", version: "1", uri: "urn:wire:9") {
            $0.relations = [.init(.corrects, uri: "urn:wire:1", version: "1")]
        }
        try desk.file(item("Pertama", version: "1"), correction)
        #expect(try await edition(1, desk) == .superseded(by: 2))
        try desk.file(item("Kedua", version: "2"))
        #expect(try await edition(3, desk) == .current)
    }

    @Test(arguments: ArchiveDriver.all)
    func `what belongs to another item leaves that where it is`(driver: ArchiveDriver) async throws {
        let desk = try Desk(driver)
        let update = item("Lanjutan", version: "1", uri: "urn:wire:9") {
            $0.relations = [.init(.updates, uri: "urn:wire:1"), .init(.partOf, uri: "urn:wire:1")]
        }
        try desk.file(item("Pertama", version: "1"), update)
        #expect(try await desk.ids("isi") == [2, 1])
    }

    @Test(arguments: ArchiveDriver.all)
    func `pages of the web have no versions that take one another's place`(driver: ArchiveDriver) async throws {
        let desk = try Desk(driver)
        try desk.file(
            Piece("Satu", "isi").with { $0.uri = "https://a.example/1" },
            Piece("Dua", "isi").with { $0.uri = "https://a.example/1" }
        )
        #expect(try await desk.ids("isi") == [2, 1])
    }

    @Test(arguments: ArchiveDriver.all)
    func `when the later version is taken down the earlier one is found again`(driver: ArchiveDriver) async throws {
        let desk = try Desk(driver)
        try desk.file(item("Pertama", version: "1"), item("Kedua", version: "2"))
        try desk.archive.takeDown(2, reason: "request")
        #expect(try await desk.ids("isi") == [1])
        #expect(try await edition(1, desk) == .current)
    }

    @Test(arguments: ArchiveDriver.all)
    func `parsing again and upkeep leave a superseded version where it is`(driver: ArchiveDriver) async throws {
        let desk = try Desk(driver)
        let first = item("Pertama", version: "1")
        try desk.file(first, item("Kedua", version: "2"))
        try desk.maintain()
        _ = try desk.archive.replace(first.hash, with: first.drafts, hints: first.hints)
        try desk.maintain()
        #expect(try await desk.ids("isi") == [2])
        #expect(try await desk.ids("edition:superseded") == [1])
        let faults = Faults()
        try await desk.archive.check(storedOriginalExists: { _, _ in true }, report: faults.take)
        #expect(await faults.codes.isEmpty)
    }

    @Test(arguments: ArchiveDriver.all)
    func `what is current is found by a query that says so`(driver: ArchiveDriver) async throws {
        let desk = try Desk(driver)
        try desk.file(item("Pertama", version: "1"), item("Kedua", version: "2"), Piece("Lain", "isi"))
        #expect(try await desk.ids("edition:current") == [3, 2])
        #expect(try await desk.ids("isi edition:current OR edition:superseded") == [3, 2, 1])
        #expect(try await desk.ids("isi NOT edition:current") == [1])
    }

    @Test(arguments: ArchiveDriver.all)
    func `of two words on one item in one clipping the harder one counts`(driver: ArchiveDriver) async throws {
        let desk = try Desk(driver)
        let kill = item("Penarikan", version: "1", uri: "urn:wire:9") {
            $0.relations = [
                .init(.kills, uri: "urn:wire:1"), .init(.corrects, uri: "urn:wire:1", version: "1"),
            ]
        }
        try desk.file(item("Pertama", version: "1"), kill)
        #expect(try await edition(1, desk) == .withdrawn(by: 2))
    }

    @Test(arguments: ArchiveDriver.all)
    func `the deepest query is answered beside superseded versions, too`(driver: ArchiveDriver) async throws {
        let desk = try Desk(driver)
        try desk.file(item("Pertama", version: "1"), item("Kedua", version: "2"))
        var deep = "isi"
        for level in 1..<Query.maximumDepth {
            deep = level.isMultiple(of: 2) ? "(\(deep) OR zzz)" : "(\(deep) AND kedua)"
        }
        #expect(try await desk.ids(deep) == [2])
        let levels = Query.maximumDepth - 1
        let right = String(repeating: "(zzz OR isi ", count: levels) + "isi" + String(repeating: ")", count: levels)
        #expect(try await desk.ids(right) == [2])
        let taken =
            String(repeating: "isi -(zzz OR ", count: levels / 2) + "zzz" + String(repeating: ")", count: levels / 2)
        #expect(try await desk.ids(taken).count <= 1)
        let wide = (0..<Query.maximumTerms).map { $0 == 0 ? "isi" : "kata\($0)" }.joined(separator: " OR ")
        #expect(try await desk.ids(wide) == [2])
    }

    @Test(arguments: ArchiveDriver.all)
    func `whatever the order of arrival, each item ends up worth the same`(driver: ArchiveDriver) async throws {
        let pieces = [
            item("Satu A", version: "1"), item("Satu B", version: "2"), item("Satu C", version: "5"),
            item("Dua A", version: "1", uri: "urn:wire:2"),
            item("Dua B", version: "2", uri: "urn:wire:2") { $0.publishingStatus = "canceled" },
            item("Dua C", version: "3", uri: "urn:wire:2"),
            item("Tiga A", version: "4", uri: "urn:wire:3"), item("Tiga B", version: "6", uri: "urn:wire:3"),
            item("Ralat", version: "1", uri: "urn:wire:4") {
                $0.relations = [
                    .init(.corrects, uri: "urn:wire:3", version: "6"), .init(.kills, uri: "urn:wire:1", version: "2"),
                ]
            },
            item("Tarik", version: "1", uri: "urn:wire:5") { $0.relations = [.init(.kills, uri: "urn:wire:4")] },
        ]
        let expected = [
            "Satu A": "withdrawn", "Satu B": "withdrawn", "Satu C": "current", "Dua A": "withdrawn",
            "Dua B": "superseded", "Dua C": "current", "Tiga A": "superseded", "Tiga B": "superseded",
            "Ralat": "withdrawn", "Tarik": "current",
        ]
        for turn in 0..<10 {
            let desk = try Desk(driver)
            var order = Array(pieces[turn...] + pieces[..<turn])
            if turn.isMultiple(of: 2) { order.reverse() }
            for piece in order { try desk.file(piece) }
            var editions: [String: String] = [:]
            for id in ClippingID(1)...ClippingID(pieces.count) {
                let clipping = try #require(try await desk.archive.clipping(id))
                editions[clipping.article.headline ?? ""] = clipping.edition.name
            }
            #expect(editions == expected, "turn \(turn)")
            #expect(try await desk.ids("isi").count == 3)
        }
    }

    @Test func `a new version does not write all those before it again`() throws {
        func indexed(_ uri: @escaping (Int) -> String) throws -> Int {
            let directory = try TemporaryDirectory()
            do {
                let archive = try SQLiteArchive(directory: directory.path.string)
                for number in 1...60 {
                    let version = item("Versi \(number)", version: "\(number)", uri: uri(number)).with {
                        $0.paragraphs = [(1...100).map { "kata\(number)dan\($0)" }.joined(separator: " ")]
                    }
                    _ = try archive.commit([version.delivery()])
                }
            }
            let queue = try DatabaseQueue(path: directory["archive.sqlite"].string)
            return try queue.read { try Int.fetchOne($0, sql: "SELECT sum(length(block)) FROM terms_1_0_data") ?? 0 }
        }
        let apart = try indexed { "urn:wire:\($0)" }
        let chain = try indexed { _ in "urn:wire:1" }
        #expect(apart > 0)
        #expect(chain < 6 * apart)
    }

    @Test(arguments: ArchiveDriver.all)
    func `a long chain of versions stays right while slices are merged, parsed again and taken down`(
        driver: ArchiveDriver
    ) async throws {
        let desk = try Desk(driver)
        let chain = (1...40).map { item("Versi \($0)", version: "\(($0 * 7) % 41)") }
        _ = try desk.archive.commit(chain.map { $0.delivery() })
        // 7 * 35 = 245 = 5 * 41 + 40
        #expect(try await desk.ids("isi") == [35])
        for piece in chain.prefix(10) {
            _ = try desk.archive.replace(piece.hash, with: piece.drafts, hints: piece.hints)
        }
        try desk.maintain()
        try desk.archive.takeDown(35, reason: "request")
        // 7 * 29 = 203 = 4 * 41 + 39
        #expect(try await desk.ids("isi") == [29])
        #expect(try await desk.page("edition:superseded", limit: 100).hits.count == 38)
        try desk.maintain()
        #expect(try await desk.ids("isi") == [29])
        for id in ClippingID(1)...40 where id != 35 { try desk.archive.takeDown(id, reason: "request") }
        try desk.maintain()
        #expect(try await desk.ids("isi OR edition:superseded").isEmpty)
        let faults = Faults()
        try await desk.archive.check(storedOriginalExists: { _, _ in true }, report: faults.take)
        #expect(await faults.codes.isEmpty)
    }
}
