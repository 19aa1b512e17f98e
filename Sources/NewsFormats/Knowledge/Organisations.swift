import LanguagePacks

/// News agencies, release wires and outlets whose printed form alone does not tell what they are.
struct Organisations: Sendable {
    /// What a name in a dateline is.
    enum Kind: Sendable {
        case agency, releaseWire, outlet
    }

    private let table: PhraseTable<Kind>
    private let lastWords: Set<String>
    private let firstWords: Set<String>

    init(_ pack: OrganisationPack) {
        func names(_ organisations: [OrganisationPack.Organisation], _ kind: Kind) -> [(String, Kind)] {
            organisations.flatMap { [$0.name] + $0.spellings }.map { ($0, kind) }
        }
        table = PhraseTable(
            names(pack.agencies, .agency) + names(pack.releaseWires, .releaseWire) + names(pack.outlets, .outlet)
        )
        lastWords = Set(pack.lastOutletWords.map { $0.lowercased() })
        firstWords = Set(pack.firstOutletWords.map { $0.lowercased() })
    }

    static func kind(of name: [UInt8]) -> Kind? {
        let text = folded(name)
        guard let found = KnowledgeBase.shared.organisations.table.match(text, at: 0), found.end == text.count else {
            return nil
        }
        return found.value
    }

    /// Whether a bare name ends or opens as names of media do (`Lampung Post`, `Radar Malang`).
    static func soundsLikeOutlet(_ name: [UInt8]) -> Bool {
        let text = folded(name)
        let words = Words.ranges(text, limit: 8)
        guard (2...3).contains(words.count), let first = words.first, let last = words.last else { return false }
        let known = KnowledgeBase.shared.organisations
        return known.lastWords.contains(text.text(last)) || known.firstWords.contains(text.text(first))
    }
}
