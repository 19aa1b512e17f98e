/// By which words names are found and told apart: `[entities]`.
///
/// All lists are of words or phrases, compared without case. What a word means is told in `kliping-languages(5)`.
package struct EntitySection: Sendable {
    /// Words that begin sentences and headings and name nothing (`namun`, `the`).
    package let functionWords: [String]
    /// Written with a capital, yet neither person, organisation nor place (`Senin`, `Ramadan`, `World Cup`).
    package let otherNames: [String]
    /// First words of names of events, laws, works and other things (`Piala`, `Operation`), which take their run.
    package let otherHeads: [String]
    /// Last words of such names (`Award`).
    package let otherTails: [String]
    /// Words that stand in small letters in most texts, beyond those of `commonWordList`.
    package let commonWords: [String]
    /// A word of seven letters and more that begins so and begins a sentence is a common one.
    package let commonBeginnings: [String]
    /// The built-in lists of common words that are read, by language.
    package let commonWordLists: [String]
    /// Endings that a name takes and that are no part of it (`nya`); `'s` is known everywhere.
    package let possessives: [String]
    /// Small words written before a name and together with it, with their apostrophe (`l'`).
    package let elisions: [String]
    /// Heads and tails that a name means the same without (`PT`, `Kota`).
    package let dispensableHeads: [String]
    /// Whether the common words are so many that any other word with a capital is a name.
    package let knowsCommonWords: Bool
    /// Titles and roles before people, beyond those of `[names]`.
    package let titles: [String]
    /// First words of organisations' names (`Kementerian`, `Ministry`), and nouns in small letters before them (`partai`).
    package let organisationHeads: [String]
    /// Last words of organisations' names (`Tbk`, `University`).
    package let organisationTails: [String]
    package let placeHeads: [String]
    package let placeTails: [String]
    /// Words before places (`di`, `in`).
    package let placePrepositions: [String]
    /// Words behind a place that belong to its name (`Selatan`).
    package let directions: [String]
    /// Small words inside people's names (`bin`, `van`).
    package let personParticles: [String]
    /// Small words inside organisations' names (`dan`, `of`).
    package let organisationLinks: [String]
    /// Those of them behind which another name may begin (`dan`).
    package let conjunctions: [String]
    /// Words between a name and another form of it (`atau`), as brackets are.
    package let aliasWords: [String]
    /// Verbs that people do, before or behind their names (`kata`, `said`).
    package let personVerbs: [String]
    /// Names known beforehand, the forms of one parted by `|`, the full one first.
    package let people: [String]
    package let organisations: [String]
    package let places: [String]
    /// Whether every noun has a capital, so that a capital says nothing.
    package let nounsHaveCapitals: Bool

    init(_ section: inout PackSection) {
        functionWords = section.phrases("function-words")
        otherNames = section.phrases("other-names")
        otherHeads = section.phrases("other-heads")
        otherTails = section.phrases("other-tails")
        commonWords = section.phrases("common-words")
        commonBeginnings = section.phrases("common-beginnings")
        commonWordLists = section.phrases("common-word-lists")
        for list in commonWordLists where !Gazetteer.hasCommonWords(of: list) {
            section.note(section.line(of: "common-word-lists"), "there is no list of common words '\(list)'")
        }
        possessives = section.phrases("possessives")
        elisions = section.phrases("elisions")
        dispensableHeads = section.phrases("dispensable-heads")
        knowsCommonWords = section.truth("knows-common-words") ?? false
        titles = section.phrases("titles")
        organisationHeads = section.phrases("organisation-heads")
        organisationTails = section.phrases("organisation-tails")
        placeHeads = section.phrases("place-heads")
        placeTails = section.phrases("place-tails")
        placePrepositions = section.phrases("place-prepositions")
        directions = section.phrases("directions")
        personParticles = section.phrases("person-particles")
        organisationLinks = section.phrases("organisation-links")
        conjunctions = section.phrases("conjunctions")
        aliasWords = section.phrases("alias-words")
        personVerbs = section.phrases("person-verbs")
        people = section.phrases("people")
        organisations = section.phrases("organisations")
        places = section.phrases("places")
        nounsHaveCapitals = section.truth("nouns-have-capitals") ?? false
    }
}
