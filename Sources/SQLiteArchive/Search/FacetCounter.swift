import Archive
import FoundationEssentials
import GRDB

/// Counts the values of fields among the newest matches.
struct FacetCounter {
    /// Values shown of one field.
    private static let maximumValues = 50

    /// Matches looked at for the values that expressions stand for, as a multiple of all that are counted.
    private static let expressionEffort = 20
    /// Every such value costs as much as so many matches before it has one: at most 100 are counted.
    private static let expressionCost = 2000

    let search: Search
    /// What was counted less than fully, in words.
    private(set) var note: String?

    init(_ search: Search) {
        self.search = search
    }

    mutating func count(_ fields: [SearchField]) throws -> [FacetCounts] {
        var tally = FacetTally(fields: fields, search.database)
        let facets = try search.database.cachedStatement(sql: "SELECT facets FROM clipping WHERE id = ?")
        var matches = 0
        var oldest: ClippingID?
        try search.matches(upTo: search.reach.candidates + 1) { id in
            matches += 1
            guard matches <= search.reach.candidates else { return }
            oldest = id
            guard let bytes = try Data.fetchOne(facets, arguments: [id]) else { return }
            for value in Varints.decode([UInt8](bytes)) { try tally.count(value, of: id) }
        }
        if matches > search.reach.candidates {
            note = "facets count the newest \(search.reach.candidates.formattedWithCommas) matches"
        }
        var values = tally.values
        if let oldest {
            for (field, found) in try expressions(fields, from: oldest) {
                for (value, count) in found { values[field, default: [:]][value] = count > 0 ? count : nil }
            }
        }
        return fields.map { field in
            let sorted = (values[field.name] ?? [:]).map { (value: $0.key, count: $0.value) }.sorted {
                $0.count != $1.count ? $0.count > $1.count : $0.value < $1.value
            }
            return FacetCounts(field: field, values: Array(sorted.prefix(Self.maximumValues)))
        }
    }

    /// Counts of the values that expressions stand for, by field and value, among matches from `oldest` on.
    private mutating func expressions(
        _ fields: [SearchField],
        from oldest: ClippingID
    ) throws -> [String: [String: Int]] {
        var found: [String: [String: Int]] = [:]
        var left = search.reach.candidates * Self.expressionEffort
        var leftOut = 0
        for facet in search.request.facetExpressions where fields.contains(facet.field) {
            guard left > 0 else {
                leftOut += 1
                continue
            }
            let count = try search.count(facet.expression, from: oldest, upTo: search.reach.candidates)
            left -= count + Self.expressionCost
            found[facet.field.name, default: [:]][facet.value] = count
        }
        if leftOut > 0 {
            let word = "\(leftOut) of the desk's own topics are not counted, to answer in time"
            note = note.map { "\($0); \(word)" } ?? word
        }
        return found
    }
}
