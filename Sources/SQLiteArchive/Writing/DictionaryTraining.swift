import Archive
import Clippings
import FoundationEssentials
import GRDB

/// Learns from an archive's own documents what they have in common.
///
/// Two things are learned at once: a zstd dictionary for originals, and what stands before articles when they are packed.
struct DictionaryTraining {
    /// The first time it is done with so many originals, and again each time there are eight times as many.
    private static let first: Int64 = 1000
    private static let growth: Int64 = 8
    private static let originals = 1000
    private static let articles = 400
    /// A quarter of a second in idle time, a tenth of one between two commits: with fewer samples originals become 1 %
    /// larger.
    private static let haste = (originals: 400, articles: 150)
    private static let originalBytes = 2 << 20
    private static let articleBytes = 1 << 20
    private static let dictionaryBytes = 64 << 10
    /// With 16 kB articles become 3 % smaller, and each one takes half as long again to pack.
    private static let prefixBytes = 8 << 10

    let database: Database
    /// Whether files wait meanwhile.
    var isHurried = false

    /// Originals stored ever at which it is to be done next.
    static func due(_ database: Database) throws -> Int64 {
        let last = try Int64.fetchOne(database, sql: "SELECT originals FROM dictionary ORDER BY id DESC LIMIT 1")
        return last.map { $0 * growth } ?? first
    }

    /// Does it if it is due; answers whether it was.
    func run() throws -> Bool {
        let stored = try Ledger.value(.originals, database) ?? 0
        guard try stored >= Self.due(database) else { return false }
        let texts = StoredTexts(database)
        // A row without use for anyone where training fails keeps it from being tried again with each commit.
        try database.execute(
            sql: "INSERT INTO dictionary (originals, bytes, articles) VALUES (?, ?, ?)",
            arguments: [
                stored,
                Data(TrainedDictionary.train(try originals(texts), capacity: Self.dictionaryBytes) ?? []),
                Data(TrainedDictionary.trainPrefix(try articles(texts), capacity: Self.prefixBytes) ?? []),
            ]
        )
        return true
    }

    private func originals(_ texts: StoredTexts) throws -> [[UInt8]] {
        let newest = try Int64.fetchAll(
            database,
            sql: "SELECT id FROM original WHERE bytes IS NOT NULL AND size <= 65536 ORDER BY id DESC LIMIT ?",
            arguments: [isHurried ? Self.haste.originals : Self.originals]
        )
        return try samples(newest, upTo: Self.originalBytes) { try texts.original($0) }
    }

    /// Articles without their texts, which stand in the originals.
    private func articles(_ texts: StoredTexts) throws -> [[UInt8]] {
        let find = try database.cachedStatement(sql: "SELECT original FROM clipping WHERE id = ?")
        let newest = try Int64.fetchAll(
            database,
            sql: "SELECT clipping FROM article ORDER BY clipping DESC LIMIT ?",
            arguments: [isHurried ? Self.haste.articles : Self.articles]
        )
        return try samples(newest, upTo: Self.articleBytes) { id in
            guard let original = try Int64.fetchOne(find, arguments: [id]),
                var article = try texts.article(of: id, original: original)
            else { return nil }
            article.paragraphs = []
            return try ArticleCoding.encode(article)
        }
    }

    private func samples(
        _ ids: [Int64],
        upTo limit: Int,
        _ read: (Int64) throws -> [UInt8]?
    ) throws -> [[UInt8]] {
        var samples: [[UInt8]] = []
        var size = 0
        for id in ids where size < limit {
            guard let bytes = try StoredTexts.unlessDamaged({ try read(id) }) else { continue }
            samples.append(bytes)
            size += bytes.count
        }
        return samples
    }
}
