import LanguagePacks

/// Names of months and weekdays in the languages of the packs.
///
/// A word means the same month wherever it is used but for a few (`listopad`: November in Polish, October in Croatian),
/// for which the language of the text decides.
struct CalendarWords: Sendable {
    private let months: [UInt64: Int]
    private let monthsByLanguage: [String: [UInt64: Int]]
    private let weekdays: [UInt64: Int]
    private let weekdaysByLanguage: [String: [UInt64: Int]]

    init(_ packs: [LanguagePack]) {
        func tables(_ part: (LanguagePack) -> [String: Int]) -> [String: [UInt64: Int]] {
            Dictionary(packs.map { ($0.code, Self.table(part($0))) }) { first, _ in first }
        }
        func merged(_ tables: [String: [UInt64: Int]], _ packs: [LanguagePack]) -> [UInt64: Int] {
            packs.reduce(into: [:]) { $0.merge(tables[$1.code] ?? [:]) { first, _ in first } }
        }
        monthsByLanguage = tables(\.dates.months)
        weekdaysByLanguage = tables(\.dates.weekdays)
        months = merged(monthsByLanguage, packs)
        weekdays = merged(weekdaysByLanguage, packs.filter(\.dates.weekdaysCountElsewhere))
    }

    /// 1 to 12 for a folded word, in `language` (BCP 47) if that has it.
    func month(_ word: UInt64, in language: String? = nil) -> Int? {
        guard let month = months[word] else { return nil }
        return own(word, monthsByLanguage, language) ?? month
    }

    /// 1 (Monday) to 7 for a folded word; names that are ordinary words elsewhere (`cuma`) only count in their language.
    func weekday(_ word: UInt64, in language: String? = nil) -> Int? {
        weekdays[word] ?? own(word, weekdaysByLanguage, language)
    }

    private func own(_ word: UInt64, _ tables: [String: [UInt64: Int]], _ language: String?) -> Int? {
        language.flatMap { tables[String($0.prefix { $0 != "-" && $0 != "_" })]?[word] }
    }

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
