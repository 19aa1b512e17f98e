import Archive
import FoundationEssentials
import GRDB

#if canImport(Glibc)
import Glibc
#endif

/// How much each phrase of a query counts for relevance: BM25's inverse document frequency, from the newest slices.
struct TermWeights {
    /// Clippings that frequencies are taken from, at least, where there are so many.
    private static let sample = 4096
    /// Of a term that is not looked up: about that of one in ten clippings.
    private static let usual = 2.0
    private static let usualLength = 350.0

    /// What `kliping_score` takes: mean length of a body, then a weight a phrase.
    let data: Data

    init(_ search: Search, below: ClippingID?) throws {
        var shards: [Shard] = []
        var articles = 0
        for shard in search.shards where articles < Self.sample && below.map({ shard.first < $0 }) ?? true {
            shards.append(shard)
            articles += shard.articles
        }
        var numbers = [Self.usualLength]
        let counting = search.query.phrases.compactMap { $0 }.count
        for phrase in search.query.phrases {
            guard let phrase else {
                numbers.append(0)
                continue
            }
            // A single phrase needs no weight against others, and to count a prefix is not worth its price.
            guard counting > 1, !phrase.hasSuffix("*") else {
                numbers.append(Self.usual)
                continue
            }
            let found = try Self.frequency(of: phrase, in: shards, below: below, search.database)
            numbers.append(log(1 + (Double(max(articles, found) - found) + 0.5) / (Double(found) + 0.5)))
        }
        data = numbers.withUnsafeBytes { Data($0) }
    }

    private static func frequency(
        of phrase: String,
        in shards: [Shard],
        below: ClippingID?,
        _ database: Database
    ) throws -> Int {
        try shards.reduce(0) { sum, shard in
            let statement = try database.cachedStatement(
                sql: "SELECT count(*) FROM \(shard.table) WHERE \(shard.table) MATCH ? AND rowid < ?"
            )
            return sum + (try Int.fetchOne(statement, arguments: [phrase, below ?? .max]) ?? 0)
        }
    }
}
