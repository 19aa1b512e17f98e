import Archive
import FoundationEssentials
import GRDB

/// An edge from a copy to its original as its row holds it.
enum CopyRow {
    /// The classes by their numbers in the file; only ever appended to.
    private static let classes: [CopyEdge.Class] = [.same, .reprint, .abridged, .rewrite, .translation, .correction]
    /// Parts reasons, which hold no control characters.
    private static let separator = "\u{1F}"

    static func number(of kind: CopyEdge.Class) -> Int { classes.firstIndex(of: kind) ?? 0 }

    static func edge(_ row: Row) -> CopyEdge {
        let reasons: String = row["reasons"]
        return CopyEdge(
            copy: row["copy"],
            original: row["original"],
            class: kind(row["class"]),
            score: row["score"],
            coverageOfCopy: row["coverage_copy"],
            coverageOfOriginal: row["coverage_original"],
            containment: row["containment"],
            reasons: reasons.isEmpty ? [] : reasons.components(separatedBy: separator),
            delay: row["delay"]
        )
    }

    /// The class with that number in the file.
    static func kind(_ number: Int) -> CopyEdge.Class {
        classes.indices.contains(number) ? classes[number] : .same
    }

    static func save(_ edge: CopyEdge, _ database: Database) throws {
        try database.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO copy
                (copy, original, class, score, coverage_copy, coverage_original, containment, reasons, delay)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(
            arguments: [
                edge.copy, edge.original, number(of: edge.class), rounded(edge.score),
                rounded(edge.coverageOfCopy), rounded(edge.coverageOfOriginal), rounded(edge.containment),
                edge.reasons.joined(separator: separator), edge.delay,
            ])
    }

    static func from(_ copy: ClippingID, _ database: Database) throws -> [CopyEdge] {
        try Row.fetchAll(
            database.cachedStatement(sql: "SELECT * FROM copy WHERE copy = ? ORDER BY original"),
            arguments: [copy]
        ).map { edge($0) }
    }

    static func to(_ original: ClippingID, limit: Int, _ database: Database) throws -> [CopyEdge] {
        try Row.fetchAll(
            database.cachedStatement(sql: "SELECT * FROM copy WHERE original = ? ORDER BY copy LIMIT ?"),
            arguments: [original, limit]
        ).map { edge($0) }
    }

    /// Three digits are what an estimate has.
    private static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}
