import Archive
import Clippings
import Testing

/// What a search, its facets and a clipping say of a copy's provenance, as edges come and go.
@Suite struct `Provenance of copies in the archive` {
    private func edge(_ copy: ClippingID, _ original: ClippingID, _ kind: CopyEdge.Class) -> CopyEdge {
        CopyEdge(
            copy: copy,
            original: original,
            class: kind,
            score: 0.75,
            coverageOfCopy: 0.5,
            coverageOfOriginal: 0.5,
            containment: 0,
            reasons: ["arrived later"]
        )
    }

    private func record(_ edges: [ClippingID: [CopyEdge]]) -> ComparisonRecord {
        var record = ComparisonRecord()
        record.edges = edges
        return record
    }

    /// Three clippings of different outlets, all of which call themselves original.
    private func three(_ driver: ArchiveDriver) throws -> (desk: Desk, archive: any CopyArchive) {
        let desk = try Desk(driver)
        for (headline, outlet) in [("Satu", "Kabar"), ("Dua", "Warta"), ("Tiga", "Koran")] {
            try desk.file(
                Piece(headline, "Isi \(headline).").with {
                    $0.publisher = outlet
                    $0.detail = { article in
                        var found = Classification()
                        found.provenance = Provenance(.original, score: 0.5, evidence: [])
                        article.classification = found
                    }
                }
            )
        }
        return (desk, try #require(desk.archive as? any CopyArchive))
    }

    private func facets(_ desk: Desk) async throws -> [String: Int] {
        let page = try await desk.page("isi", facets: [.provenance])
        return Dictionary(uniqueKeysWithValues: page.facets[0].values.map { ($0.value, $0.count) })
    }

    @Test(arguments: ArchiveDriver.all)
    func `a copy is found by the class of its edge, and counted so`(driver: ArchiveDriver) async throws {
        let (desk, archive) = try three(driver)
        try archive.record(record([2: [edge(2, 1, .rewrite)], 3: [edge(3, 1, .translation)]]))
        #expect(try await desk.ids("provenance:rewrite") == [2])
        #expect(try await desk.ids("provenance:translation") == [3])
        #expect(try await desk.ids("provenance:original") == [1])
        #expect(try await desk.ids("isi NOT provenance:rewrite") == [3, 1])
        #expect(try await facets(desk) == ["original": 1, "rewrite": 1, "translation": 1])
        let provenance = try await desk.archive.clipping(2)?.article.classification?.provenance
        #expect(provenance?.class == .rewrite)
        #expect(
            provenance?.evidence.first?.text
                == "rewrite of clipping 1, Satu.txt, Kabar: 50% of it covered, arrived later"
        )
    }

    @Test(arguments: ArchiveDriver.all)
    func `when the direction turns, the other one is the copy`(driver: ArchiveDriver) async throws {
        let (desk, archive) = try three(driver)
        try archive.record(record([2: [edge(2, 1, .rewrite)]]))
        try archive.record(record([2: [], 1: [edge(1, 2, .rewrite)]]))
        #expect(try await desk.ids("provenance:rewrite") == [1])
        #expect(try await facets(desk) == ["original": 2, "rewrite": 1])
        #expect(try await desk.archive.clipping(2)?.article.classification?.provenance?.class == .original)
    }

    @Test(arguments: ArchiveDriver.all)
    func `when its original is taken down, a copy is again what it says of itself`(driver: ArchiveDriver) async throws {
        let (desk, archive) = try three(driver)
        try archive.record(record([2: [edge(2, 1, .rewrite)]]))
        try desk.archive.takeDown(1, reason: "asked for")
        #expect(try await desk.archive.clipping(2)?.article.classification?.provenance?.class == .original)
        try archive.record(record([2: []]))
        #expect(try await desk.ids("provenance:original") == [3, 2])
        #expect(try await desk.ids("provenance:rewrite") == [])
    }

    @Test(arguments: ArchiveDriver.all)
    func `a copy that is parsed again or taken down leaves nothing of its class in the index`(
        driver: ArchiveDriver
    ) async throws {
        let (desk, archive) = try three(driver)
        try archive.record(record([2: [edge(2, 1, .rewrite)], 3: [edge(3, 1, .rewrite)]]))
        let piece = Piece("Dua", "Isi lain.")
        let hash = try #require(try await desk.archive.clipping(2)?.hash)
        _ = try desk.archive.replace(hash, with: piece.drafts, hints: piece.hints)
        #expect(try await desk.ids("provenance:rewrite") == [3])
        try desk.archive.takeDown(3, reason: "asked for")
        try desk.maintain()
        #expect(try await desk.ids("provenance:rewrite") == [])
        #expect(try await desk.ids("isi") == [2, 1])
    }
}
