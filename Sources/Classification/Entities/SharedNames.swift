import Clippings
import LanguagePacks

/// The gazetteers, read once for all languages.
struct SharedNames: Sendable {
    typealias Pair = (phrase: String, value: KnownName)

    /// Given and family names, without those that are common words.
    let personNames: [UInt64: WordRoles]
    private let countries: [[Substring]]
    private let peopleAndPlaces: [Pair]
    private let organisations: [(language: Substring, pair: Pair)]
    private let count: Int

    init() {
        var people: [UInt64: WordRoles] = [:]
        for row in Gazetteer.names.rows where row.count > 1 {
            for name in row[1].split(separator: " ") { people[Folding.hash(String(name))] = .personName }
        }
        personNames = people
        countries = Gazetteer.countries.rows
        var count = countries.count
        var places: [Pair] = []
        for row in Gazetteer.places.rows where row.count > 1 {
            for place in row[1].split(separator: ";") {
                count += 1
                places += Self.forms(place, KnownName(kind: .place, identity: count, needsCapitals: false))
            }
        }
        for row in Gazetteer.people.rows {
            count += 1
            places += Self.forms(row[0], KnownName(kind: .person, identity: count, needsCapitals: false))
        }
        peopleAndPlaces = places
        var organisations: [(Substring, Pair)] = []
        for row in Gazetteer.organisations.rows where row.count > 1 {
            count += 1
            let forms = Self.forms(row[1], KnownName(kind: .organisation, identity: count, needsCapitals: false))
            organisations += forms.map { (row[0], $0) }
        }
        self.organisations = organisations
        self.count = count
    }

    /// All names for texts of one language: a pack's own before countries, organisations and places.
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
        for (home, pair) in organisations
        where home == "*" || home == language || pair.phrase.utf8.count > 6 && pair.phrase.utf8.contains(0x20) {
            pairs.append(pair)
        }
        return PhraseBook(pairs + peopleAndPlaces)
    }

    private static func forms(_ row: Substring, _ name: KnownName) -> [Pair] {
        row.split(separator: "|").compactMap { form in
            let form = form.drop { $0 == " " }
            guard !form.isEmpty else { return nil }
            var name = name
            name.needsCapitals = KnownName.needsCapitals(form)
            return (String(form), name)
        }
    }
}
