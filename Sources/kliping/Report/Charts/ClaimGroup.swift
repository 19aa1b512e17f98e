import DeskInterface

/// Claims of one unit that are of like size, for a chart of their own.
///
/// In one story `14 people` in hospital and `1,200 people` moved share a unit and nothing else; on one scale neither could
/// be read.
struct ClaimGroup: Sendable {
    /// Neighbours further apart than this are parted: more than ten, so that a slip of a digit stays beside what it slipped
    /// from.
    private static let partingRatio = 12.0

    let unit: String
    private(set) var claims: [DeskClaim]
    /// The smallest value.
    let least: Double

    /// The claims of `unit` that have a value, ascending.
    static func groups(of unit: String, _ claims: [DeskClaim]) -> [ClaimGroup] {
        let valued = claims.compactMap { claim in
            (claim.value ?? claim.min ?? claim.max).map { (value: $0, claim: claim) }
        }.sorted { $0.value < $1.value }
        var groups: [ClaimGroup] = []
        var last: Double?
        for (value, claim) in valued {
            if let last, !(last > 0 && value > last * partingRatio) {
                groups[groups.count - 1].claims.append(claim)
            } else {
                groups.append(ClaimGroup(unit: unit, claims: [claim], least: value))
            }
            last = value
        }
        return groups
    }

    /// How much there is to compare; sources that differ weigh most.
    var weight: Int {
        claims.reduce(0) { $0 + $1.clippings.count + ($1.standing == "outlier" ? 1000 : 0) }
    }
}
