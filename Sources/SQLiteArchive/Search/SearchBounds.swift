import Archive
import GRDB

/// The identifiers that a search can answer with: what `id:`, `added:` and a follower's position leave.
struct SearchBounds {
    /// `nil` when nothing is left.
    let range: ClosedRange<ClippingID>?

    init(_ request: SearchRequest, _ database: Database) throws {
        var lower = request.query.identifiers?.lowerBound ?? 0
        var upper = request.query.identifiers?.upperBound ?? .max
        if let newerThan = request.newerThan { lower = max(lower, newerThan == .max ? .max : newerThan + 1) }
        if let added = request.query.added?.milliseconds {
            if added.lowerBound != .min { lower = max(lower, try Self.first(addedFrom: added.lowerBound, database)) }
            if added.upperBound != .max {
                upper = min(upper, try Self.first(addedFrom: added.upperBound, database) - 1)
            }
        }
        range = lower <= upper ? lower...upper : nil
    }

    /// The first clipping added at that time or later, else one more than the last.
    ///
    /// Identifiers and times of arrival grow together, so some twenty look-ups find the place, and no index on the time
    /// is needed.
    static func first(addedFrom time: Int64, _ database: Database) throws -> ClippingID {
        guard let last = try Int64.fetchOne(database.cachedStatement(sql: "SELECT max(id) FROM clipping")) else {
            return 1
        }
        let probe = try database.cachedStatement(
            sql: "SELECT id, added FROM clipping WHERE id >= ? ORDER BY id LIMIT 1"
        )
        var low: ClippingID = 1
        var high = last + 1
        while low < high {
            let middle = low + (high - low) / 2
            guard let row = try Row.fetchOne(probe, arguments: [middle]) else {
                high = middle
                continue
            }
            if row["added"] >= time { high = middle } else { low = (row["id"] as Int64) + 1 }
        }
        return low
    }
}
