import Clippings

/// Finds which of a document's names mean the same: what gazetteers say, long forms with their abbreviation in brackets,
/// people by a part of their name, organisations by their initials or without their legal form.
struct AliasJoining {
    private(set) var ledger: EntityLedger

    init(_ ledger: EntityLedger) {
        self.ledger = ledger
    }

    mutating func join(brackets: [(outer: Int, inner: Int)]) {
        joinKnown()
        for (outer, inner) in brackets { joinBracket(outer, inner) }
        joinParts()
        joinAcronyms()
    }

    private mutating func joinKnown() {
        var first: [Int: Int] = [:]
        for (index, form) in ledger.forms.enumerated() {
            guard let identity = form.known?.identity else { continue }
            if let earlier = first[identity] {
                ledger.join(index, to: earlier)
            } else {
                first[identity] = index
            }
        }
    }

    private mutating func joinBracket(_ outer: Int, _ inner: Int) {
        guard ledger.root(outer) != ledger.root(inner) else { return }
        let (long, short) =
            ledger.forms[outer].name.utf8.count >= ledger.forms[inner].name.utf8.count ? (outer, inner) : (inner, outer)
        // `Gedung Mahkamah Konstitusi (MK)`: the house is not the court.
        if let known = ledger.forms[short].known, let kind = ledger.forms[long].kind, known.kind != kind { return }
        guard Abbreviation.isShort(ledger.forms[short].name, of: ledger.forms[long].name) else { return }
        // What is known of one of them holds for both.
        if ledger.forms[long].known == nil, ledger.forms[short].known != nil, ledger.forms[long].kind == nil {
            ledger.join(long, to: short)
        } else {
            ledger.join(short, to: long)
        }
    }

    /// Joins `Kim` to `Kim Kum-chol`, and `Angin Utama` to `PT Angin Utama Tbk`.
    private mutating func joinParts() {
        // The last full name that has a word or words; full names before their parts in reading order.
        var people: [UInt64: Int] = [:]
        var cores: [UInt64: Int] = [:]
        for (index, form) in ledger.forms.enumerated() where form.words.count > 1 && form.words.count <= 8 {
            switch form.kind {
            case .person:
                for part in Self.parts(form.words) where people[part] == nil { people[part] = index }
            case .organisation, .place:
                guard form.core.count < form.words.count, !form.core.isEmpty else { continue }
                let core = Self.key(form.words[form.core])
                if cores[core] == nil { cores[core] = index }
            case nil:
                continue
            }
        }
        for (index, form) in ledger.forms.enumerated() where form.owner == index && form.known == nil {
            let key = Self.key(form.words[...])
            let antecedent = form.antecedent.flatMap { ledger.forms[$0].kind == .person ? $0 : nil }
            if let full = antecedent ?? people[key], full != index, form.kind == .person || isWeak(form) {
                if ledger.forms[full].words.count > form.words.count { ledger.join(index, to: full) }
            } else if let full = cores[key], full != index,
                form.kind == nil || form.kind == ledger.forms[full].kind
                    || form.words.count > 1 || isWeak(form)
            {
                ledger.join(index, to: full)
            }
        }
        joinKnownCores(cores)
    }

    /// Joins `Kota Bandung` to `Bandung`, which is known.
    private mutating func joinKnownCores(_ cores: [UInt64: Int]) {
        for (index, form) in ledger.forms.enumerated()
        where form.owner == index && form.known != nil && form.known?.country == nil {
            guard let full = cores[Self.key(form.words[...])], ledger.root(full) != index,
                ledger.forms[full].known == nil, ledger.forms[full].kind == form.kind
            else { continue }
            ledger.join(full, to: index)
        }
    }

    /// Joins `KPU` to `Komisi Pemilihan Umum` where no brackets did.
    private mutating func joinAcronyms() {
        var initials: [String: Int] = [:]
        for (index, form) in ledger.forms.enumerated() where form.kind == .organisation && form.words.count > 2 {
            let letters = Abbreviation.initials(form.name)
            if initials[letters] == nil { initials[letters] = index }
        }
        guard !initials.isEmpty else { return }
        for (index, form) in ledger.forms.enumerated() where form.isAcronym && form.owner == index && form.known == nil
        {
            guard let full = initials[form.name], form.kind != .place else { continue }
            ledger.join(index, to: full)
        }
    }

    /// Whether the words around a form hardly tell its kind.
    private func isWeak(_ form: EntityLedger.Form) -> Bool {
        !form.isAcronym && form.evidence.place < 3 * form.count && form.evidence.organisation < 3 * form.count
    }

    /// Single words, and runs of words from the front or up to the end.
    private static func parts(_ words: [UInt64]) -> [UInt64] {
        var result = words.map { key([$0][...]) }
        for length in stride(from: 2, to: words.count, by: 1) {
            result.append(key(words.prefix(length)))
            result.append(key(words.suffix(length)))
        }
        return result
    }

    private static func key(_ words: ArraySlice<UInt64>) -> UInt64 {
        words.reduce(Folding.emptyHash) { ($0 ^ $1) &* 0x0000_0100_0000_01b3 }
    }
}
