package import Archive
package import Clippings
import FoundationEssentials
import GRDB

/// For the thread that compares, and its results.
extension SQLiteArchive: CopyArchive {
    package func record(_ record: ComparisonRecord) throws(ArchiveError) {
        try write { database in
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

    package func filedArticle(_ id: ClippingID) throws(ArchiveError) -> (article: Article, added: Int64)? {
        try readNow { database in
            let texts = StoredTexts(database)
            guard let row = try ClippingRow.fetch(id, database),
                let article = try texts.unlessDamaged({ try texts.article(of: id, original: row.original) })
            else { return nil }
            return (article, row.added)
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
