/// What a reader of news in one language knows: words for dates and the standing phrases of its pages.
///
/// Everything is compared without regard to case. Phrases are written as they are printed, without final punctuation.
struct LanguageKnowledge: Sendable {
    /// BCP 47.
    var code: String
    /// Names and abbreviations of months, 1 to 12.
    var months: [String: Int] = [:]
    /// Names and abbreviations of weekdays, 1 (Monday) to 7.
    var weekdays: [String: Int] = [:]
    /// Whether `3/11/2024` is 3 November here; `nil` where both orders are in use.
    var dayStandsFirst: Bool?
    /// Words that place a date in the future (`akan`, `will`).
    var futureCues: [String] = []
    /// Labels before names and values (`Pewarta:`, `Source:`).
    var labels: [String: CreditLabel] = [:]
    /// Words that open a byline without a colon (`By Jane Roe`).
    var bylineOpeners: [String] = []
    /// What follows names a source that the text retells (`dikutip dari`, `as reported by`).
    var sourceCues: [String] = []
    /// A line that opens so links to another article (`Baca juga`).
    var linkOpeners: [String] = []
    /// A line that opens so describes a picture (`Arsip foto`).
    var captionOpeners: [String] = []
    /// A line that opens so belongs to a comment form, as does everything below it.
    var commentFormOpeners: [String] = []
    /// A whole line that is page furniture (`Bagikan`, `Advertisement`).
    var furnitureLines: [String] = []
    /// A line that opens so is page furniture.
    var furnitureOpeners: [String] = []
    /// A line that holds this states terms of use.
    var usageTerms: [String] = []
    /// A line that opens so is a copyright notice.
    var copyrightOpeners: [String] = []
    /// A preposition that cannot stand before punctuation or another preposition: a link's text was lost between.
    var needsNoun: [String] = []
    /// What cannot follow a word of `needsNoun`.
    var cannotFollow: [String] = []
    /// The word for "or" and the prefix of active verbs: `Serikat atau memastikan` lost an abbreviation between.
    var alternative: (word: String, verbPrefix: String)?
    /// Joins two names (`dan`).
    var conjunctions: [String] = []
}

/// What a label at the head of a line announces.
enum CreditLabel: Sendable, Equatable {
    case author, reporter, editor, photographer, keywords, source, published, modified, section
    /// A person or thing that has no place in a clipping (`Uploader`).
    case ignored
}
