import Archive
import Clippings
import Testing

/// What becomes of stories when what held them together goes.
@Suite struct `Stories that fall apart` {
    /// Four clippings in story 1, of which the second holds the third and fourth to the first.
    private func four(_ driver: ArchiveDriver) throws -> (desk: Desk, archive: any CopyArchive) {
        let desk = try Desk(driver)
        try desk.file(
            Piece("Satu", "Isi satu."),
            Piece("Dua", "Isi dua."),
            Piece("Tiga", "Isi tiga."),
            Piece("Empat", "Isi empat.")
        )
        let archive = try #require(desk.archive as? any CopyArchive)
        var record = ComparisonRecord()
        record.compared = (1...4).map { .init(id: $0, signature: [1]) }
        record.stories = [1: 1, 2: 1, 3: 1, 4: 1]
        record.links = [2: [1], 3: [2], 4: [3]]
        try archive.record(record)
        return (desk, archive)
    }

    private func compared(_ ids: ClippingID...) -> ComparisonRecord {
        var record = ComparisonRecord()
        record.compared = ids.map { .init(id: $0, signature: [1]) }
        return record
    }

    @Test(arguments: ArchiveDriver.all)
    func `a story that loses a clipping is looked at once its others have been compared again`(
        driver: ArchiveDriver
    ) async throws {
        let (desk, archive) = try four(driver)
        #expect(try archive.unsettledStories(limit: 10) == [])
        try desk.archive.takeDown(2, reason: "asked for")
        #expect(try archive.uncompared(after: 0, limit: 10) == [3])
        #expect(try archive.unsettledStories(limit: 10) == [])
        #expect(try await archive.uncomparedCount() == 2)
        try archive.record(compared(3))
        #expect(
            try archive.unsettledStories(limit: 10) == [
                StoryShape(story: 1, marks: 1, members: [1, 3, 4], links: [.init(4, 3)])
            ]
        )
    }

    @Test(arguments: ArchiveDriver.all)
    func `a split is kept with its reason, and each number leads to its clippings`(driver: ArchiveDriver) async throws {
        let (desk, archive) = try four(driver)
        try desk.archive.takeDown(2, reason: "asked for")
        var record = compared(3)
        record.splits = [3: 1]
        record.stories = [3: 3, 4: 3]
        record.settled = [1: 1]
        try archive.record(record)
        let event = StoryEvent(
            time: Desk.start,
            kind: .split,
            story: 1,
            other: 3,
            reason: "clipping 2 was taken out of the archive"
        )
        #expect(try await archive.story(1) == StoryRecord(id: 1, members: [1], merged: [], history: [event]))
        #expect(try await archive.story(4) == StoryRecord(id: 3, members: [3, 4], merged: [], history: [event]))
        #expect(try await archive.uncomparedCount() == 0)
    }

    @Test(arguments: ArchiveDriver.all)
    func `the number of a joined story goes where its clipping goes`(driver: ArchiveDriver) async throws {
        let (_, archive) = try four(driver)
        var apart = ComparisonRecord()
        apart.splits = [3: 1, 4: 1]
        apart.stories = [3: 3, 4: 4]
        try archive.record(apart)
        var joined = ComparisonRecord()
        joined.merged = [3: 1, 4: 1]
        joined.bridges = [3: 2, 4: 2]
        try archive.record(joined)
        #expect(try await archive.story(4)?.id == 1)
        var again = ComparisonRecord()
        again.splits = [3: 1]
        again.stories = [3: 3, 4: 3]
        try archive.record(again)
        #expect(try await archive.story(4)?.id == 3)
        #expect(try await archive.story(3)?.merged == [4])
        #expect(try await archive.story(1)?.merged == [])
    }

    @Test(arguments: ArchiveDriver.all)
    func `a story that was marked again meanwhile is looked at again`(driver: ArchiveDriver) throws {
        let (_, archive) = try four(driver)
        var again = ComparisonRecord()
        again.links = [3: [1]]
        try archive.record(again)
        again.links = [3: []]
        try archive.record(again)
        var settled = ComparisonRecord()
        settled.settled = [1: 1]
        try archive.record(settled)
        #expect(try archive.unsettledStories(limit: 10).map(\.marks) == [2])
        settled.settled = [1: 2]
        try archive.record(settled)
        #expect(try archive.unsettledStories(limit: 10) == [])
    }

    @Test(arguments: ArchiveDriver.all)
    func `a copy of what its wire withdraws says so, with its edge`(driver: ArchiveDriver) async throws {
        let desk = try Desk(driver)
        let wire: @Sendable (String, String) -> Piece = { headline, status in
            Piece(headline, "Isi \(headline).").with {
                $0.uri = "urn:newsml:kabar:2024:1"
                $0.detail = { article in
                    article.format = "newsml-g2"
                    article.version = status == "usable" ? "1" : "2"
                    article.publishingStatus = status
                }
            }
        }
        try desk.file(wire("Satu", "usable"), Piece("Dua", "Isi dua."))
        let archive = try #require(desk.archive as? any CopyArchive)
        var record = compared(1, 2)
        record.edges = [
            2: [
                CopyEdge(
                    copy: 2,
                    original: 1,
                    class: .reprint,
                    score: 1,
                    coverageOfCopy: 1,
                    coverageOfOriginal: 1,
                    containment: 1,
                    reasons: []
                )
            ]
        ]
        try archive.record(record)
        try desk.file(wire("Cabut", "canceled"))
        #expect(try await archive.family(of: 2, limit: 10).map(\.originalEdition) == [.withdrawn(by: 3)])
        let evidence = try await desk.archive.clipping(2)?.article.classification?.provenance?.evidence
        #expect(evidence?.first?.text.contains("which was withdrawn") == true)
        #expect(try await desk.page("edition:withdrawn").hits.map(\.edition) == [.withdrawn(by: 3)])
    }
}
