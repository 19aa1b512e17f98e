import Archive
import LinuxSystem
import SQLiteArchive
import SystemPackage
import TestSupport
import Testing

@Suite struct `A copy of the catalogue` {
    /// Puts a copy in the place of an archive's catalogue.
    private func open(_ copy: CatalogueCopy, in directory: TemporaryDirectory) throws -> SQLiteArchive {
        let bytes = try copy.read(0, Int(copy.size))
        let file = try FileSystem.create(directory[copy.name])
        try FileSystem.write(bytes, to: file.number)
        return try SQLiteArchive(directory: directory.path.string)
    }

    private func names(in directory: TemporaryDirectory) throws -> [String] {
        let listing = try DirectoryListing(FileSystem.openDirectory(directory.path))
        var names: [String] = []
        while let entry = try listing.next() { names.append(entry.name.string) }
        return names.sorted()
    }

    @Test func `opens as an archive with all that there was, and leaves nothing beside the first`() async throws {
        let desk = try Desk(ArchiveDriver.all[0])
        try desk.file(Piece("Panen cumi", "isi satu"), Piece("Banjir pesisir", "isi dua"))
        let archive = try #require(desk.archive as? SQLiteArchive)
        let before = try names(in: desk.directory)
        let copy = try archive.copyCatalogue { _, _ in }
        #expect(copy.clippings == 2)
        #expect(copy.stored == [])
        #expect(try archive.catalogueSize == copy.size)
        #expect(try names(in: desk.directory) == before)
        let place = try TemporaryDirectory()
        let opened = try open(copy, in: place)
        let page = try await opened.search(
            SearchRequest(
                query: try Query(parsing: "banjir", today: Today(secondsSinceEpoch: 0, secondsFromUTC: 0)),
                limit: 5
            )
        )
        #expect(page.hits.map(\.headline) == ["Banjir pesisir"])
        #expect(try await opened.counts().clippings == 2)
    }

    @Test func `is of one instant: what is committed meanwhile is not in it, and does not wait`() async throws {
        let desk = try Desk(ArchiveDriver.all[0])
        try desk.file(Piece("Panen cumi", "isi satu"))
        let archive = try #require(desk.archive as? SQLiteArchive)
        let steps = Monitor(0)
        let copy = try archive.copyCatalogue { _, _ in
            steps.withLock { $0 += 1 }
            try desk.file(Piece("Tiba kemudian \(steps.withLock { $0 })", "isi baru"))
        }
        #expect(steps.withLock { $0 } > 1)
        #expect(try await archive.counts().clippings == 1 + steps.withLock { $0 })
        #expect(copy.clippings == 1)
        let place = try TemporaryDirectory()
        #expect(try await open(copy, in: place).counts().clippings == 1)
    }

    @Test func `names the originals that lie outside of it, and not those that were taken down`() async throws {
        let desk = try Desk(ArchiveDriver.all[0])
        let archive = try #require(desk.archive as? SQLiteArchive)
        let kept = Piece("Besar", "isi besar").with { $0.isInStore = true }
        let taken = Piece("Besar pula", "isi lain").with { $0.isInStore = true }
        let ids = try desk.file(kept, taken, Piece("Kecil", "isi kecil"))
        try archive.takeDown(ids[1], reason: "request")
        let copy = try archive.copyCatalogue { _, _ in }
        #expect(copy.stored == [StoredOriginal(hash: kept.hash, size: Int64(kept.bytes.count))])
    }

    @Test func `that is no longer wanted ends, and leaves nothing behind`() throws {
        let desk = try Desk(ArchiveDriver.all[0])
        try desk.file(Piece("Panen cumi", "isi satu"))
        let archive = try #require(desk.archive as? SQLiteArchive)
        let before = try names(in: desk.directory)
        let error = #expect(throws: ArchiveError.self) {
            try archive.copyCatalogue { _, _ in throw CancellationError() }
        }
        #expect(error?.code == .cancelled)
        #expect(try names(in: desk.directory) == before)
    }
}
