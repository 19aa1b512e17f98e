import Archive
import FoundationEssentials
import GRDB

/// A watch as its row holds it.
struct WatchRow {
    var id: Int64
    var settings: WatchSettings
    var added: Int64
    /// When a clipping matched last, in milliseconds since 1970.
    var matched: Int64?
    /// Whether its silence was told, and nothing matched since.
    var isSilent: Bool
    var fault: String?
    /// The minute since 1970 in which it raised alerts last, how many, and how many more were not told one by one.
    var minute: Int64
    var raised: Int
    var held: Int

    init(_ settings: WatchSettings, id: Int64, added: Int64) {
        self.id = id
        self.settings = settings
        self.added = added
        isSilent = false
        minute = 0
        raised = 0
        held = 0
    }

    init(_ row: Row) throws {
        id = row["id"]
        settings = WatchSettings(
            name: row["name"],
            query: row["query"],
            outlets: try JSONDecoder().decode([Int].self, from: row["outlets"] as Data),
            silence: row["silence"]
        )
        added = row["added"]
        matched = row["matched"]
        isSilent = row["is_silent"]
        fault = row["fault"]
        minute = row["minute"]
        raised = row["raised"]
        held = row["held"]
    }

    func save(_ database: Database) throws {
        try database.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO watch
                (id, name, query, outlets, silence, added, matched, is_silent, fault, minute, raised, held)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(
            arguments: [
                id, settings.name, settings.query, try JSONEncoder().encode(settings.outlets), settings.silence, added,
                matched, isSilent, fault, minute, raised, held,
            ]
        )
    }

    static func all(_ database: Database) throws -> [WatchRow] {
        try Row.fetchAll(database.cachedStatement(sql: "SELECT * FROM watch ORDER BY name")).map { try WatchRow($0) }
    }

    static func named(_ name: String, _ database: Database) throws -> WatchRow? {
        try Row.fetchOne(
            database.cachedStatement(sql: "SELECT * FROM watch WHERE name = ?"),
            arguments: [name]
        ).map { try WatchRow($0) }
    }

    static func numbered(_ id: Int64, _ database: Database) throws -> WatchRow? {
        try Row.fetchOne(
            database.cachedStatement(sql: "SELECT * FROM watch WHERE id = ?"),
            arguments: [id]
        ).map { try WatchRow($0) }
    }

    /// What it waits for beside clippings.
    var deadlines: [WatchDeadline] {
        var deadlines: [WatchDeadline] = []
        // A query that is not understood is silent for another reason.
        if let length = settings.silence, !isSilent, fault == nil {
            deadlines.append(WatchDeadline(watch: id, kind: .silence(since: matched ?? added, length: length)))
        }
        if held > 0 { deadlines.append(WatchDeadline(watch: id, kind: .held(until: (minute + 1) * 60_000))) }
        return deadlines
    }

    /// Takes the watch and all it knew away.
    func delete(_ database: Database) throws {
        try database.execute(sql: "DELETE FROM watch_story WHERE watch = ?", arguments: [id])
        try database.execute(sql: "DELETE FROM watch WHERE id = ?", arguments: [id])
    }
}
