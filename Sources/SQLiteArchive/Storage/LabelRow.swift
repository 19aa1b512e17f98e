import Archive
import GRDB

/// A person's word on one clipping and one topic, as its row holds it.
enum LabelRow {
    static func labels(of clipping: ClippingID, _ database: Database) throws -> [TopicLabel] {
        try Row.fetchAll(
            database.cachedStatement(sql: "SELECT * FROM label WHERE clipping = ? ORDER BY given, code"),
            arguments: [clipping]
        ).map { label($0) }
    }

    static func newest(_ limit: Int, _ database: Database) throws -> [TopicLabel] {
        try Row.fetchAll(
            database,
            sql: "SELECT * FROM label ORDER BY given DESC, clipping DESC, code LIMIT ?",
            arguments: [limit]
        ).map { label($0) }
    }

    static func count(_ database: Database) throws -> Int {
        try Int.fetchOne(database, sql: "SELECT count(*) FROM label") ?? 0
    }

    static func save(_ label: TopicLabel, _ database: Database) throws {
        try database.execute(
            sql: """
                INSERT OR REPLACE INTO label (clipping, code, name, applies, top_code, top_name, given)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                label.clipping, label.code, label.name, label.applies, label.top?.code, label.top?.name, label.given,
            ]
        )
    }

    static func delete(_ code: String, of clipping: ClippingID, _ database: Database) throws {
        try database.execute(sql: "DELETE FROM label WHERE clipping = ? AND code = ?", arguments: [clipping, code])
    }

    /// Forgets all that was said of a clipping, which is going.
    static func forget(_ clipping: ClippingID, _ database: Database) throws {
        try database.cachedStatement(sql: "DELETE FROM label WHERE clipping = ?").execute(arguments: [clipping])
    }

    private static func label(_ row: Row) -> TopicLabel {
        var top: TopicLabel.Concept?
        if let code: String = row["top_code"], let name: String = row["top_name"] {
            top = .init(code: code, name: name)
        }
        return TopicLabel(
            clipping: row["clipping"],
            topic: .init(code: row["code"], name: row["name"]),
            applies: row["applies"],
            top: top,
            given: row["given"]
        )
    }
}
