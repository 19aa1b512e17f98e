package import Archive
import Clippings
import GRDB
import TextAnalysis

extension SQLiteArchive: TopicArchive {
    package func label(_ label: TopicLabel) throws(ArchiveError) {
        try relabel(label.clipping) { database in
            let known = try LabelRow.labels(of: label.clipping, database)
            guard known.count < TopicLabel.maximumPerClipping || known.contains(where: { $0.code == label.code }) else {
                throw ArchiveError(
                    .internalFault,
                    "clipping \(label.clipping) has \(known.count) labels, which is the most there can be",
                    remedy: "take some back with 'kliping label --remove'"
                )
            }
            try LabelRow.save(label, database)
        }
    }

    package func removeLabel(of clipping: ClippingID, code: String) throws(ArchiveError) {
        try relabel(clipping) { try LabelRow.delete(code, of: clipping, $0) }
    }

    private func relabel(_ clipping: ClippingID, _ change: (Database) throws -> Void) throws(ArchiveError) {
        try write { database in
            guard try ClippingRow.fetch(clipping, database) != nil else {
                throw ArchiveError(
                    .noSuchClipping,
                    "there is no clipping \(clipping)",
                    remedy: "look for its number with 'kliping search'"
                )
            }
            var filing = try Filing(database, state: writer, analyzer: analyzer, now: now())
            try filing.reindex(clipping) { try change(database) }
            try filing.finish()
        }
    }

    package func labels(of clipping: ClippingID) async throws -> [TopicLabel] {
        try await read { try LabelRow.labels(of: clipping, $0) }
    }

    package func labels(limit: Int) async throws -> (labels: [TopicLabel], total: Int) {
        try await read { (try LabelRow.newest(max(limit, 0), $0), try LabelRow.count($0)) }
    }

    package func matches(_ clipping: ClippingID, _ expressions: [Query.Expression]) async throws -> [Bool] {
        let analyzer = analyzer
        return try await read { database in
            guard let shard = try Shard.holding(clipping, database) else { return expressions.map { _ in false } }
            let languages = try Search.languages(database)
            let statement = try database.cachedStatement(
                sql: "SELECT 1 FROM \(shard.table) WHERE \(shard.table) MATCH ? AND rowid = ?"
            )
            return try expressions.map { expression in
                let query = try QueryCompiler.compile(expression, analyzer: analyzer, languages: languages)
                return try Int.fetchOne(statement, arguments: [query.match, clipping]) != nil
            }
        }
    }
}
