import Clippings

/// Dates as people print them (`Selasa (19/11/2024)`, `23 Februari 2016 10:30 WIB`, `Nov. 3, 2024`), found in text.
struct WrittenDate: Sendable, Equatable {
    var date: NewsDate
    /// Where it stands in the text, weekday and time included.
    var range: Range<Int>
    /// The weekday that stands beside it, 1 (Monday) to 7.
    var weekday: Int?

    var hasWeekday: Bool { weekday != nil }

    /// The first possible date in `text` (any case), as precise as printed.
    ///
    /// The language, with its region when that is known (`en-GB`), settles `3/11/2024`; without it only dates that can be
    /// read one way are taken. Where dates are expected, `shortYears` lets `3.11.24` count as one.
    static func first(
        in text: [UInt8],
        range: Range<Int>? = nil,
        language: String? = nil,
        shortYears: Bool = false
    ) -> WrittenDate? {
        all(in: text, range: range, language: language, shortYears: shortYears, limit: 1).first
    }

    static func all(
        in text: [UInt8],
        range: Range<Int>? = nil,
        language: String? = nil,
        shortYears: Bool = false,
        limit: Int
    ) -> [WrittenDate] {
        let text = folded(text)
        let tokens = DateToken.scan(text, in: range ?? 0..<text.count, language: language)
        var reader = WrittenDateReader(
            text: text,
            tokens: tokens,
            dayFirst: DateOrder.dayStandsFirst(in: language),
            shortYears: shortYears
        )
        var result: [WrittenDate] = []
        var index = 0
        while index < tokens.count, result.count < limit {
            if let found = reader.read(at: index) { result.append(found) }
            index = max(index + 1, reader.position)
        }
        return result
    }
}
