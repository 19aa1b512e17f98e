/// Names of months in the languages that have no full knowledge table, and weekdays where the tables lack them.
///
/// A word means the same month wherever it is used but for a few (`listopad`: November in Polish, October in Croatian),
/// for which the language of the text decides.
struct CalendarWords: Sendable {
    static let shared = CalendarWords()

    private let months: [UInt64: Int]
    private let monthsByLanguage: [String: [UInt64: Int]]
    private let weekdays: [String: [UInt64: Int]]

    private init() {
        monthsByLanguage = Self.tables(CalendarNames.months)
        weekdays = Self.tables(CalendarNames.weekdays)
        var months: [UInt64: Int] = [:]
        for (language, _) in CalendarNames.months {
            months.merge(monthsByLanguage[language] ?? [:]) { first, _ in first }
        }
        self.months = months
    }

    /// 1 to 12 for a folded word, in `language` (BCP 47) if it has a table.
    func month(_ word: UInt64, in language: String?) -> Int? {
        if let language, let own = monthsByLanguage[String(language.prefix { $0 != "-" })]?[word] { return own }
        return KnowledgeBase.shared.months[word] ?? months[word]
    }

    /// 1 (Monday) to 7 for a folded word; names that are ordinary words elsewhere (`cuma`) only count in their language.
    func weekday(_ word: UInt64, in language: String?) -> Int? {
        KnowledgeBase.shared.weekdays[word] ?? language.flatMap { weekdays[String($0.prefix { $0 != "-" })]?[word] }
    }

    private static func tables(_ lists: [(language: String, names: String)]) -> [String: [UInt64: Int]] {
        var result: [String: [UInt64: Int]] = [:]
        for (language, names) in lists {
            var own: [UInt64: Int] = [:]
            for (index, alternatives) in names.split(separator: " ").enumerated() {
                for name in alternatives.split(separator: "/") {
                    for hash in spellings(String(name)) { own[hash] = index + 1 }
                }
            }
            result[language] = own
        }
        return result
    }

    /// Folding lowers Latin letters only; other scripts stand in the table as they are printed.
    private static func spellings(_ name: String) -> Set<UInt64> {
        let capitalised = name.prefix(1).uppercased() + name.dropFirst()
        return Set([name, capitalised, name.uppercased()].map { WordHash.of(folded($0)) })
    }
}
