import Archive
import GRDB

/// The totals of the archive, as one transaction changes them.
struct Ledger {
    enum Entry: String, CaseIterable {
        case clippings
        case filed, duplicate, rejected
        case takenDown = "taken-down"
        /// The greatest identifier ever given.
        case lastClipping = "last-clipping"
        /// Originals that were stored ever; tells when to train the next dictionary.
        case originals
        /// Where a reindex stands; absent when there is none.
        case reindex
        /// The clipping that is being compared; absent when none is, or many at once are.
        case comparing
        /// The last clipping that watches have seen.
        case alerted
        /// The last alert that stands in the journal.
        case journaled
        /// 1 while text that was taken down may still stand in freed pages.
        case purge
    }

    private var values: [Entry: Int64] = [:]
    private var changed: Set<Entry> = []
    private var languages: [String: Int64] = [:]

    init(_ database: Database) throws {
        let rows = try Row.fetchCursor(database.cachedStatement(sql: "SELECT name, value FROM counter"))
        while let row = try rows.next() {
            if let entry = Entry(rawValue: row[0]) { values[entry] = row[1] }
        }
    }

    subscript(_ entry: Entry) -> Int64 {
        get { values[entry] ?? 0 }
        set {
            values[entry] = newValue
            changed.insert(entry)
        }
    }

    mutating func count(_ change: Int64, language: String) {
        languages[language, default: 0] += change
        self[.clippings] += change
    }

    mutating func count(_ change: Int64, _ outcome: DeliveryRecord.Class) {
        switch outcome {
        case .filed: self[.filed] += change
        case .duplicate: self[.duplicate] += change
        case .rejected: self[.rejected] += change
        case .takenDown: self[.takenDown] += change
        }
    }

    func save(_ database: Database) throws {
        let set = try database.cachedStatement(sql: "INSERT OR REPLACE INTO counter (name, value) VALUES (?, ?)")
        for entry in changed.sorted(by: { $0.rawValue < $1.rawValue }) {
            try set.execute(arguments: [entry.rawValue, self[entry]])
        }
        let count = try database.cachedStatement(
            sql: """
                INSERT INTO language (code, clippings) VALUES (?, max(?, 0))
                ON CONFLICT (code) DO UPDATE SET clippings = max(0, clippings + ?)
                """
        )
        for (code, change) in languages where change != 0 {
            try count.execute(arguments: [code, change, change])
        }
    }

    static func value(_ entry: Entry, _ database: Database) throws -> Int64? {
        try Int64.fetchOne(
            database.cachedStatement(sql: "SELECT value FROM counter WHERE name = ?"),
            arguments: [entry.rawValue]
        )
    }

    static func set(_ entry: Entry, _ value: Int64?, _ database: Database) throws {
        if let value {
            try database.execute(
                sql: "INSERT OR REPLACE INTO counter (name, value) VALUES (?, ?)",
                arguments: [entry.rawValue, value]
            )
        } else {
            try database.execute(sql: "DELETE FROM counter WHERE name = ?", arguments: [entry.rawValue])
        }
    }
}
