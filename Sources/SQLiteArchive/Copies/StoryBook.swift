import Archive
import GRDB

/// Which clippings are in which story, what holds them together, and what became of stories; for one transaction.
struct StoryBook {
    /// Events of a story that are answered.
    private static let historyLimit = 100

    private let database: Database
    private let now: Int64

    init(_ database: Database, now: Int64) {
        self.database = database
        self.now = now
    }

    // MARK: Writing

    /// Writes down what comparing says of stories.
    func enter(_ record: ComparisonRecord) throws {
        for (clipping, others) in record.links.sorted(by: { $0.key < $1.key }) {
            try setLinks(of: clipping, to: others)
        }
        for (old, new) in record.merged.sorted(by: { $0.key < $1.key }) {
            let bridge = record.bridges[old].map { "clipping \($0) is like clippings of both" }
            try merge(old, into: new, reason: bridge ?? "clippings of both are alike")
        }
        for (part, story) in record.splits.sorted(by: { $0.key < $1.key }) {
            let reason = try String.fetchOne(
                database,
                sql: "SELECT reason FROM story_unsettled WHERE story = ?",
                arguments: [story]
            )
            try note(.split, story, part, reason: reason ?? "its clippings are no longer like the others")
            try database.execute(sql: "DELETE FROM story_merged WHERE former = ?", arguments: [part])
        }
        for (clipping, story) in record.stories.sorted(by: { $0.key < $1.key }) {
            try setStory(of: clipping, to: story, record)
        }
        for story in Set(record.splits.values).sorted() {
            // Numbers of earlier stories follow the clippings that they were named after.
            try database.execute(
                sql: """
                    UPDATE story_merged SET story = (SELECT story FROM story_member WHERE clipping = former)
                    WHERE story = ?1 AND former IN (SELECT clipping FROM story_member WHERE story <> ?1)
                    """,
                arguments: [story]
            )
        }
        for (story, marks) in record.settled.sorted(by: { $0.key < $1.key }) {
            // What was marked again meanwhile is looked at again.
            try database.execute(
                sql: "DELETE FROM story_unsettled WHERE story = ? AND marks = ?",
                arguments: [story, marks]
            )
        }
    }

    /// Takes a clipping out of its story; those that were found to be like it are compared once more.
    func forget(_ clipping: ClippingID, reason: String) throws {
        try mark(storyOf: clipping, reason: reason)
        for statement in [
            "INSERT OR IGNORE INTO uncompared (clipping) SELECT clipping FROM story_link WHERE other = ?",
            "DELETE FROM story_link WHERE clipping = ?", "DELETE FROM story_link WHERE other = ?",
            "DELETE FROM story_member WHERE clipping = ?",
        ] {
            try database.cachedStatement(sql: statement).execute(arguments: [clipping])
        }
    }

    private func setLinks(of clipping: ClippingID, to others: [ClippingID]) throws {
        guard try ClippingRow.fetch(clipping, database) != nil else { return }
        let before = try Int64.fetchAll(
            database.cachedStatement(sql: "SELECT other FROM story_link WHERE clipping = ?"),
            arguments: [clipping]
        )
        if let lost = before.first(where: { !others.contains($0) }) {
            try mark(
                storyOf: clipping,
                reason: "clipping \(clipping) was compared again and is not like clipping \(lost)"
            )
        }
        try database.cachedStatement(sql: "DELETE FROM story_link WHERE clipping = ?").execute(arguments: [clipping])
        for other in others where other != clipping {
            // It may have been taken down meanwhile.
            guard try ClippingRow.fetch(other, database) != nil else { continue }
            try database.cachedStatement(sql: "INSERT OR IGNORE INTO story_link (clipping, other) VALUES (?, ?)")
                .execute(arguments: [clipping, other])
        }
    }

    private func merge(_ old: StoryID, into new: StoryID, reason: String) throws {
        for statement in [
            "UPDATE story_member SET story = ? WHERE story = ?", "UPDATE story_merged SET story = ? WHERE story = ?",
            "UPDATE OR REPLACE story_unsettled SET story = ? WHERE story = ?",
            "INSERT OR REPLACE INTO story_merged (story, former) VALUES (?, ?)",
        ] {
            try database.cachedStatement(sql: statement).execute(arguments: [new, old])
        }
        try note(.joined, new, old, reason: reason)
    }

    private func setStory(of clipping: ClippingID, to story: StoryID, _ record: ComparisonRecord) throws {
        guard try ClippingRow.fetch(clipping, database) != nil else { return }
        let before = try Int64.fetchOne(
            database.cachedStatement(sql: "SELECT story FROM story_member WHERE clipping = ?"),
            arguments: [clipping]
        )
        if let before, before != story, record.splits[story] != before {
            try mark(storyOf: clipping, reason: "clipping \(clipping) was compared again and is like others")
        }
        try database.cachedStatement(sql: "INSERT OR REPLACE INTO story_member (clipping, story) VALUES (?, ?)")
            .execute(arguments: [clipping, story])
    }

    /// Notes that a story may have fallen apart, unless the clipping is alone in it.
    private func mark(storyOf clipping: ClippingID, reason: String) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO story_unsettled (story, marks, reason) SELECT story, 1, ? FROM story_member AS own
                WHERE clipping = ? AND EXISTS (
                    SELECT 1 FROM story_member WHERE story = own.story AND clipping <> own.clipping
                )
                ON CONFLICT (story) DO UPDATE SET marks = marks + 1
                """
        ).execute(arguments: [reason, clipping])
    }

    private func note(_ kind: StoryEvent.Kind, _ story: StoryID, _ other: StoryID, reason: String) throws {
        try database.cachedStatement(
            sql: "INSERT INTO story_event (at, story, is_split, other, reason) VALUES (?, ?, ?, ?, ?)"
        ).execute(arguments: [now, story, kind == .split, other, reason])
    }

    // MARK: Reading

    func unsettled(limit: Int) throws -> [StoryShape] {
        let rows = try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT story, marks FROM story_unsettled WHERE NOT EXISTS (
                        SELECT 1 FROM story_member JOIN uncompared USING (clipping)
                        WHERE story_member.story = story_unsettled.story
                    ) ORDER BY story LIMIT ?
                    """
            ),
            arguments: [limit]
        )
        return try rows.map { row in
            let story: StoryID = row["story"]
            let members = try self.members(of: story)
            let known = Set(members)
            let links = try Row.fetchAll(
                database.cachedStatement(
                    sql: """
                        SELECT clipping, other FROM story_link WHERE clipping IN (
                            SELECT clipping FROM story_member WHERE story = ?
                        )
                        """
                ),
                arguments: [story]
            ).map { StoryShape.Link($0["clipping"], $0["other"]) }
            return StoryShape(
                story: story,
                marks: row["marks"],
                members: members,
                links: links.filter { known.contains($0.other) }
            )
        }
    }

    func record(of story: StoryID) throws -> StoryRecord? {
        let members = try members(of: story)
        guard !members.isEmpty else { return nil }
        let merged = try Int64.fetchAll(
            database,
            sql: "SELECT former FROM story_merged WHERE story = ? ORDER BY former",
            arguments: [story]
        )
        let history = try Row.fetchAll(
            database,
            sql: """
                SELECT * FROM story_event WHERE story = ?1 OR other = ?1
                OR story IN (SELECT former FROM story_merged WHERE story = ?1) ORDER BY id DESC LIMIT ?2
                """,
            arguments: [story, Self.historyLimit]
        ).reversed().map { row in
            StoryEvent(
                time: row["at"],
                kind: row["is_split"] ? .split : .joined,
                story: row["story"],
                other: row["other"],
                reason: row["reason"]
            )
        }
        return StoryRecord(id: story, members: members, merged: merged, history: history)
    }

    private func members(of story: StoryID) throws -> [ClippingID] {
        try Int64.fetchAll(
            database.cachedStatement(sql: "SELECT clipping FROM story_member WHERE story = ? ORDER BY clipping"),
            arguments: [story]
        )
    }
}
