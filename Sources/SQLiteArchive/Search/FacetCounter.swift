import Archive
import FoundationEssentials
import GRDB

/// Counts the values of fields among the newest matches.
struct FacetCounter {
    /// Values shown of one field.
    private static let maximumValues = 50

    let search: Search
    /// Whether there were more matches than were counted.
    private(set) var isBounded = false

    init(_ search: Search) {
        self.search = search
    }

    mutating func count(_ fields: [SearchField]) throws -> [FacetCounts] {
        var counts: [Int64: Int] = [:]
        let facets = try search.database.cachedStatement(sql: "SELECT facets FROM clipping WHERE id = ?")
        var matches = 0
        try search.matches(upTo: search.reach.candidates + 1) { id in
            matches += 1
            guard matches <= search.reach.candidates, let bytes = try Data.fetchOne(facets, arguments: [id]) else {
                return
            }
            for value in Varints.decode([UInt8](bytes)) { counts[value, default: 0] += 1 }
        }
        isBounded = matches > search.reach.candidates
        var values: [String: [(value: String, count: Int)]] = [:]
        let name = try search.database.cachedStatement(sql: "SELECT field, value FROM value WHERE id = ?")
        for (number, count) in counts {
            guard let row = try Row.fetchOne(name, arguments: [number]) else { continue }
            values[row[0], default: []].append((row[1], count))
        }
        return fields.map { field in
            let sorted = (values[field.name] ?? []).sorted {
                $0.count != $1.count ? $0.count > $1.count : $0.value < $1.value
            }
            return FacetCounts(field: field, values: Array(sorted.prefix(Self.maximumValues)))
        }
    }
}
