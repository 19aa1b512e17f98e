package import Archive
package import Clippings
import FoundationEssentials
import GRDB

/// For the thread that compares, and its results.
extension SQLiteArchive: CopyArchive {
    package func record(_ record: ComparisonRecord) throws(ArchiveError) {
        try write { try apply(record, $0) }
    }

    /// Puts a record into the tables of the graph.
    func apply(_ record: ComparisonRecord, _ database: Database) throws {
        for compared in record.compared {
            // It may have been taken down meanwhile.
            guard try ClippingRow.fetch(compared.id, database) != nil else { continue }
            try database.cachedStatement(sql: "INSERT OR REPLACE INTO signature (clipping, bytes) VALUES (?, ?)")
                .execute(arguments: [compared.id, Data(compared.signature)])
            try database.cachedStatement(sql: "DELETE FROM uncompared WHERE clipping = ?")
                .execute(arguments: [compared.id])
        }
        for (copy, edges) in record.edges.sorted(by: { $0.key < $1.key }) {
            try database.cachedStatement(sql: "DELETE FROM copy WHERE copy = ?").execute(arguments: [copy])
            guard try ClippingRow.fetch(copy, database) != nil else { continue }
            for edge in edges where try ClippingRow.fetch(edge.original, database) != nil {
                try CopyRow.save(edge, database)
            }
        }
        if !record.edges.isEmpty {
            var filing = try Filing(database, state: writer, analyzer: analyzer, now: now())
            var isChanged = false
            for copy in record.edges.keys.sorted() where try filing.settleProvenance(of: copy) { isChanged = true }
            if isChanged { try filing.finish() }
        }
        try StoryBook(database, now: now()).enter(record)
    }

    package func setComparing(_ clipping: ClippingID?) throws(ArchiveError) {
        try write { try Ledger.set(.comparing, clipping, $0) }
    }

    package var comparing: ClippingID? {
        get throws(ArchiveError) {
            try readNow { try Ledger.value(.comparing, $0) }
        }
    }

    package func uncompared(after: ClippingID, limit: Int) throws(ArchiveError) -> [ClippingID] {
        try readNow { database in
            try Int64.fetchAll(
                database.cachedStatement(
                    sql: "SELECT clipping FROM uncompared WHERE clipping > ? ORDER BY clipping LIMIT ?"
                ),
                arguments: [after, limit]
            )
        }
    }

    package func signatures(after: ClippingID, limit: Int) throws(ArchiveError) -> [SignatureRecord] {
        try readNow { database in
            try Row.fetchAll(
                database.cachedStatement(
                    sql: """
                        SELECT signature.clipping, bytes, story, day, added / 86400000 AS arrived FROM signature
                        JOIN clipping ON clipping.id = signature.clipping
                        LEFT JOIN story_member ON story_member.clipping = signature.clipping
                        WHERE signature.clipping > ? ORDER BY signature.clipping LIMIT ?
                        """
                ),
                arguments: [after, limit]
            ).map { row in
                SignatureRecord(
                    id: row["clipping"],
                    published: row["day"],
                    arrived: row["arrived"],
                    story: row["story"],
                    bytes: [UInt8](row["bytes"] as Data)
                )
            }
        }
    }

    package func articleTexts(
        _ ids: [ClippingID]
    ) throws(ArchiveError) -> [ClippingID: (article: ArticleText, added: Int64)] {
        try readNow { database in
            try readingTools.withTool { tools in
                let texts = StoredTexts(database, tools)
                let find = try database.cachedStatement(sql: "SELECT original, added FROM clipping WHERE id = ?")
                var found: [ClippingID: (article: ArticleText, added: Int64)] = [:]
                for id in ids {
                    guard let row = try Row.fetchOne(find, arguments: [id]) else { continue }
                    let article = try texts.unlessDamaged {
                        try texts.encodedArticle(of: id, original: row[0]).map { try ArticleCoding.decodeText($0) }
                    }
                    if let article { found[id] = (article, row[1]) }
                }
                return found
            }
        }
    }

    package func signatures(of ids: [ClippingID]) throws(ArchiveError) -> [ClippingID: [UInt8]] {
        try readNow { database in
            let find = try database.cachedStatement(sql: "SELECT bytes FROM signature WHERE clipping = ?")
            var found: [ClippingID: [UInt8]] = [:]
            for id in ids { found[id] = try Data.fetchOne(find, arguments: [id]).map { [UInt8]($0) } }
            return found
        }
    }

    package func originals(of copy: ClippingID) throws(ArchiveError) -> [CopyEdge] {
        try readOnce { try CopyRow.from(copy, $0) }
    }

    package func links(to clipping: ClippingID) throws(ArchiveError) -> [ClippingID] {
        try readOnce { database in
            try Int64.fetchAll(
                database.cachedStatement(sql: "SELECT clipping FROM story_link WHERE other = ? ORDER BY clipping"),
                arguments: [clipping]
            )
        }
    }

    package func unsettledStories(limit: Int) throws(ArchiveError) -> [StoryShape] {
        try readNow { try StoryBook($0, now: now()).unsettled(limit: limit) }
    }
}
