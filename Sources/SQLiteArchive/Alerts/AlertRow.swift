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
