import Clippings
import LanguagePacks

/// All that is known about words and names before a text of one language is read.
final class EntityLexicon: Sendable {
    let nounsHaveCapitals: Bool
    let knowsCommonWords: Bool
    private let possessives: [[UInt8]]
    private let elisions: [[UInt8]]
    private let commonBeginnings: [[UInt8]]
    /// Names of all languages, and those of this one, which count first.
    private let sharedNames: PhraseBook<KnownName>
    private let ownNames: PhraseBook<KnownName>
    private let words: WordTable
    private let personNames: WordTable
    private let commonWords: [WordTable]
    private let phrases: PhraseBook<WordRoles>

    init(_ pack: LanguagePack, shared: SharedNames) {
        let section = pack.entities
        nounsHaveCapitals = section.nounsHaveCapitals
        knowsCommonWords = section.knowsCommonWords
        elisions = section.elisions.map { Folding.folded(Array($0.utf8)) }
        possessives = section.possessives.map { Array($0.utf8) }
        commonBeginnings = section.commonBeginnings.map { Folding.folded(Array($0.utf8)) }
        sharedNames = shared.book
        ownNames = shared.names(of: pack.code, with: section)
        commonWords = section.commonWordLists.compactMap { shared.commonWords[$0] }
        personNames = shared.personNames
        var words: [UInt64: WordRoles] = [:]
        var phrases: [(phrase: String, value: WordRoles)] = []
        // Roles of one phrase are joined before the book is made, which keeps the first of equal ones.
        var places: [String: Int] = [:]
        func add(_ list: [String], _ role: WordRoles) {
            for entry in list {
                if !entry.utf8.contains(where: { $0 == 0x20 || $0 == 0x2F }) {
                    words[Folding.hash(entry), default: []].insert(role)
                } else if let place = places[entry] {
                    phrases[place].value.insert(role)
                } else {
                    places[entry] = phrases.count
                    phrases.append((entry, role))
                }
            }
        }
        add(section.functionWords, .functionWord)
        add(section.otherNames, .otherName)
        add(section.titles + pack.names.titles + pack.names.offices, .title)
        add(section.organisationHeads, .organisationHead)
        add(section.organisationTails, .organisationTail)
        add(section.placeHeads, .placeHead)
        add(section.placeTails, .placeTail)
        add(section.placePrepositions, .placePreposition)
        add(section.directions, .direction)
        add(section.personParticles, .personParticle)
        add(section.organisationLinks, .organisationLink)
        add(section.aliasWords, .aliasWord)
        add(section.conjunctions, .conjunction)
        let speech = pack.speech
        add(section.personVerbs + speech.verbs + speech.invertedVerbs + speech.freeVerbs, .personVerb)
        add(speech.according + speech.named, .personVerb)
        add(Array(pack.dates.weekdays.keys), .otherName)
        add(section.otherHeads, .otherHead)
        add(section.otherTails, .otherTail)
        add(section.commonWords, .common)
        add(section.dispensableHeads, .dispensable)
        self.words = WordTable(words.mapValues(\.rawValue))
        self.phrases = PhraseBook(phrases)
    }

    /// The roles of the word at a token alone.
    func roles(_ text: NewsText, _ token: Int) -> WordRoles {
        text.tokens[token].kind == .word ? roles(ofWord: text.tokens[token].hash) : []
    }

    func roles(ofWord word: UInt64) -> WordRoles {
        var roles = WordRoles(rawValue: words[word] | personNames[word])
        for list in commonWords where list[word] != 0 { roles.insert(.common) }
        return roles
    }

    /// The name that a word is, by its hash.
    func name(ofWord word: UInt64) -> KnownName? {
        ownNames.value(ofWord: word) ?? sharedNames.value(ofWord: word)
    }

    /// The text with names parted from the small words and endings that are written together with them.
    func parted(_ text: NewsText) -> NewsText {
        CliticParting(elisions: elisions, possessives: possessives) { self.name(ofWord: $0) != nil }.parted(text)
    }

    /// Whether a word is a form of common ones: doubled (`kapal-kapal`), or with a common beginning (`berlayar`).
    func isDerived(_ text: NewsText, _ token: Int) -> Bool {
        let token = text.tokens[token]
        let bytes = text.bytes[token.range]
        if let hyphen = bytes.firstIndex(of: 0x2D) {
            return roles(ofWord: Folding.hash(bytes[..<hyphen])).contains(.common)
        }
        for length in [3, 2] where bytes.count > length + 3 {
            if roles(ofWord: Folding.hash(bytes.dropLast(length))).contains(.common) { return true }
        }
        guard bytes.count > 6 else { return false }
        let word = Folding.folded(bytes)
        return commonBeginnings.contains { word.starts(with: $0) }
    }

    /// The roles of the longest phrase at a token, and the token behind it.
    func phrase(_ text: NewsText, at token: Int, in bounds: Range<Int>) -> (end: Int, roles: WordRoles) {
        if let found = phrases.match(text, at: token, in: bounds) { return (found.end, found.value) }
        return (token + 1, roles(text, token))
    }

    /// The longest name known beforehand that begins at a token.
    ///
    /// In a heading of capitals alone, an abbreviation that could be a word is none.
    func name(
        _ text: NewsText,
        at token: Int,
        in bounds: Range<Int>,
        allCapitals: Bool
    ) -> (end: Int, value: KnownName)? {
        let own = ownNames.match(text, at: token, in: bounds)
        let shared = sharedNames.match(text, at: token, in: bounds)
        guard let found = (own?.end ?? 0) >= (shared?.end ?? 0) ? own : shared else { return nil }
        if found.value.needsCapitals {
            let first = text.tokens[token]
            guard first.isAllCapitals || first.end - first.start == 1 && first.isCapitalised,
                !allCapitals || found.end > token + 1
            else { return nil }
        }
        return found
    }
}
