import LanguagePacks

/// Names of months and weekdays in the languages of the packs.
///
/// A word means the same month wherever it is used but for a few (`listopad`: November in Polish, October in Croatian),
/// for which the language of the text decides.
struct CalendarWords: Sendable {
    /// What folded words mean in the texts of one language.
    struct Meanings: Sendable {
        fileprivate let months: WordTable<Int>
        fileprivate let weekdays: WordTable<Int>
        fileprivate let ownMonths: WordTable<Int>?
        fileprivate let ownWeekdays: WordTable<Int>?

        /// 1 to 12.
        func month(_ word: UInt64) -> Int? { months[word].map { ownMonths?[word] ?? $0 } }

        /// 1 (Monday) to 7; names that are ordinary words elsewhere (`cuma`) only count in their language.
        func weekday(_ word: UInt64) -> Int? { weekdays[word] ?? ownWeekdays?[word] }
    }

    private let months: WordTable<Int>
    private let monthsByLanguage: [String: WordTable<Int>]
    private let weekdays: WordTable<Int>
    private let weekdaysByLanguage: [String: WordTable<Int>]

    init(_ packs: [LanguagePack]) {
        func tables(_ part: (LanguagePack) -> [String: Int]) -> [String: [UInt64: Int]] {
            Dictionary(packs.map { ($0.code, Self.table(part($0))) }) { first, _ in first }
        }
        func merged(_ tables: [String: [UInt64: Int]], _ packs: [LanguagePack]) -> WordTable<Int> {
            WordTable(packs.reduce(into: [:]) { $0.merge(tables[$1.code] ?? [:]) { first, _ in first } })
        }
        let months = tables(\.dates.months)
        let weekdays = tables(\.dates.weekdays)
        self.months = merged(months, packs)
        self.weekdays = merged(weekdays, packs.filter(\.dates.weekdaysCountElsewhere))
        monthsByLanguage = months.mapValues { WordTable($0) }
        weekdaysByLanguage = weekdays.mapValues { WordTable($0) }
    }

    /// The meanings of words in `language` (BCP 47), or of words whose language is not known.
    func meanings(in language: String?) -> Meanings {
        let primary = language.map { String($0.prefix { $0 != "-" && $0 != "_" }) }
        return Meanings(
            months: months,
            weekdays: weekdays,
            ownMonths: primary.flatMap { monthsByLanguage[$0] },
            ownWeekdays: primary.flatMap { weekdaysByLanguage[$0] }
        )
    }

    /// 1 to 12 for a folded word, in `language` if that has it.
    func month(_ word: UInt64, in language: String? = nil) -> Int? { meanings(in: language).month(word) }

    /// 1 (Monday) to 7 for a folded word.
    func weekday(_ word: UInt64, in language: String? = nil) -> Int? { meanings(in: language).weekday(word) }

    private static func table(_ names: [String: Int]) -> [UInt64: Int] {
        var result: [UInt64: Int] = [:]
        for (name, number) in names {
            for spelling in spellings(name) { result[WordHash.of(spelling)] = number }
        }
        return result
    }

    /// A word as it is printed, folded: folding lowers Latin letters only.
    static func spellings(_ name: String) -> Set<[UInt8]> {
        let capitalised = name.prefix(1).uppercased() + name.dropFirst()
        return Set([name, capitalised, name.uppercased()].map { folded($0) })
    }
}
