import Clippings

/// A day printed without its year (`Senin (28/4)`), in the year that the document names elsewhere.
enum YearlessDate {
    /// The years from 1990 to 2100 that `text` has as numbers of four digits.
    static func years(in text: [UInt8]) -> Set<Int> {
        var result: Set<Int> = []
        for token in DateToken.scan(text, in: 0..<text.count) {
            if case .number(let value, 4) = token.kind, (1990...2100).contains(value) { result.insert(value) }
        }
        return result
    }

    /// The first such day in `text` whose weekday agrees with exactly one of `years`.
    static func find(in text: [UInt8], years: Set<Int>, language: String?) -> NewsDate? {
        for found in WrittenDate.all(in: text, language: language, limit: 4) {
            guard let weekday = found.weekday, found.date.text.hasPrefix("--"),
                let month = Int(found.date.text.dropFirst(2).prefix(2)), let day = Int(found.date.text.dropFirst(5))
            else { continue }
            let fitting = years.filter {
                day <= NewsDate.days(inMonth: month, of: $0)
                    && NewsDate.weekday(year: $0, month: month, day: day) == weekday
            }
            if fitting.count == 1, let year = fitting.first {
                return NewsDate("\(year)" + found.date.text.dropFirst(1))
            }
        }
        return nil
    }
}
