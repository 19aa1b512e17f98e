import Archive
import FoundationEssentials
import GRDB

/// One alert as its row holds it.
struct AlertRow {
    var time: Int64
    var watch: String
    var news: [AlertNews]
    var terms: [String] = []
    var clipping: ClippingID?
    /// An earlier clipping whose words stand in the news, too.
    var about: ClippingID?
    var story: StoryID?

    /// Adds it under the next number, which is given.
    @discardableResult
    func insert(_ database: Database) throws -> AlertID {
        try database.cachedStatement(
            sql: "INSERT INTO alert (time, watch, news, terms, clipping, about, story) VALUES (?, ?, ?, ?, ?, ?, ?)"
        ).execute(
            arguments: [
                time, watch, try JSONEncoder().encode(news), try JSONEncoder().encode(terms), clipping, about, story,
            ]
        )
        return database.lastInsertedRowID
    }

    private static let kept: Int64 = 90 * 86_400_000
    private static let alwaysKept: AlertID = 10_000
    private static let most: AlertID = 100_000
    /// Looked at in one go.
    private static let slice = 2000

    /// Removes some of those that are too old or too many.
    static func prune(_ database: Database, now: Int64) throws {
        guard let newest = try Int64.fetchOne(database, sql: "SELECT max(id) FROM alert") else { return }
        let oldest = try Row.fetchAll(
            database,
            sql: "SELECT id, time FROM alert WHERE id <= ? ORDER BY id LIMIT ?",
            arguments: [newest - alwaysKept, slice]
        )
        for row in oldest where row["time"] < now - kept || row["id"] <= newest - most {
            try database.execute(sql: "DELETE FROM alert WHERE id = ?", arguments: [row["id"] as Int64])
        }
    }

    /// Takes the words of a clipping that goes out of the alerts that have some; what kind they were of stays.
    static func blank(_ clipping: ClippingID, _ database: Database) throws {
        let rows = try Row.fetchAll(
            database.cachedStatement(
                sql: "SELECT id, news FROM alert WHERE clipping = ?1 UNION SELECT id, news FROM alert WHERE about = ?1"
            ),
            arguments: [clipping]
        )
        let blank = try database.cachedStatement(
            sql: "UPDATE alert SET news = ?, terms = ?, about = NULL, clipping = nullif(clipping, ?) WHERE id = ?"
        )
        for row in rows {
            var news = try JSONDecoder().decode([AlertNews].self, from: row["news"] as Data)
            for index in news.indices { news[index].text = "The clipping was taken out of the archive." }
            try blank.execute(
                arguments: [
                    try JSONEncoder().encode(news), try JSONEncoder().encode([String]()), clipping, row["id"] as Int64,
                ]
            )
        }
    }

    /// The alert of a row, with its clipping as long as that is there, and the story by its number of today.
    static func record(_ row: Row, _ hits: HitMaker, _ database: Database) throws -> AlertRecord {
        var story: StoryID? = row["story"]
        if let former = story {
            story =
                try Int64.fetchOne(
                    database.cachedStatement(sql: "SELECT story FROM story_merged WHERE former = ?"),
                    arguments: [former]
                ) ?? former
        }
        let clipping: ClippingID? = row["clipping"]
        return AlertRecord(
            id: row["id"],
            time: row["time"],
            watch: row["watch"],
            news: try JSONDecoder().decode([AlertNews].self, from: row["news"] as Data),
            terms: try JSONDecoder().decode([String].self, from: row["terms"] as Data),
            clipping: try clipping.flatMap { try hits.hit($0, score: nil) },
            story: story
        )
    }
}
