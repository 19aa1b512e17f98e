import LanguagePacks

/// News agencies, release wires and outlets whose printed form alone does not tell what they are.
struct Organisations: Sendable {
    /// What a name in a dateline is.
    enum Kind: Sendable {
        case agency, releaseWire, outlet
    }

    private let table: PhraseTable<Kind>
    private let signatures: PhraseTable<String>
    /// Outlets' other spellings, with the name that stands for them all.
    private let spellings: PhraseTable<String>
    private let writtenSmall: Set<[UInt8]>
    private let lastWords: Set<String>
    private let firstWords: Set<String>

    init(_ pack: OrganisationPack) {
        func names(_ organisations: [OrganisationPack.Organisation], _ kind: Kind) -> [(String, Kind)] {
            organisations.flatMap { [$0.name] + $0.spellings }.map { ($0, kind) }
        }
        table = PhraseTable(
            names(pack.agencies, .agency) + names(pack.releaseWires, .releaseWire) + names(pack.outlets, .outlet)
        )
        signatures = PhraseTable(
            pack.signOffs.flatMap { agency in agency.spellings.map { ($0, agency.name) } }
        )
        spellings = PhraseTable(
            pack.outlets.flatMap { outlet in outlet.spellings.map { ($0, outlet.name) } }
        )
        writtenSmall = Set(
            (pack.agencies + pack.outlets).flatMap { [$0.name] + $0.spellings }.map { Array($0.utf8) }
                .filter { $0.first.map(Byte.isLower) == true }
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

    /// The agency that signs a text so (`rtr`, `REUTER`, `Antara`), by its name.
    static func signing(_ part: [UInt8]) -> String? {
        let text = folded(part)
        if let found = KnowledgeBase.shared.organisations.signatures.match(text, at: 0), found.end == text.count {
            return found.value
        }
        return SourceName.isAgency(part) ? part.text : nil
    }

    /// The name of the outlet that is also written so; `nil` for all others, and for the name itself.
    func outlet(spelled printed: String) -> String? {
        let text = folded(printed)
        guard let found = spellings.match(text, at: 0), found.end == text.count else { return nil }
        return found.value
    }

    /// Whether a name is printed as those are that begin with a small letter (`dpa`, `detikcom`).
    static func isWrittenSmall(_ name: [UInt8]) -> Bool {
        KnowledgeBase.shared.organisations.writtenSmall.contains(name)
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
