import Archive
import GRDB

/// What a query asks of a clipping's place in the graph of copies, as a condition on `rowid`.
struct GraphCondition {
    /// Empty, or begins with ` AND`.
    private(set) var sql = ""
    private(set) var arguments: [any DatabaseValueConvertible] = []

    init(_ bounds: [Query.GraphBound]) {
        for bound in bounds {
            switch bound.field {
            case .story:
                // Also by a number that the story had before it was joined with another.
                sql += """
                     AND rowid IN (
                        SELECT clipping FROM story_member WHERE story BETWEEN ? AND ?
                        UNION SELECT clipping FROM story_member JOIN story_merged USING (story)
                        WHERE former BETWEEN ? AND ?
                    )
                    """
                arguments += [
                    bound.range.lowerBound, bound.range.upperBound, bound.range.lowerBound, bound.range.upperBound,
                ]
            case .copyof:
                sql += " AND rowid IN (SELECT copy FROM copy WHERE original BETWEEN ? AND ?)"
                arguments += [bound.range.lowerBound, bound.range.upperBound]
            default:
                sql += " AND (SELECT count(*) FROM copy WHERE original = rowid) BETWEEN ? AND ?"
                arguments += [bound.range.lowerBound, bound.range.upperBound]
            }
        }
    }
}
