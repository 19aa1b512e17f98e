import Clippings

/// The entities of a ledger whose forms are joined.
struct EntitySummary {
    private let ledger: EntityLedger

    init(_ ledger: EntityLedger) {
        self.ledger = ledger
    }

    func entities() -> [Entity] {
        var groups: [Int: [Int]] = [:]
        for index in ledger.forms.indices { groups[ledger.root(index), default: []].append(index) }
        let found = groups.values.compactMap { forms in
            entity(forms).map { (first: forms[0], entity: $0) }
        }
        return found.sorted { ($1.entity.count, $0.first) < ($0.entity.count, $1.first) }
            .prefix(EntityReader.mostEntities).map(\.entity)
    }

    /// The fullest form names it, and tells its kind if it has several words; else all forms decide.
    private func entity(_ indices: [Int]) -> Entity? {
        let forms = indices.map { ledger.forms[$0] }
        var fullest = 0
        for index in forms.indices.dropFirst()
        where (forms[index].words.count, forms[index].name.utf8.count)
            > (forms[fullest].words.count, forms[fullest].name.utf8.count)
        {
            fullest = index
        }
        // `Bakamla` alone may look like a person; `Badan Keamanan Laut` never does.
        var evidence = KindEvidence()
        for form in forms { evidence += form.known.map { .sure($0.kind) } ?? form.evidence }
        guard let kind = (forms[fullest].words.count > 1 ? forms[fullest].kind : nil) ?? evidence.kind else {
            return nil
        }
        let aliases = forms.indices.filter { $0 != fullest }.map { forms[$0].name }
        return Entity(
            forms[fullest].name,
            kind,
            aliases: aliases,
            count: forms.reduce(0) { $0 + $1.count },
            country: forms.lazy.compactMap { $0.known?.country }.first
        )
    }
}
