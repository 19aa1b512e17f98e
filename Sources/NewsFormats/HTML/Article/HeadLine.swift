import Clippings
import LanguagePacks

/// Tells the line above a text that says who wrote it and when, and little else (`Par Jean Dupont (avec AFP)`).
enum HeadLine {
    /// A longer line is text, in bytes.
    private static let longest = 120
    /// What such a line says beside names and dates, in bytes of words.
    private static let mostBesideNames = 16
    private static let mostBesideDates = 32

    /// So many lines from the first of a body are looked at, up to its first paragraph.
    static func count(in lines: [[UInt8]]) -> Int {
        lines.prefix(6).prefix { $0.count < longest }.count
    }

    /// Whether the line is one, of an article by these authors.
    static func isOne(_ line: [UInt8], by names: [String], language: String?) -> Bool {
        guard line.count < longest else { return false }
        let text = folded(line)
        let key = comparisonKey(line)
        let dates = WrittenDate.all(in: line, language: language, shortYears: true, limit: 3).filter {
            $0.date.day != nil
        }
        let named = names.map { comparisonKey(Array($0.utf8)) }.filter { $0.count >= 4 && key.first($0) != nil }
        var rest = key.count - named.reduce(0) { $0 + $1.count }
        for date in dates { rest -= comparisonKey(line.slice(date.range)).count }
        if !named.isEmpty, !dates.isEmpty { return rest <= mostBesideDates }
        if !named.isEmpty { return rest <= mostBesideNames && KnowledgeBase.shared.bylines.opener(text, at: 0) != nil }
        guard !dates.isEmpty, rest <= mostBesideDates, let label = KnowledgeBase.shared.labels.match(text, at: 0) else {
            return false
        }
        return label.value == .published || label.value == .modified
    }
}
