import LanguagePacks

/// Gathers the lists of a pack into one entry a phrase, so that each word of a text is looked up once.
struct LexiconBuilder {
    /// By phrase in small letters.
    private(set) var entries: [String: Lexicon.Entry] = [:]

    mutating func add(_ pack: LanguagePack) {
        add(pack.numbers)
        add(pack.quantities)
        add(dates: pack.quantities)
        add(Array(pack.dates.months.keys), .month)
        // Short forms are other words, too (`sen`, `min`, `sat`).
        add(pack.dates.weekdays.keys.filter { $0.utf8.count > 3 }, .weekday)
        add(pack.speech)
        add(connectives: pack.speech)
        add(pack.names)
    }

    private mutating func add(_ numbers: NumberSection) {
        add(numbers.words, .numeral)
        add(numbers.multipliers, .multiplier)
        add(numbers.scales, .scale)
        add(numbers.gluedScales, .gluedScale)
        add(numbers.fractions, .fraction)
        add(numbers.teens, .teen)
        add(numbers.joiners, .numberJoiner)
        add(numbers.articles, .article)
        add(numbers.negatives, .negative)
        add(numbers.ordinalEndings, .ordinalEnding)
        add(numbers.ordinalBeginnings, .ordinalBeginning)
        add(numbers.roughEndings, .roughEnding)
        for (word, bounds) in numbers.vague {
            change(word) { entry in
                entry.roles.insert(.vague)
                entry.number = bounds.lower
                entry.upper = bounds.upper
            }
        }
    }

    private mutating func add(_ quantities: QuantitySection) {
        add(quantities.currencies, .currency)
        add(quantities.currencyNames, .currencyName)
        add(quantities.percent, .percent)
        add(quantities.units, .unit)
        add(quantities.classifiers, .classifier)
        add(quantities.plurals, .plural)
        add(quantities.others, .other)
        add(quantities.uncounted, .uncounted)
        add(quantities.about, .about)
        add(quantities.over, .over)
        add(quantities.under, .under)
        add(quantities.aboutBehind, [.about, .behindNumber])
        add(quantities.overBehind, [.over, .behindNumber])
        add(quantities.underBehind, [.under, .behindNumber])
        add(quantities.bounds, .bound)
        add(quantities.changes, .change)
        add(quantities.rangeOpeners, .rangeOpener)
        add(quantities.rangeJoiners, .rangeJoiner)
        add(quantities.weakRangeJoiners, .weakRangeJoiner)
        add(quantities.openedRangeJoiners, .openedRangeJoiner)
        add(quantities.idioms, .idiom)
        add(Array(quantities.singleUnits.keys), .singleUnit)
    }

    private mutating func add(dates quantities: QuantitySection) {
        add(quantities.dateWords, .dateWord)
        add(quantities.clockBefore, .clockBefore)
        add(quantities.clockBehind, .clockBehind)
        add(quantities.ageBefore, .ageBefore)
        add(quantities.ageBehind, .ageBehind)
        add(quantities.aged, .aged)
        add(quantities.ageUnits, .ageUnit)
        add(quantities.identifiers, .identifier)
        add(quantities.grades, .grade)
    }

    private mutating func add(_ speech: SpeechSection) {
        add(speech.verbs, .verb)
        add(speech.evidenceVerbs, .verb)
        add(speech.evidenceVerbs, names: .evidence)
        add(speech.directiveVerbs, .verb)
        add(speech.directiveVerbs, names: .directive)
        add(speech.invertedVerbs, .invertedVerb)
        add(speech.freeVerbs, [.verb, .invertedVerb])
        add(speech.pronounVerbs, .pronounVerb)
        add(speech.passiveVerbs, .passiveVerb)
        add(speech.agents, .agent)
        add(speech.according, .according)
        add(speech.accordingPronoun, [.according, .pronounVerb])
        add(speech.basedOn, .basedOn)
        add(speech.sources, .source)
        add(speech.nobody, .nobody)
        add(speech.backReferences, .backReference)
        add(speech.lists, .list)
        add(speech.reports, names: .report)
    }

    private mutating func add(connectives speech: SpeechSection) {
        add(speech.pronouns, .pronoun)
        add(speech.adverbs, .adverb)
        add(speech.clauses, .clause)
        add(speech.prepositions, .preposition)
        add(speech.officePrepositions, names: .officePreposition)
        add(speech.openers, .opener)
        add(speech.indefinites, .indefinite)
        add(speech.demonstratives, .demonstrative)
        add(speech.relatives, .relative)
        add(speech.glosses, names: .gloss)
        add(speech.named, names: .named)
        add(speech.conjunctions, .conjunction)
    }

    private mutating func add(_ names: NameSection) {
        add(names.titles, names: .title)
        add(names.offices, names: .office)
        add(names.particles, names: .particle)
        add(names.organisations, names: .organisation)
        add(names.organisationEndings, names: .organisationEnding)
    }

    private mutating func add(_ phrases: [String], _ roles: WordRole) {
        for phrase in phrases { change(phrase) { $0.roles.formUnion(roles) } }
    }

    private mutating func add(_ phrases: [String], names roles: NameRole) {
        for phrase in phrases { change(phrase) { $0.nameRoles.formUnion(roles) } }
    }

    private mutating func add(_ numbers: [String: Double], _ role: WordRole) {
        for (word, number) in numbers {
            change(word) { entry in
                entry.roles.insert(role)
                entry.number = number
            }
        }
    }

    private mutating func change(_ phrase: String, _ change: (inout Lexicon.Entry) -> Void) {
        let key = String(decoding: Folding.folded(Array(phrase.utf8)), as: UTF8.self)
        change(&entries[key, default: Lexicon.Entry()])
    }
}
