import Archive
import Clippings
import Foundation
import GRDB
import SQLiteArchive
import SystemPackage
import TestSupport
import Testing

/// Collects what a check reports.
final class Faults: Sendable {
    private let reports = AsyncStream<CheckReport>.makeStream()

    @Sendable func take(_ report: CheckReport) {
        reports.continuation.yield(report)
    }

    var all: [CheckReport] {
        get async {
            reports.continuation.finish()
            return await reports.stream.reduce(into: []) { $0.append($1) }
        }
    }

    var codes: [String] {
        get async {
            await all.compactMap { report in
                guard case .fault(let code, let clipping, _, _) = report else { return nil }
                return clipping.map { "\(code) \($0)" } ?? code
            }
        }
    }
}

@Suite struct `Checking` {
    @Test(arguments: ArchiveDriver.all)
    func `a sound archive has no faults`(driver: ArchiveDriver) async throws {
        let desk = try Desk(driver)
        let large = Piece("Besar", "isi besar").with { $0.isInStore = true }
        try desk.file(Piece("Satu", "isi satu"), Piece("Dua", "isi dua"), large)
        try desk.archive.takeDown(1, reason: "request")
        let faults = Faults()
        try await desk.archive.check(
            storedOriginalExists: { hash, size in hash == large.hash && size == Int64(large.bytes.count) },
            report: faults.take
        )
        let reports = await faults.all
        #expect(reports == [.progress(done: 2, total: 2), .done(clippings: 2, faults: 0)])
    }

    @Test(arguments: ArchiveDriver.all)
    func `a file missing from the store is named`(driver: ArchiveDriver) async throws {
        let desk = try Desk(driver)
        try desk.file(Piece("Besar", "isi besar").with { $0.isInStore = true })
        let faults = Faults()
        try await desk.archive.check(storedOriginalExists: { _, _ in false }, report: faults.take)
        let codes = await faults.codes
        #expect(codes == ["original-missing 1"])
    }

    @Test func `articles that cannot be read can still be taken down, expired and replaced`() async throws {
        let directory = try TemporaryDirectory()
        let path = directory["archive.sqlite"].string
        let pieces = (1...6).map { Piece("Nomor \($0)", "isi nomor \($0)") }
        do {
            let archive = try SQLiteArchive(directory: directory.path.string)
            _ = try archive.commit(
                pieces.map { $0.with { $0.folder = $0.headline == "Nomor 3" ? "wire" : "inbox" }.delivery() }
            )
        }
        try damage(
            path,
            "UPDATE article SET bytes = x'00112233' WHERE clipping < 6; DELETE FROM article WHERE clipping = 2"
        )
        let archive = try SQLiteArchive(directory: directory.path.string)
        let today = Today(secondsSinceEpoch: 0, secondsFromUTC: 0)
        let everything = SearchRequest(query: try Query(parsing: "*", today: today))
        #expect(try await archive.search(everything).hits.map(\.id) == [6])
        try archive.takeDown(1, reason: "request")
        try archive.takeDown(2, reason: "request")
        #expect(try archive.expire(folder: "wire", addedBefore: .max, limit: 10) == 1)
        let better = pieces[3].with { $0.paragraphs = ["isi segar"] }
        #expect(try archive.replace(pieces[3].hash, with: better.drafts, hints: better.hints).map(\.id) == [4])
        while try archive.maintain() {}
        #expect(try await archive.counts().clippings == 3)
        let page = try await archive.search(SearchRequest(query: try Query(parsing: "segar OR lang:id", today: today)))
        #expect(page.hits.map(\.id) == [6, 4])
        #expect(page.total == .exactly(2))
        let faults = Faults()
        try await archive.check(storedOriginalExists: { _, _ in true }, report: faults.take)
        let codes = await faults.codes
        #expect(codes == ["article-unreadable 5", "index-missing 5"])
    }

    @Test func `damage in catalogue, originals, articles and index is named by clipping`() async throws {
        let desk = try Desk(ArchiveDriver.all[0])
        for number in 1...6 { try desk.file(Piece("Nomor \(number)", "isi nomor \(number)")) }
        try desk.maintain()
        let elsewhere = try TemporaryDirectory()
        let path = elsewhere["archive.sqlite"].string
        try Data(contentsOf: URL(fileURLWithPath: desk.directory["archive.sqlite"].string))
            .write(to: URL(fileURLWithPath: path))
        try damage(
            path,
            """
            UPDATE original SET bytes = x'00112233' WHERE id = 1;
            DELETE FROM article WHERE clipping = 2;
            DELETE FROM original WHERE id = 3;
            DELETE FROM terms_1_0_docsize WHERE id = 4;
            DELETE FROM clipping WHERE id = 5;
            """
        )
        let archive = try SQLiteArchive(directory: elsewhere.path.string)
        let faults = Faults()
        try await archive.check(storedOriginalExists: { _, _ in true }, report: faults.take)
        let codes = await Set(faults.codes)
        #expect(
            codes == [
                "count-wrong", "original-altered 1", "article-unreadable 1", "article-unreadable 2",
                "original-missing 3", "index-missing 4", "index-orphan 5",
            ]
        )
    }

    private func damage(_ path: String, _ sql: String) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.write { try $0.execute(sql: sql) }
        try queue.close()
    }
}
