/// What a word or phrase can be in a text about figures and speech; one may be several things.
struct WordRole: OptionSet, Sendable, Hashable {
    let rawValue: UInt64

    init(rawValue: UInt64) { self.rawValue = rawValue }
    private init(bit: UInt64) { rawValue = 1 << bit }

    // Numbers.
    static let numeral = WordRole(bit: 0)
    static let teen = WordRole(bit: 1)
    static let multiplier = WordRole(bit: 2)
    static let scale = WordRole(bit: 3)
    static let gluedScale = WordRole(bit: 4)
    static let fraction = WordRole(bit: 5)
    static let numberJoiner = WordRole(bit: 6)
    static let vague = WordRole(bit: 7)
    static let article = WordRole(bit: 8)
    static let negative = WordRole(bit: 9)
    static let ordinalEnding = WordRole(bit: 10)
    static let ordinalBeginning = WordRole(bit: 11)
    static let roughEnding = WordRole(bit: 12)

    // Quantities.
    static let currency = WordRole(bit: 13)
    static let currencyName = WordRole(bit: 14)
    static let percent = WordRole(bit: 15)
    static let unit = WordRole(bit: 16)
    static let classifier = WordRole(bit: 17)
    static let other = WordRole(bit: 18)
    static let uncounted = WordRole(bit: 19)
    static let about = WordRole(bit: 20)
    static let over = WordRole(bit: 21)
    static let under = WordRole(bit: 22)
    static let behindNumber = WordRole(bit: 23)
    static let bound = WordRole(bit: 24)
    static let change = WordRole(bit: 25)
    static let rangeOpener = WordRole(bit: 26)
    static let rangeJoiner = WordRole(bit: 27)
    static let weakRangeJoiner = WordRole(bit: 28)
    static let openedRangeJoiner = WordRole(bit: 29)
    static let month = WordRole(bit: 30)
    static let weekday = WordRole(bit: 31)
    static let dateWord = WordRole(bit: 32)
    static let clockBefore = WordRole(bit: 33)
    static let clockBehind = WordRole(bit: 34)
    static let ageBefore = WordRole(bit: 35)
    static let ageBehind = WordRole(bit: 36)
    static let aged = WordRole(bit: 37)
    static let ageUnit = WordRole(bit: 38)
    static let identifier = WordRole(bit: 39)
    static let grade = WordRole(bit: 40)
    static let idiom = WordRole(bit: 41)
    static let singleUnit = WordRole(bit: 42)
    static let plural = WordRole(bit: 43)

    // Speech and names.
    static let verb = WordRole(bit: 44)
    static let invertedVerb = WordRole(bit: 45)
    static let pronounVerb = WordRole(bit: 46)
    static let passiveVerb = WordRole(bit: 47)
    static let agent = WordRole(bit: 48)
    static let according = WordRole(bit: 49)
    static let basedOn = WordRole(bit: 50)
    static let source = WordRole(bit: 51)
    static let nobody = WordRole(bit: 52)
    static let backReference = WordRole(bit: 53)
    static let list = WordRole(bit: 54)
    static let pronoun = WordRole(bit: 55)
    static let adverb = WordRole(bit: 56)
    static let clause = WordRole(bit: 57)
    static let preposition = WordRole(bit: 58)
    static let opener = WordRole(bit: 59)
    static let indefinite = WordRole(bit: 60)
    static let demonstrative = WordRole(bit: 61)
    static let relative = WordRole(bit: 62)
    static let conjunction = WordRole(bit: 63)
}

/// Further roles, which belong to names and their surroundings.
struct NameRole: OptionSet, Sendable, Hashable {
    let rawValue: UInt16

    init(rawValue: UInt16) { self.rawValue = rawValue }

    static let title = NameRole(rawValue: 1)
    static let office = NameRole(rawValue: 2)
    static let particle = NameRole(rawValue: 4)
    static let organisation = NameRole(rawValue: 8)
    static let organisationEnding = NameRole(rawValue: 16)
    static let named = NameRole(rawValue: 32)
    static let officePreposition = NameRole(rawValue: 64)
    static let gloss = NameRole(rawValue: 128)
    static let report = NameRole(rawValue: 256)
    static let directive = NameRole(rawValue: 512)
    static let evidence = NameRole(rawValue: 1024)
}
