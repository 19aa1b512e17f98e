import Archive
import Clippings
import Testing

@Suite struct `Copies and stories in the archive` {
    private func edge(_ copy: ClippingID, _ original: ClippingID, _ kind: CopyEdge.Class = .reprint) -> CopyEdge {
        CopyEdge(
            copy: copy,
            original: original,
            class: kind,
            score: 0.875,
            coverageOfCopy: 1,
            coverageOfOriginal: 0.5,
            containment: 0.25,
            reasons: ["earlier by 3 hours", "credits a wire"]
        )
    }

    private func three(_ driver: ArchiveDriver) throws -> (desk: Desk, archive: any CopyArchive) {
        let desk = try Desk(driver)
        try desk.file(Piece("Satu", "Isi satu."), Piece("Dua", "Isi dua."), Piece("Tiga", "Isi tiga."))
        let archive = try #require(desk.archive as? any CopyArchive)
        return (desk, archive)
    }

    private func compared(_ ids: ClippingID...) -> ComparisonRecord {
        var record = ComparisonRecord()
        record.compared = ids.map { .init(id: $0, signature: [UInt8($0)]) }
        return record
    }

    @Test(arguments: ArchiveDriver.all)
    func `what is filed waits to be compared until that is recorded`(driver: ArchiveDriver) throws {
        let (_, archive) = try three(driver)
        #expect(try archive.uncompared(after: 0, limit: 10) == [1, 2, 3])
        try archive.record(compared(1, 3))
        #expect(try archive.uncompared(after: 0, limit: 10) == [2])
        #expect(try archive.signatures(after: 1, limit: 10).map(\.id) == [3])
        #expect(try archive.signatures(after: 0, limit: 1).map(\.bytes) == [[1]])
    }

    @Test(arguments: ArchiveDriver.all)
    func `a copy's edges are replaced as a whole`(driver: ArchiveDriver) async throws {
        let (_, archive) = try three(driver)
        var record = compared(1, 2, 3)
        record.edges = [3: [edge(3, 1), edge(3, 2, .abridged)], 2: [edge(2, 1)]]
        try archive.record(record)
        #expect(try archive.originals(of: 3) == [edge(3, 1), edge(3, 2, .abridged)])
        let family = try await archive.family(of: 1, limit: 10).map(\.edge).sorted { $0.copy < $1.copy }
        #expect(family == [edge(2, 1), edge(3, 1), edge(3, 2, .abridged)])
        var later = ComparisonRecord()
        later.edges = [3: [edge(3, 2, .same)]]
        try archive.record(later)
        #expect(try archive.originals(of: 3) == [edge(3, 2, .same)])
    }

    @Test(arguments: ArchiveDriver.all)
    func `all edges are listed by the files' names, further files of the same bytes among them`(
        driver: ArchiveDriver
    ) async throws {
        let (desk, archive) = try three(driver)
        var record = compared(1, 2, 3)
        record.edges = [3: [edge(3, 1)]]
        try archive.record(record)
        let again = Piece("Dua", "Isi dua.", path: "lagi/Dua.txt", claim: "claim lagi")
        _ = try desk.archive.commit([again.delivery(.duplicate(again.hash))])
        let edges = try await archive.copyEdges(after: 0, limit: 10)
        #expect(edges.map(\.copyFile) == ["lagi/Dua.txt", "Tiga.txt"])
        #expect(edges.map(\.originalFile) == ["Dua.txt", "Satu.txt"])
        #expect(edges.map(\.edge.class) == [.same, .reprint])
        #expect(try await archive.copyEdges(after: 2, limit: 10).map(\.edge) == [edge(3, 1)])
        #expect(try await archive.family(of: 1, limit: 10).map(\.edge) == [edge(3, 1)])
    }

    @Test(arguments: ArchiveDriver.all)
    func `the copies of what is taken down are compared once more`(driver: ArchiveDriver) async throws {
        let (desk, archive) = try three(driver)
        var record = compared(1, 2, 3)
        record.edges = [3: [edge(3, 1)], 2: [edge(2, 1)]]
        record.stories = [1: 1, 2: 1, 3: 1]
        try archive.record(record)
        try desk.archive.takeDown(1, reason: "asked for")
        #expect(try archive.uncompared(after: 0, limit: 10) == [2, 3])
        #expect(try archive.originals(of: 3).isEmpty)
        #expect(try await archive.story(1)?.members == [2, 3])
    }

    @Test(arguments: ArchiveDriver.all)
    func `a story is found by its number, by its members and by a number it had`(driver: ArchiveDriver) async throws {
        let (_, archive) = try three(driver)
        var record = compared(1, 2, 3)
        record.stories = [1: 1, 2: 2, 3: 2]
        try archive.record(record)
        #expect(try await archive.stories(members: 2, limit: 10).map(\.id) == [2])
        var merge = ComparisonRecord()
        merge.merged = [2: 1]
        try archive.record(merge)
        let joined = StoryEvent(
            time: Desk.start,
            kind: .joined,
            story: 1,
            other: 2,
            reason: "clippings of both are alike"
        )
        for number: StoryID in [1, 2, 3] {
            let story = StoryRecord(id: 1, members: [1, 2, 3], merged: [2], history: [joined])
            #expect(try await archive.story(number) == story)
        }
        #expect(try await archive.story(99) == nil)
    }

    @Test(arguments: ArchiveDriver.all)
    func `a search can ask for a place in the graph, and folds copies into one`(driver: ArchiveDriver) async throws {
        let (desk, archive) = try three(driver)
        var record = compared(1, 2, 3)
        record.edges = [3: [edge(3, 1)]]
        record.stories = [1: 1, 2: 2, 3: 1]
        try archive.record(record)
        #expect(try await desk.ids("story:1") == [3, 1])
        #expect(try await desk.ids("copyof:1") == [3])
        #expect(try await desk.ids("copies:>0") == [1])
        #expect(try await desk.ids("isi copies:0") == [3, 2])
        #expect(try await desk.ids("isi") == [3, 2, 1])
        for order in SearchRequest.Order.allCases {
            var request = SearchRequest(query: .everything, order: order)
            request.foldsCopies = true
            let page = try await desk.archive.search(request)
            #expect(page.hits.map(\.id).sorted() == [2, 3] || page.hits.map(\.id).sorted() == [1, 2], "\(order)")
            #expect(page.hits.map(\.copies).sorted() == [0, 1], "\(order)")
        }
    }

    @Test(arguments: ArchiveDriver.all)
    func `a folded family counts copies of copies`(driver: ArchiveDriver) async throws {
        let (desk, archive) = try three(driver)
        var record = compared(1, 2, 3)
        record.edges = [2: [edge(2, 1)], 3: [edge(3, 2)]]
        try archive.record(record)
        var request = SearchRequest(query: .everything)
        request.foldsCopies = true
        let page = try await desk.archive.search(request)
        #expect(page.hits.map(\.id) == [3])
        #expect(page.hits.map(\.copies) == [2])
    }

    @Test(arguments: ArchiveDriver.all)
    func `pages of folded copies follow on each other`(driver: ArchiveDriver) async throws {
        let (desk, archive) = try three(driver)
        var record = compared(1, 2, 3)
        record.edges = [3: [edge(3, 2)]]
        try archive.record(record)
        var request = SearchRequest(query: .everything, limit: 1)
        request.foldsCopies = true
        let first = try await desk.archive.search(request)
        #expect(first.hits.map(\.id) == [3])
        request.cursor = first.cursor
        let second = try await desk.archive.search(request)
        #expect(second.hits.map(\.id) == [1])
        #expect(second.cursor == nil)
    }
}
