import Archive
import Clippings
import GRDB

/// Versions, corrections and kills, in whichever order they arrive.
extension Filing {
    /// So many versions of one item are compared, the last to arrive.
    private static let maximumVersions = 1000

    /// Notes which item a clipping is a version of and what it says of others; gives what it is worth itself.
    ///
    /// Comes before the clipping's entry is made: those of other clippings change at once.
    mutating func register(_ article: Article, as id: ClippingID) throws -> Edition {
        guard let row = EditionRow(article, clipping: id) else { return .current }
        try row.save(database)
        var identities: [Int64] = [row.identity]
        for relation in article.relations {
            guard let state = Self.state(after: relation.kind) else { continue }
            let identity = EditionRow.identity(of: relation.uri)
            // What an item says of its own earlier versions, their numbers say too.
            guard identity != row.identity else { continue }
            try database.cachedStatement(
                sql: "INSERT OR REPLACE INTO verdict (identity, clipping, state, up_to) VALUES (?, ?, ?, ?)"
            ).execute(arguments: [identity, id, state, relation.version.flatMap { Int64($0) }])
            identities.append(identity)
        }
        for identity in identities { try settle(identity, withoutEntry: id) }
        return try EditionRow.edition(of: id, database)
    }

    /// Forgets what a clipping said; what had lost its place by it alone gets it back.
    mutating func unregister(_ id: ClippingID) throws {
        guard let row = try EditionRow.fetch(id, database) else { return }
        let identities = try Int64.fetchAll(
            database,
            sql: "SELECT identity FROM verdict WHERE clipping = ?",
            arguments: [id]
        )
        try database.execute(sql: "DELETE FROM verdict WHERE clipping = ?", arguments: [id])
        try database.execute(sql: "DELETE FROM edition WHERE clipping = ?", arguments: [id])
        for identity in [row.identity] + identities { try settle(identity, withoutEntry: id) }
    }

    /// Decides anew what each version of an item is worth.
    private mutating func settle(_ identity: Int64, withoutEntry fresh: ClippingID) throws {
        let versions = try Row.fetchAll(
            database,
            sql: "SELECT * FROM edition WHERE identity = ? ORDER BY clipping DESC LIMIT ?",
            arguments: [identity, Self.maximumVersions]
        ).map { EditionRow($0) }
        guard let newest = versions.max(by: { $0.isBefore($1) }) else { return }
        let verdicts = try Row.fetchAll(
            database,
            sql: "SELECT clipping, state, up_to FROM verdict WHERE identity = ? ORDER BY state DESC, clipping LIMIT ?",
            arguments: [identity, Self.maximumVersions]
        )
        let cancelling = versions.filter(\.cancels)
        for var version in versions {
            var edition = Edition.current
            if let canceller = cancelling.first(where: { version.isBefore($0) }) {
                edition = .withdrawn(by: canceller.clipping)
            } else if let verdict = verdicts.first(where: { Self.applies($0, to: version) }), verdict["state"] == 2 {
                edition = EditionRow.edition(state: 2, cause: verdict["clipping"])
            } else if version.clipping != newest.clipping {
                edition = .superseded(by: newest.clipping)
            } else if let verdict = verdicts.first(where: { Self.applies($0, to: version) }) {
                edition = EditionRow.edition(state: verdict["state"], cause: verdict["clipping"])
            }
            guard edition != version.edition else { continue }
            version.edition = edition
            if version.clipping == fresh {
                try version.save(database)
            } else {
                let database = database
                try reindex(version.clipping) { try version.save(database) }
            }
        }
    }

    private static func applies(_ verdict: Row, to version: EditionRow) -> Bool {
        guard let last: Int64 = verdict["up_to"], let number = version.number else { return true }
        return number <= last
    }

    /// What an item is after another has said this of it; `nil` where it stays what it was.
    private static func state(after kind: Article.Relation.Kind) -> Int64? {
        switch kind {
        case .supersedes, .corrects: 1
        case .kills: 2
        case .updates, .partOf, .translationOf, .derivedFrom, .seeAlso: nil
        }
    }
}
