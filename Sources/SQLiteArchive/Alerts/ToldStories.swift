import Archive
import FoundationEssentials
import GRDB

/// What each watch was told of stories, as the archive keeps it.
struct ToldStories {
    /// Not heard of for so long, a story counts as a new one when it comes again; in milliseconds.
    private static let kept: Int64 = 30 * 86_400_000
    /// More than so many are never kept, of all watches together.
    private static let most = 200_000
    /// Removed at once.
    private static let slice = 2000

    let database: Database

    func known(_ watch: Int64, _ story: StoryID) throws -> [UInt8]? {
        try Data.fetchOne(
            database.cachedStatement(sql: "SELECT known FROM watch_story WHERE watch = ? AND story = ?"),
            arguments: [watch, story]
        ).map { [UInt8]($0) }
    }

    func save(_ known: [UInt8], _ watch: Int64, _ story: StoryID, now: Int64) throws {
        try database.cachedStatement(
            sql: "INSERT OR REPLACE INTO watch_story (watch, story, touched, known) VALUES (?, ?, ?, ?)"
        ).execute(arguments: [watch, story, now, Data(known)])
    }

    /// The watches that told of a story.
    func watches(of story: StoryID) throws -> [Int64] {
        try Int64.fetchAll(
            database.cachedStatement(sql: "SELECT watch FROM watch_story WHERE story = ?"),
            arguments: [story]
        )
    }

    /// Lets what was told follow stories that are joined, and clippings that move to another; comes before the record is
    /// put into the tables.
    func follow(_ record: ComparisonRecord, _ judge: any NewsJudge) throws {
        for (former, story) in record.merged.sorted(by: { $0.key < $1.key }) {
            try move(former, into: story, judge)
            try database.execute(sql: "DELETE FROM watch_story WHERE story = ?", arguments: [former])
        }
        let before = try database.cachedStatement(sql: "SELECT story FROM story_member WHERE clipping = ?")
        for (clipping, story) in record.stories.sorted(by: { $0.key < $1.key }) {
            guard let old = try Int64.fetchOne(before, arguments: [clipping]), old != story,
                record.merged[old] == nil
            else { continue }
            try move(old, into: story, judge)
        }
    }

    private func move(_ former: StoryID, into story: StoryID, _ judge: any NewsJudge) throws {
        let rows = try Row.fetchAll(
            database.cachedStatement(sql: "SELECT watch, touched, known FROM watch_story WHERE story = ?"),
            arguments: [former]
        )
        for row in rows {
            let own = [UInt8](row["known"] as Data)
            let other = try known(row["watch"], story)
            try save(other.map { judge.joined($0, own) } ?? own, row["watch"], story, now: row["touched"])
        }
    }

    /// Forgets some of what is too old or too much.
    func prune(now: Int64) throws {
        let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM watch_story") ?? 0
        let surplus = min(max(count - Self.most, 0), Self.slice)
        for (condition, limit) in [("touched < \(now - Self.kept)", Self.slice), ("1", surplus)] where limit > 0 {
            try database.execute(
                sql: """
                    DELETE FROM watch_story WHERE (watch, story) IN
                    (SELECT watch, story FROM watch_story WHERE \(condition) ORDER BY touched LIMIT \(limit))
                    """
            )
        }
    }
}
