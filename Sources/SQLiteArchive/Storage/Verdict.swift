import Archive
import Clippings
import GRDB

/// What a clipping says of another item, which may come later: that it is superseded, or withdrawn.
struct Verdict {
    var clipping: ClippingID
    /// As that of an `EditionRow`.
    var state: Int64
    /// Says nothing of versions with a greater number.
    var upTo: Int64?

    /// `nil` for a relation that leaves the other item what it was.
    init?(_ relation: Article.Relation, by clipping: ClippingID) {
        switch relation.kind {
        case .supersedes, .corrects: state = 1
        case .kills: state = 2
        case .updates, .partOf, .translationOf, .derivedFrom, .seeAlso: return nil
        }
        self.clipping = clipping
        upTo = relation.version.flatMap { Int64($0) }
    }

    private init(_ row: Row) {
        clipping = row["clipping"]
        state = row["state"]
        upTo = row["up_to"]
    }

    var withdraws: Bool { state == 2 }
    var edition: Edition { EditionRow.edition(state: state, cause: clipping) }

    func applies(to version: EditionRow) -> Bool {
        guard let upTo, let number = version.number else { return true }
        return number <= upTo
    }

    /// One word of two that a clipping has for the same item: the harder one, of like ones the wider.
    func joined(with other: Verdict) -> Verdict {
        if state != other.state { return state > other.state ? self : other }
        guard let upTo, let theirs = other.upTo else { return upTo == nil ? self : other }
        return upTo >= theirs ? self : other
    }

    /// Those on an item, the harder ones first, then in order of arrival.
    static func on(_ identity: Int64, limit: Int, _ database: Database) throws -> [Verdict] {
        try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT clipping, state, up_to FROM verdict WHERE identity = ? ORDER BY state DESC, clipping LIMIT ?
                    """
            ),
            arguments: [identity, limit]
        ).map { Verdict($0) }
    }

    func save(on identity: Int64, _ database: Database) throws {
        try database.cachedStatement(
            sql: "INSERT OR REPLACE INTO verdict (identity, clipping, state, up_to) VALUES (?, ?, ?, ?)"
        ).execute(arguments: [identity, clipping, state, upTo])
    }
}
