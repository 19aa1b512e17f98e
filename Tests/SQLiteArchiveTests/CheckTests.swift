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
