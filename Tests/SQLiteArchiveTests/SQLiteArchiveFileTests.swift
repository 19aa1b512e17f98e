import Archive
import Clippings
import Foundation
import GRDB
import SQLiteArchive
import SystemPackage
import TestSupport
import Testing

@Suite struct `The archive's file` {
    private func copy(_ desk: Desk, to target: TemporaryDirectory) throws {
        for name in ["archive.sqlite", "archive.sqlite-wal"] {
            try Data(contentsOf: URL(fileURLWithPath: desk.directory[name].string))
                .write(to: URL(fileURLWithPath: target[name].string))
        }
    }

    @Test func `a second writer is refused with a clear word`() throws {
        let desk = try Desk(ArchiveDriver.all[0])
        let error = #expect(throws: ArchiveError.self) { try SQLiteArchive(directory: desk.directory.path.string) }
        #expect(error?.code == .locked)
        #expect(error?.remedy.contains("stop the other daemon") == true)
        withExtendedLifetime(desk) {}
    }

    @Test func `a newer archive is refused and left as it is`() throws {
        let directory = try TemporaryDirectory()
        do {
            let queue = try DatabaseQueue(path: directory["archive.sqlite"].string)
            try queue.write { try $0.execute(sql: "PRAGMA user_version = 999") }
            try queue.close()
        }
        let error = #expect(throws: ArchiveError.self) { try SQLiteArchive(directory: directory.path.string) }
        #expect(error?.code == .newerSchema)
        let queue = try DatabaseQueue(path: directory["archive.sqlite"].string)
        #expect(try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == 999)
        #expect(try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_schema") } == 0)
    }

    @Test func `an archive of the first schema is brought to the current one`() async throws {
        let directory = try TemporaryDirectory()
        do {
            let archive = try SQLiteArchive(directory: directory.path.string)
            _ = try archive.commit([Piece("Satu", "isi satu").delivery()])
        }
        try change(
            directory["archive.sqlite"].string,
            """
            DROP TABLE taken_clipping; DROP TABLE edition; DROP TABLE verdict; DROP TABLE uncompared;
            DROP TABLE signature; DROP TABLE copy; DROP TABLE story_member; DROP TABLE story_merged;
            DROP TABLE label;
            DROP TABLE copy_provenance; DROP TABLE story_link; DROP TABLE story_unsettled; DROP TABLE story_event;
            DROP TABLE watch; DROP TABLE watch_story; DROP TABLE alert;
            ALTER TABLE dictionary DROP COLUMN articles; ALTER TABLE article RENAME COLUMN prefix TO has_prefix;
            PRAGMA user_version = 1
            """
        )
        let archive = try SQLiteArchive(directory: directory.path.string)
        // What was filed before copies were looked for is compared now.
        #expect(try archive.uncompared(after: 0, limit: 10) == [1])
        #expect(try await archive.clipping(1)?.article.headline == "Satu")
        try archive.takeDown(1, reason: "request")
        #expect(try await archive.deliveries(of: 1).map(\.outcome) == [.takenDown])
    }

    @Test func `a file that is no archive is called damaged`() throws {
        let directory = try TemporaryDirectory()
        try Data(repeating: 0x41, count: 8192).write(to: URL(fileURLWithPath: directory["archive.sqlite"].string))
        let error = #expect(throws: ArchiveError.self) { try SQLiteArchive(directory: directory.path.string) }
        #expect(error?.code == .damaged)
    }

    @Test func `what was committed survives a stop at any later moment`() async throws {
        let desk = try Desk(ArchiveDriver.all[0])
        try desk.file(Piece("Satu", "isi satu"))
        try desk.file(Piece("Dua", "isi dua"))
        // The files as a process killed now would leave them: the log not written back, no goodbye.
        let elsewhere = try TemporaryDirectory()
        try copy(desk, to: elsewhere)
        let archive = try SQLiteArchive(directory: elsewhere.path.string)
        #expect(try await archive.counts().clippings == 2)
        let query = try Query(parsing: "isi", today: Today(secondsSinceEpoch: 0, secondsFromUTC: 0))
        #expect(try await archive.search(SearchRequest(query: query)).hits.map(\.id) == [2, 1])
    }

    @Test func `a commit cut off in its log is as if it had never begun`() async throws {
        let desk = try Desk(ArchiveDriver.all[0])
        try desk.file(Piece("Satu", "isi satu"))
        let before = try Data(contentsOf: URL(fileURLWithPath: desk.directory["archive.sqlite-wal"].string)).count
        try desk.file(Piece("Dua", "isi dua"))
        let elsewhere = try TemporaryDirectory()
        try copy(desk, to: elsewhere)
        let log = URL(fileURLWithPath: elsewhere["archive.sqlite-wal"].string)
        let whole = try Data(contentsOf: log)
        try #require(whole.count > before)
        try whole.prefix(whole.count - 100).write(to: log)
        let archive = try SQLiteArchive(directory: elsewhere.path.string)
        #expect(
            try await archive.counts() == ArchiveCounts(clippings: 1, filed: 1, duplicate: 0, rejected: 0, takenDown: 0)
        )
        // The same file comes again and gets the number it would have had.
        let receipts = try archive.commit([Piece("Dua", "isi dua").delivery()])
        #expect(receipts == [.stored([Receipt.Stored(id: 2, headline: "Dua")])])
    }

    @Test func `after upkeep the file alone can be copied and opened`() async throws {
        let desk = try Desk(ArchiveDriver.all[0])
        for number in 1...40 { try desk.file(Piece("Nomor \(number)", "isi \(number)")) }
        try desk.maintain()
        #expect(try !desk.archive.maintain())
        let elsewhere = try TemporaryDirectory()
        try Data(contentsOf: URL(fileURLWithPath: desk.directory["archive.sqlite"].string))
            .write(to: URL(fileURLWithPath: elsewhere["archive.sqlite"].string))
        let archive = try SQLiteArchive(directory: elsewhere.path.string)
        #expect(try await archive.counts().clippings == 40)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: elsewhere["archive.sqlite"].string))
        #expect(bytes.range(of: Data(desk.directory.path.string.utf8)) == nil)
    }

    @Test func `once upkeep is done nothing is written`() throws {
        let desk = try Desk(ArchiveDriver.all[0])
        try desk.file(Piece("Satu", "isi"))
        try desk.maintain()
        func state() throws -> [String] {
            try FileManager.default.contentsOfDirectory(atPath: desk.directory.path.string).sorted().map { name in
                let values = try FileManager.default.attributesOfItem(atPath: desk.directory[name].string)
                return "\(name) \(String(describing: values[.size])) \(String(describing: values[.modificationDate]))"
            }
        }
        let before = try state()
        for _ in 1...5 { #expect(try !desk.archive.maintain()) }
        try desk.archive.ping()
        #expect(try state() == before)
    }

    @Test func `an index made by an older analyzer is made again`() async throws {
        let desk = try Desk(ArchiveDriver.all[0])
        for number in 1...150 { try desk.file(Piece("Nomor \(number)", "isi kata\(number)")) }
        let elsewhere = try TemporaryDirectory()
        try copy(desk, to: elsewhere)
        try change(elsewhere["archive.sqlite"].string, "UPDATE shard SET analyzer = 0")
        let archive = try SQLiteArchive(directory: elsewhere.path.string)
        func ids(_ text: String) async throws -> [ClippingID] {
            let query = try Query(parsing: text, today: Today(secondsSinceEpoch: 0, secondsFromUTC: 0))
            return try await archive.search(SearchRequest(query: query, limit: 1000)).hits.map(\.id)
        }
        try archive.takeDown(3, reason: "request")
        _ = try archive.commit([Piece("Baru", "isi baru").delivery()])
        #expect(try archive.maintain())
        // In the middle of it: one that was copied already, and one that was not.
        try archive.takeDown(5, reason: "request")
        try archive.takeDown(149, reason: "request")
        #expect(try await ids("isi").count == 148)
        while try archive.maintain() {}
        let gone: Set<ClippingID> = [3, 5, 149]
        #expect(try await ids("isi") == (1...151).reversed().filter { !gone.contains($0) })
        #expect(try await ids("kata77") == [77])
        let faults = Faults()
        try await archive.check(storedOriginalExists: { _, _ in true }, report: faults.take)
        let codes = await faults.codes
        #expect(codes.isEmpty)
    }

    private func change(_ path: String, _ sql: String) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.write { try $0.execute(sql: sql) }
        try queue.close()
    }
}
