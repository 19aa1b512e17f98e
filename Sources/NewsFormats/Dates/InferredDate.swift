import Clippings

/// The day an article tells of as its own: a weekday with a full date in the running text (`kata Singh, Selasa
/// (19/11/2024)`), for documents that print no date of publication.
enum InferredDate {
    /// How many paragraphs are looked at.
    private static let horizon = 40

    static func find(in paragraphs: [[UInt8]], language: String?) -> (date: NewsDate, paragraph: Int, raw: String)? {
        for (index, paragraph) in paragraphs.prefix(horizon).enumerated() where holdsYear(paragraph) {
            for found in WrittenDate.all(in: paragraph, language: language, limit: 4) {
                guard found.hasWeekday, let day = found.date.day, let date = NewsDate(day),
                    !speaksOfFuture(paragraph, before: found.range.lowerBound)
                else { continue }
                return (date, index, paragraph.text(found.range))
            }
        }
        return nil
    }

    private static func holdsYear(_ paragraph: [UInt8]) -> Bool {
        paragraph.contains("20") || paragraph.contains("19")
    }

    /// Whether the clause that leads up to the date has a word of the future.
    private static func speaksOfFuture(_ paragraph: [UInt8], before end: Int) -> Bool {
        var start = min(end, paragraph.trimmed(0..<end).upperBound)
        while start > 0, !clauseEnds.contains(paragraph[start - 1]) { start -= 1 }
        let text = folded(paragraph)
        return Words.ranges(text, in: start..<end).contains {
            KnowledgeBase.shared.futureCues.contains(WordHash.of(text[$0]))
        }
    }

    private static let clauseEnds: Set<UInt8> = [
        Byte.comma, Byte.period, Byte.semicolon, Byte.colon, Byte.quote, 0x9C, 0x9D,
    ]
}
