import Archive
import Clippings
import GRDB

/// Versions, corrections and kills, in whichever order they arrive.
extension Filing {
    /// So many versions of one item are compared, the last to arrive.
    private static let maximumVersions = 1000
    /// A clipping decides on so many other items, the first that it names.
    private static let maximumOthers = 1000

    /// Notes which item a clipping is a version of and what it says of others; gives what it is worth itself.
    ///
    /// Comes before the clipping's entry is made: those of other clippings change at once.
    mutating func register(_ article: Article, as id: ClippingID) throws -> Edition {
        guard let row = EditionRow(article, clipping: id) else { return .current }
        try row.save(database)
        var verdicts: [Int64: Verdict] = [:]
        for relation in article.relations where verdicts.count < Self.maximumOthers {
            let identity = EditionRow.identity(of: relation.uri)
            // What an item says of its own earlier versions, their numbers say too.
            guard let verdict = Verdict(relation, by: id), identity != row.identity else { continue }
            verdicts[identity] = verdicts[identity].map { $0.joined(with: verdict) } ?? verdict
        }
        for (identity, verdict) in verdicts { try verdict.save(on: identity, database) }
        for identity in [row.identity] + verdicts.keys.sorted() { try settle(identity, withoutEntry: id) }
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
        let verdicts = try Verdict.on(identity, limit: Self.maximumVersions, database)
        let cancelling = versions.filter(\.cancels)
        for var version in versions {
            var edition = Edition.current
            let verdict = verdicts.first { $0.applies(to: version) }
            if let canceller = cancelling.first(where: { version.isBefore($0) }) {
                edition = .withdrawn(by: canceller.clipping)
            } else if let verdict, verdict.withdraws {
                edition = verdict.edition
            } else if version.clipping != newest.clipping {
                edition = .superseded(by: newest.clipping)
            } else if let verdict {
                edition = verdict.edition
            }
            guard edition != version.edition else { continue }
            // The index knows what a version is worth, not by which other: all older ones change that with each new one.
            let isIndexed = edition.name == version.edition.name || version.clipping == fresh
            version.edition = edition
            if isIndexed {
                try version.save(database)
            } else {
                let database = database
                try reindex(version.clipping) { try version.save(database) }
            }
        }
    }
}
