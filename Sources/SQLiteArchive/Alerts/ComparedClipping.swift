import Archive
import Clippings
import GRDB

/// A clipping as watches see it once it was compared: its text, its story, and what it takes back of earlier ones.
struct ComparedClipping {
    /// An earlier clipping that this one takes back.
    struct Earlier {
        var id: ClippingID
        var story: StoryID
        var headline: String?
        var how: How
    }

    /// In what way an earlier clipping is taken back; greater weighs more.
    enum How: Int {
        /// The text reads as a corrected copy of it.
        case corrected = 0
        /// Another version of the wire's item took its place.
        case superseded
        /// Its sender wants it used no more.
        case withdrawn
    }

    private static let mostEarlier = 50

    var id: ClippingID
    var article: Article
    var added: Int64
    var folder: String
    var tags: [String]
    /// Where the graph of copies knows better than the article.
    var provenance: Provenance.Class?
    var story: StoryID
    /// How many clippings of the story came before.
    var earlierMembers: Int
    /// Withdrawn ones first.
    var takesBack: [Earlier]
    /// Whether it says nothing but that another is withdrawn.
    var isKill: Bool

    /// `nil` for a clipping that is gone or cannot be read.
    init?(_ id: ClippingID, _ database: Database) throws {
        let texts = StoredTexts(database)
        guard let row = try ClippingRow.fetch(id, database),
            let original = try OriginalRow.fetch(row.original, database),
            let article = try texts.unlessDamaged({ try texts.article(of: id, original: row.original) })
        else { return nil }
        self.id = id
        self.article = article
        added = row.added
        folder = try row.folderName(database)
        tags = original.hints.tags
        provenance = try ProvenanceRow.fetch(id, database)
        story = try Self.story(of: id, database)
        earlierMembers =
            try Int.fetchOne(
                database.cachedStatement(sql: "SELECT count(*) FROM story_member WHERE story = ? AND clipping < ?"),
                arguments: [story, id]
            ) ?? 0
        takesBack = try Self.takenBack(by: id, database)
        isKill = try EditionRow.fetch(id, database)?.cancels ?? false
    }

    static func story(of id: ClippingID, _ database: Database) throws -> StoryID {
        try Int64.fetchOne(
            database.cachedStatement(sql: "SELECT story FROM story_member WHERE clipping = ?"),
            arguments: [id]
        ) ?? id
    }

    /// Whether a clipping takes back another, without reading either.
    static func takesBackAny(_ id: ClippingID, _ database: Database) throws -> Bool {
        try Bool.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT EXISTS (SELECT 1 FROM edition WHERE cause = ?1 AND state > 0)
                    OR EXISTS (SELECT 1 FROM copy WHERE copy = ?1 AND class = ?2)
                    """
            ),
            arguments: [id, CopyRow.number(of: .correction)]
        ) ?? false
    }

    private static func takenBack(by id: ClippingID, _ database: Database) throws -> [Earlier] {
        let rows = try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT clipping, max(state) FROM (
                        SELECT clipping, state FROM edition WHERE cause = ?1 AND state > 0 AND clipping < ?1
                        UNION ALL
                        SELECT original, 0 FROM copy WHERE copy = ?1 AND class = ?2 AND original < ?1
                    ) GROUP BY clipping ORDER BY 2 DESC, 1 DESC LIMIT ?3
                    """
            ),
            arguments: [id, CopyRow.number(of: .correction), mostEarlier]
        )
        let texts = StoredTexts(database)
        return try rows.map { row in
            let earlier: ClippingID = row[0]
            let article = try ClippingRow.fetch(earlier, database).flatMap { clipping in
                try texts.unlessDamaged { try texts.article(of: earlier, original: clipping.original) }
            }
            return Earlier(
                id: earlier,
                story: try story(of: earlier, database),
                headline: article?.headline,
                how: How(rawValue: row[1]) ?? .corrected
            )
        }
    }
}
