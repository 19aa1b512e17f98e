import GRDB
import Synchronization

/// What the writer keeps in memory between transactions.
///
/// Touched inside writing transactions only, which GRDB runs one at a time; forgotten when one fails, and then read
/// from the archive again.
final class WriterState: @unchecked Sendable {
    let packer = Packer()
    let dictionaries = DictionaryShelf()
    /// Originals stored ever, as of the last transaction.
    var originals: Int64 = 0
    var values: [FacetValue: Int64] = [:]
    var watchQueries = WatchQueries()
    /// Whether there may be something for `maintain()` to do; true at first, since an earlier process may have stopped
    /// in the middle.
    let needsUpkeep = Atomic(true)

    /// Whether so much was filed without a moment for upkeep that learning from it cannot wait for one.
    ///
    /// Only the first time: else the first import of an archive, which may be most of what it will ever hold, would be
    /// packed with nothing.
    var isTrainingOverdue: Bool {
        let due = dictionaries.nextTraining
        return dictionaries.newest == nil && due < .max && originals >= due + due / 4
    }

    private static let maximumValues = 20_000

    func forget() {
        values = [:]
        needsUpkeep.store(true, ordering: .relaxed)
    }

    /// The number of a facet value, given one if it is new.
    func number(of value: FacetValue, _ database: Database) throws -> Int64 {
        if let known = values[value] { return known }
        if values.count >= Self.maximumValues { values = [:] }
        let find = try database.cachedStatement(sql: "SELECT id FROM value WHERE field = ? AND value = ?")
        var id = try Int64.fetchOne(find, arguments: [value.field, value.value])
        if id == nil {
            try database.cachedStatement(sql: "INSERT INTO value (field, value) VALUES (?, ?)")
                .execute(arguments: [value.field, value.value])
            id = database.lastInsertedRowID
        }
        guard let id else { throw DatabaseError(message: "a facet value got no number") }
        values[value] = id
        return id
    }
}

/// One value of a facet field, or the name of a drop folder.
struct FacetValue: Hashable, Sendable {
    var field: String
    var value: String
}
