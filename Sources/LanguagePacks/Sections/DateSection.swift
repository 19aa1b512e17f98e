/// How dates are written: `[dates]`.
package struct DateSection: Sendable {
    /// Names and abbreviations of months, 1 to 12.
    package let months: [String: Int]
    /// Names and abbreviations of weekdays, 1 (Monday) to 7.
    package let weekdays: [String: Int]
    /// Whether the names of weekdays are read as such in texts of other languages: not where they are ordinary words there
    /// (Turkish `cuma` is Indonesian for only).
    package let weekdaysCountElsewhere: Bool
    /// Whether `3/11/2024` is 3 November here; `nil` where both orders are in use.
    package let dayStandsFirst: Bool?
    /// Words that place a date in the future (`akan`, `will`).
    package let futureCues: [String]
    /// Words beside a printed date that call it that of a change (`diperbarui`, `updated`).
    package let changeWords: [String]

    init(_ section: inout PackSection) {
        months = section.numberedPhrases("months", 1...12)
        weekdays = section.numberedPhrases("weekdays", 1...7)
        weekdaysCountElsewhere = section.truth("weekdays-elsewhere") ?? true
        dayStandsFirst = section.truth("day-first")
        futureCues = section.phrases("future-cues")
        changeWords = section.phrases("change-words")
    }
}
