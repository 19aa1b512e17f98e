import Archive
import Clippings
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
}
