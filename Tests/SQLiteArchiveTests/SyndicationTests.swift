import Archive
import Clippings
import Testing

@Suite struct `Whose texts outlets carry` {
    private func edge(_ copy: ClippingID, _ original: ClippingID, _ kind: CopyEdge.Class, delay: Int64) -> CopyEdge {
        CopyEdge(
            copy: copy,
            original: original,
            class: kind,
            score: 0.9,
            coverageOfCopy: 1,
            coverageOfOriginal: 1,
            containment: 1,
            reasons: [],
            delay: delay
        )
    }

    private func piece(_ headline: String, _ outlet: String?, _ kind: Provenance.Class?) -> Piece {
        Piece(headline, "Isi \(headline).").with {
            $0.publisher = outlet
            $0.detail = { article in
                guard let kind else { return }
                var found = Classification()
                found.provenance = Provenance(kind, score: 1, evidence: [])
                article.classification = found
            }
        }
    }

    /// An agency's item (1), a village paper with its own (2) and three copies (3, 4, 5), one of its own; and 6, without
    /// an outlet.
    private func filled(_ driver: ArchiveDriver) throws -> (desk: Desk, archive: any CopyArchive) {
        let desk = try Desk(driver)
        try desk.file(
            piece("Satu", "Kabar", .wire),
            piece("Dua", "Warta Desa", .original),
            piece("Tiga", "Warta Desa", .wire),
            piece("Empat", "WARTA DESA", .wire),
            piece("Lima", "Warta Desa", .original),
            piece("Enam", nil, nil)
        )
        let archive = try #require(desk.archive as? any CopyArchive)
        var record = ComparisonRecord()
        record.compared = (1...6).map { .init(id: $0, signature: [1]) }
        record.edges = [
            3: [edge(3, 1, .abridged, delay: 60)], 4: [edge(4, 1, .reprint, delay: 600)],
            5: [edge(5, 2, .same, delay: 5)], 6: [edge(6, 2, .rewrite, delay: 7)],
        ]
        try archive.record(record)
        return (desk, archive)
    }

    @Test(arguments: ArchiveDriver.all)
    func `outlets are counted whatever the case of their names, with what others have from them`(
        driver: ArchiveDriver
    ) async throws {
        let (_, archive) = try filled(driver)
        let found = try await archive.syndication(.everything, looksAt: 100)
        #expect(found.outlets.map(\.name) == ["Warta Desa", nil, "Kabar"])
        #expect(found.outlets.map(\.clippings) == [4, 1, 1])
        #expect(found.outlets.map(\.copied) == [1, 0, 2])
        #expect(found.clippings == 6)
        #expect(!found.isCut)
    }

    @Test(arguments: ArchiveDriver.all)
    func `who copies whom is told between different outlets that are known, with delays`(
        driver: ArchiveDriver
    ) async throws {
        let (_, archive) = try filled(driver)
        let found = try await archive.syndication(.everything, looksAt: 100)
        let delay = try #require(Syndication.Delay([60, 600]))
        #expect(
            found.pairs == [
                .init(
                    copier: "Warta Desa",
                    source: "Kabar",
                    copies: 2,
                    classes: [.abridged: 1, .reprint: 1],
                    delay: delay
                )
            ]
        )
        #expect(found.outlets.map(\.delay) == [delay, Syndication.Delay([7]), nil])
    }

    @Test(arguments: ArchiveDriver.all)
    func `only matches are looked at, the newest first, and originals outside of them are known`(
        driver: ArchiveDriver
    ) async throws {
        let (_, archive) = try filled(driver)
        let today = Today(secondsSinceEpoch: Desk.start / 1000, secondsFromUTC: 0)
        let one = try await archive.syndication(try Query(parsing: "isi tiga", today: today), looksAt: 100)
        #expect(one.outlets.map(\.clippings) == [1])
        #expect(one.pairs.map(\.source) == ["Kabar"])
        let newest = try await archive.syndication(.everything, looksAt: 2)
        #expect(newest.clippings == 2)
        #expect(newest.isCut)
    }

    @Test func `of an even number of delays the lower middle is the median`() {
        #expect(Syndication.Delay([9, 1, 5, 3])?.median == 3)
        #expect(Syndication.Delay([]) == nil)
    }
}
