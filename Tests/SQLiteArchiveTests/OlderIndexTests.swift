import Archive
import Clippings
import GRDB
import SystemPackage
import TestSupport
import TextAnalysis
import Testing

@testable import SQLiteArchive

/// Slices of the index as earlier versions made them, with stems in the index of prefixes.
@Suite struct `An index of an earlier layout` {
    private static let questions = [
        "makanan", "memakan", "\"makan siang\"", "mak*", "publisher:antara", "publisher:an*", "NOT makan", "lang:id",
        "tag:desk-a", "date:2024-11-19", "-publisher:antara", "headline:sembilan", "edition:superseded",
    ]

    private static func pieces() -> [Piece] {
        (1...40).map { number in
            Piece("Nomor \(number) sembilan", "Mereka memakan makan siang ke-\(number)", "makanan \(number % 5)").with {
                if number % 3 == 0 { $0.publisher = "Antara" }
                if number % 4 == 0 { $0.tags = ["desk-a"] }
                if number % 5 == 0 { $0.published = "2024-11-19" }
                if number % 7 == 0 { $0.paragraphs = ["Tidak ada apa-apa"] }
                if number > 35 {
                    $0.detail = {
                        $0.format = "nitf"
                        $0.uri = "urn:wire:1"
                        $0.version = "\(number)"
                    }
                }
            }
        }
    }

    /// Puts the one slice there is into a table with that tokenizer.
    private func refill(_ archive: SQLiteArchive, tokenizer: String, analyzer: Int) throws {
        try archive.pool.write { database in
            let shard = try #require(try Shard.newest(database))
            try database.execute(sql: "DROP TABLE \(shard.table)")
            try database.execute(
                sql: """
                    CREATE VIRTUAL TABLE \(shard.table) USING fts5
                    (body, headline, fields, content = '', prefix = '2', tokenize = '\(tokenizer)')
                    """
            )
            for id in try Int64.fetchAll(database, sql: "SELECT id FROM clipping ORDER BY id") {
                let row = try #require(try ClippingRow.fetch(id, database))
                let original = try #require(try OriginalRow.fetch(row.original, database))
                let article = try #require(try StoredTexts(database).article(of: id, original: row.original))
                try IndexEntry(row, article: article, hints: original.hints, database, analyzer: Analyzer())
                    .insert(into: shard.table, database)
            }
            try database.execute(sql: "UPDATE shard SET analyzer = ?", arguments: [analyzer])
        }
    }

    private func age(_ archive: SQLiteArchive) throws {
        try refill(archive, tokenizer: "kliping_terms", analyzer: 10_021)
    }

    private func isCurrent(_ archive: SQLiteArchive) throws -> Bool {
        try archive.pool.read { try Shard.newest($0)?.isCurrent } == true
    }

    private func answers(_ archive: SQLiteArchive) async throws -> [String: [ClippingID]] {
        var answers: [String: [ClippingID]] = [:]
        for question in Self.questions {
            let query = try Query(parsing: question, today: Today(secondsSinceEpoch: 0, secondsFromUTC: 0))
            answers[question] = try await archive.search(SearchRequest(query: query, limit: 100)).hits.map(\.id)
        }
        return answers
    }

    @Test func `gives the same answers before it is made again, in the middle of it, and behind it`() async throws {
        let directory = try TemporaryDirectory()
        let archive = try SQLiteArchive(directory: directory.path.string, now: { Desk.start })
        _ = try archive.commit(Self.pieces().map { $0.delivery() })
        let expected = try await answers(archive)
        for question in Self.questions { #expect(expected[question]?.isEmpty == false, "\(question)") }
        try age(archive)
        #expect(try await answers(archive) == expected)
        #expect(try archive.maintain())
        #expect(try await answers(archive) == expected)
        while try archive.maintain() {}
        #expect(try isCurrent(archive))
        #expect(try await answers(archive) == expected)
    }

    @Test func `holds more than one of today, which leaves stems out of the index of prefixes`() throws {
        let directory = try TemporaryDirectory()
        let archive = try SQLiteArchive(directory: directory.path.string, now: { Desk.start })
        _ = try archive.commit(Self.pieces().map { $0.delivery() })
        func size() throws -> Int {
            try archive.pool.read { try Int.fetchOne($0, sql: "SELECT sum(length(block)) FROM terms_1_0_data") } ?? 0
        }
        try refill(archive, tokenizer: "kliping_words_and_stems", analyzer: Shard.currentAnalyzer)
        let now = try size()
        try age(archive)
        #expect(try now < size())
    }
}
