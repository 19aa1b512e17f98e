import Archive
import Clippings
import GRDB
import SystemPackage
import TestSupport
import Testing

@testable import SQLiteArchive

/// A table without content is only right as long as it is told, at each removal, the very terms that went in.
struct IndexConsistencyTests {
    /// Always the same numbers from the same seed.
    private struct Numbers: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state ^ state >> 29) &* 0x9E37_79B9_7F4A_7C15
        }
    }

    private static func article(_ number: Int, _ numbers: inout Numbers) -> Article {
        var article = Article(format: Bool.random(using: &numbers) ? "nitf" : "text")
        article.headlines = [.init("Judul \(number)")]
        article.paragraphs = ["isi berita \(number % 7) kata\(number)"]
        article.language = ["id", "en", "und"][Int.random(in: 0..<3, using: &numbers)]
        article.uri = "urn:wire:\(Int.random(in: 0..<4, using: &numbers))"
        article.version = Bool.random(using: &numbers) ? "\(Int.random(in: 0..<20, using: &numbers))" : nil
        if Int.random(in: 0..<8, using: &numbers) == 0 { article.publishingStatus = "canceled" }
        if Int.random(in: 0..<4, using: &numbers) == 0 {
            let kinds: [Article.Relation.Kind] = [.kills, .corrects, .supersedes, .updates]
            article.relations = [
                .init(
                    kinds[Int.random(in: 0..<4, using: &numbers)],
                    uri: "urn:wire:\(Int.random(in: 0..<4, using: &numbers))",
                    version: Bool.random(using: &numbers) ? "9" : nil
                )
            ]
        }
        return article
    }

    private static func piece(_ number: Int, _ numbers: inout Numbers) -> Piece {
        let first = article(number, &numbers)
        var piece = Piece("Judul \(number)", "isi").with { $0.detail = { $0 = first } }
        piece.further = (0..<Int.random(in: 0..<3, using: &numbers)).map { article(number * 1000 + $0, &numbers) }
        piece.tags = Bool.random(using: &numbers) ? ["satu"] : []
        piece.folder = Bool.random(using: &numbers) ? "inbox" : "lain"
        return piece
    }

    /// Each term of each slice with its document, column and place.
    private func terms(_ archive: SQLiteArchive) throws -> Set<String> {
        try archive.pool.write { database in
            var terms: Set<String> = []
            for shard in try Shard.all(database) {
                try database.execute(
                    sql: "CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab('main', '\(shard.table)', 'instance')"
                )
                for row in try Row.fetchAll(database, sql: "SELECT term, doc, col, offset FROM temp.vocabulary") {
                    terms.insert("\(row[0] as String) \(row[1] as Int64) \(row[2] as String) \(row[3] as Int64)")
                }
                try database.execute(sql: "DROP TABLE temp.vocabulary")
            }
            return terms
        }
    }

    @Test(arguments: UInt64(1)...6)
    func `after any changes the index is the one that would be made anew`(seed: UInt64) throws {
        let directory = try TemporaryDirectory()
        let archive = try SQLiteArchive(directory: directory.path.string, now: { Desk.start })
        var numbers = Numbers(state: seed)
        var pieces: [Piece] = []
        for step in 1...120 {
            switch Int.random(in: 0..<12, using: &numbers) {
            case 0..<6:
                let some = (0..<Int.random(in: 1...3, using: &numbers)).map { Self.piece(step * 10 + $0, &numbers) }
                _ = try archive.commit(some.map { $0.delivery() })
                pieces += some
            case 6, 7:
                guard let old = pieces.randomElement(using: &numbers) else { continue }
                var new = Self.piece(step * 10, &numbers)
                new.bytes = old.bytes
                do { _ = try archive.replace(old.hash, with: new.drafts, hints: new.hints) } catch {}
            case 8:
                let last = try archive.pool.read { try Ledger.value(.lastClipping, $0) } ?? 0
                let id = Int64.random(in: 1...max(1, last), using: &numbers)
                do { try archive.takeDown(id, reason: "request") } catch {}
            case 9:
                _ = try archive.expire(folder: "lain", addedBefore: Desk.start + 1, limit: 1)
            case 10:
                try archive.pool.write { try $0.execute(sql: "UPDATE shard SET analyzer = 0 WHERE rebuilt IS NULL") }
                _ = try archive.maintain()
            default:
                for _ in 0..<3 { _ = try archive.maintain() }
            }
        }
        while try archive.maintain() {}
        let before = try terms(archive)
        #expect(before.count > 100)
        try archive.pool.write { try $0.execute(sql: "UPDATE shard SET analyzer = 0") }
        _ = try archive.commit([Piece("Terakhir", "isi").delivery()])
        while try archive.maintain() {}
        let after = try terms(archive).filter { !$0.contains("terakhir") }
        let known = try archive.pool.read { try Int64.fetchAll($0, sql: "SELECT id FROM clipping") }
        let gone = before.subtracting(after)
        #expect(gone.isEmpty, "\(gone.sorted().prefix(10))")
        let last = try #require(known.max())
        let missing = after.subtracting(before).filter { !$0.contains(" \(last) ") }
        #expect(missing.isEmpty, "\(missing.sorted().prefix(10))")
    }

    /// Terms come from a worker, which may have been taken over.
    @Test(arguments: ["", "kata lain sama sekali", String(repeating: "isi ", count: 500)])
    func `an entry whose terms were never those of its article can be taken down`(lie: String) async throws {
        let directory = try TemporaryDirectory()
        let archive = try SQLiteArchive(directory: directory.path.string, now: { Desk.start })
        let piece = Piece("Bohong", String(repeating: "isi berita panjang ", count: 50))
        let draft = piece.drafts[0]
        let lying = Draft(
            article: draft.article,
            terms: IndexTerms(headline: "", body: lie),
            encodedArticle: draft.encodedArticle
        )
        let original = Original(hash: piece.hash, content: .bytes(piece.bytes))
        _ = try archive.commit([piece.delivery(.parsed(original, [lying]))])
        _ = try archive.commit([Piece("Jujur", "isi").delivery()])
        try archive.takeDown(1, reason: "request")
        while try archive.maintain() {}
        #expect(try terms(archive).allSatisfy { $0.contains(" 2 ") })
        let faults = Faults()
        try await archive.check(storedOriginalExists: { _, _ in true }, report: faults.take)
        #expect(await faults.codes.isEmpty)
    }
}
