/// What a word does around names, in one language; a word may do several things.
struct WordRoles: OptionSet, Sendable {
    let rawValue: UInt32

    /// Begins sentences and names nothing.
    static let functionWord = WordRoles(rawValue: 1 << 0)
    /// Has a capital, and is no person, organisation or place.
    static let otherName = WordRoles(rawValue: 1 << 1)
    static let title = WordRoles(rawValue: 1 << 2)
    static let organisationHead = WordRoles(rawValue: 1 << 3)
    static let organisationTail = WordRoles(rawValue: 1 << 4)
    static let placeHead = WordRoles(rawValue: 1 << 5)
    static let placeTail = WordRoles(rawValue: 1 << 6)
    static let placePreposition = WordRoles(rawValue: 1 << 7)
    static let direction = WordRoles(rawValue: 1 << 8)
    static let personParticle = WordRoles(rawValue: 1 << 9)
    static let organisationLink = WordRoles(rawValue: 1 << 10)
    static let personVerb = WordRoles(rawValue: 1 << 11)
    /// Stands in small letters in most texts.
    static let common = WordRoles(rawValue: 1 << 12)
    /// Some people are called so.
    static let personName = WordRoles(rawValue: 1 << 13)

    /// Begins names of events, laws and works.
    static let otherHead = WordRoles(rawValue: 1 << 14)
    static let otherTail = WordRoles(rawValue: 1 << 15)
    /// A head or tail that a name means the same without.
    static let dispensable = WordRoles(rawValue: 1 << 16)
    /// `dan`, `and`: what is behind may be another name.
    static let conjunction = WordRoles(rawValue: 1 << 17)
    /// `atau`, `alias`: what is behind may be another form of the name before.
    static let aliasWord = WordRoles(rawValue: 1 << 18)

    /// A word that begins no name when it begins a sentence.
    var beginsSentences: Bool { !isDisjoint(with: [.functionWord, .common, .personVerb, .placePreposition]) }
    /// A word that makes a name of what follows it.
    var isHead: Bool { !isDisjoint(with: [.organisationHead, .placeHead]) }
}
