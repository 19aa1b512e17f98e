/// What makes a number a quantity, and what makes it none: `[quantities]`.
package struct QuantitySection: Sendable {
    /// Currencies that stand before the amount (`Rp`, `US$`).
    package let currencies: [String]
    /// Currencies that stand behind it (`rupiah`, `dolar AS`).
    package let currencyNames: [String]
    package let percent: [String]
    /// Measures and durations; only these join a number by a hyphen (`two-day`).
    package let units: [String]
    /// Words between a number and the noun that it counts (`dua ekor sapi`).
    package let classifiers: [String]
    /// Whether adjectives stand between number and noun (`13 US cities`).
    package let nounsLast: Bool
    /// Plurals that the letter s does not end, where `nouns-last` holds.
    package let plurals: [String]
    /// Words for the rest of what was counted before (`95 lainnya`).
    package let others: [String]
    /// Words that are no counted noun: prepositions, verbs and their like.
    package let uncounted: [String]
    /// Beginnings of words that are no counted noun (`meng`).
    package let uncountedBeginnings: [String]

    package let about: [String]
    package let over: [String]
    package let under: [String]
    /// Qualifiers behind the number (`100 orang lebih`).
    package let aboutBehind: [String]
    package let overBehind: [String]
    package let underBehind: [String]
    /// Words that are an upper bound behind a word of `changes`, and nothing elsewhere (`naik hingga 11%`).
    package let bounds: [String]
    package let changes: [String]
    package let rangeOpeners: [String]
    package let rangeJoiners: [String]
    /// Joiners that make a range only where no word of `changes` stands before (`rose 3 to 5`).
    package let weakRangeJoiners: [String]
    /// Joiners behind a word of `range-openers` alone (`between 3 and 5`).
    package let openedRangeJoiners: [String]

    /// Words before a year or a day of the month (`tahun`, `tanggal`).
    package let dateWords: [String]
    package let clockBefore: [String]
    package let clockBehind: [String]
    package let ageBefore: [String]
    package let ageBehind: [String]
    /// Those whose age stands right behind them (`bocah 5 tahun`).
    package let aged: [String]
    /// Units of ages.
    package let ageUnits: [String]
    /// Words before numbers that name and do not count (`Pasal 12`, `peringkat 3`).
    package let identifiers: [String]
    /// Words behind such numbers (`900 VA`).
    package let grades: [String]
    /// Whole phrases with a number word that count nothing (`salah satu`).
    package let idioms: [String]
    /// Words that hold `one` and a unit, counted only behind a qualifier: `sebulan = "bulan"`.
    package let singleUnits: [String: String]
    /// Units, currencies and counted nouns by a name that is the same in every language (`cubic-metre`).
    package let unitIDs: [String: [String]]

    init(_ section: inout PackSection) {
        currencies = section.phrases("currencies")
        currencyNames = section.phrases("currency-names")
        percent = section.phrases("percent")
        units = section.phrases("units")
        classifiers = section.phrases("classifiers")
        nounsLast = section.truth("nouns-last") ?? false
        plurals = section.phrases("plurals")
        others = section.phrases("others")
        uncounted = section.phrases("uncounted")
        uncountedBeginnings = section.phrases("uncounted-beginnings")
        about = section.phrases("about")
        over = section.phrases("over")
        under = section.phrases("under")
        aboutBehind = section.phrases("about-behind")
        overBehind = section.phrases("over-behind")
        underBehind = section.phrases("under-behind")
        bounds = section.phrases("bounds")
        changes = section.phrases("changes")
        rangeOpeners = section.phrases("range-openers")
        rangeJoiners = section.phrases("range-joiners")
        weakRangeJoiners = section.phrases("weak-range-joiners")
        openedRangeJoiners = section.phrases("opened-range-joiners")
        dateWords = section.phrases("date-words")
        clockBefore = section.phrases("clock-before")
        clockBehind = section.phrases("clock-behind")
        ageBefore = section.phrases("age-before")
        ageBehind = section.phrases("age-behind")
        aged = section.phrases("aged")
        ageUnits = section.phrases("age-units")
        identifiers = section.phrases("identifiers")
        grades = section.phrases("grades")
        idioms = section.phrases("idioms")
        singleUnits = section.texts("single-units")
        unitIDs = section.phraseLists("unit-ids")
    }
}
