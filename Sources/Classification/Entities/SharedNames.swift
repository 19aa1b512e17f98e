import Clippings
import LanguagePacks

/// The gazetteers, read once for all languages.
struct SharedNames: Sendable {
    /// Made when the first text is read.
    static let made = SharedNames()

    typealias Pair = (phrase: String, value: KnownName)

    /// Given and family names, without those that are common words.
    let personNames: WordTable
    private let countries: [[Substring]]
    /// People, places and the organisations that every language names.
    let book: PhraseBook<KnownName>
    /// By language.
    let commonWords: [String: WordTable]
    private let organisations: [(language: Substring, pair: Pair)]
    private let count: Int

    init() {
        let names = Gazetteer.names.rows.filter { $0.count > 1 }
            .flatMap { $0[1].utf8.split(separator: UInt8(ascii: " ")) }
        var people = WordTable(capacity: names.count)
        for name in names { people.put(Folding.hash(name), WordRoles.personName.rawValue) }
        personNames = people
        countries = Gazetteer.countries.rows
        var count = countries.count
        var places: [Pair] = []
        for row in Gazetteer.places.rows where row.count > 1 {
            for place in row[1].utf8.split(separator: UInt8(ascii: ";")).map(Substring.init) {
                count += 1
                places += Self.forms(place, KnownName(kind: .place, identity: count, needsCapitals: false))
            }
        }
        for row in Gazetteer.people.rows {
            count += 1
            places += Self.forms(row[0], KnownName(kind: .person, identity: count, needsCapitals: false))
        }
        var organisations: [(Substring, Pair)] = []
        for row in Gazetteer.organisations.rows where row.count > 1 {
            count += 1
            let forms = Self.forms(row[1], KnownName(kind: .organisation, identity: count, needsCapitals: false))
            for form in forms {
                // An abbreviation means something else in another language.
                if row[0] == "*" || form.phrase.utf8.count > 6 && form.phrase.utf8.contains(0x20) {
                    places.append(form)
                } else {
                    organisations.append((row[0], form))
                }
            }
        }
        self.organisations = organisations
        book = PhraseBook(places)
        commonWords = ["en", "id"].reduce(into: [:]) { lists, language in
            let words = Gazetteer.commonWords(of: language)
            var table = WordTable(capacity: words.count)
            for word in words { table.put(Folding.hash(word.utf8), 1) }
            lists[language] = table
        }
        self.count = count
    }

    /// The names that one language alone has: a pack's own, then countries and abbreviations of organisations.
    func names(of language: String, with section: EntitySection) -> PhraseBook<KnownName> {
        var pairs: [Pair] = []
        var identity = count
        for (list, kind) in [
            (section.people, Entity.Kind.person), (section.organisations, .organisation), (section.places, .place),
        ] {
            for entry in list {
                identity += 1
                pairs += Self.forms(Substring(entry), KnownName(kind: kind, identity: identity, needsCapitals: false))
            }
        }
        // A language without a column has English names.
        let column = countries.first?.firstIndex(of: Substring(language)) ?? 3
        for (index, row) in countries.enumerated().dropFirst() where row.count > column {
            let name = KnownName(kind: .place, identity: index, country: String(row[0]), needsCapitals: false)
            pairs += Self.forms(row[column], name)
        }
        for (home, pair) in organisations where home == language { pairs.append(pair) }
        return PhraseBook(pairs)
    }

    private static func forms(_ row: Substring, _ name: KnownName) -> [Pair] {
        row.utf8.split(separator: UInt8(ascii: "|")).compactMap { form in
            let form = Substring(form.drop { $0 == 0x20 })
            guard !form.isEmpty else { return nil }
            var name = name
            name.needsCapitals = KnownName.needsCapitals(form)
            return (String(form), name)
        }
    }
}
