import Clippings

/// The names of one document, each form with what speaks for its kind; joins the forms that mean one thing.
struct EntityLedger {
    /// More different names than any article has.
    static let mostForms = 4096

    /// One spelling of a name, without regard to case.
    struct Form {
        var name: String
        /// Hashes of its words.
        let words: [UInt64]
        var evidence: KindEvidence
        let known: KnownName?
        var count: Int
        /// The form it stands for, or itself.
        var owner: Int
        /// Of the words of an organisation's or a place's name, those behind its heads and before its legal form.
        let core: Range<Int>
        let isAcronym: Bool
        var isAllCapitals: Bool
        /// The longer form named last before this one that has its word.
        let antecedent: Int?

        var kind: Entity.Kind? { known?.kind ?? evidence.kind }
    }

    private(set) var forms: [Form] = []
    private var indices: [UInt64: Int] = [:]
    /// By word, the form of several words that was named last.
    private var latest: [UInt64: Int] = [:]
    private let lexicon: EntityLexicon

    init(lexicon: EntityLexicon) {
        self.lexicon = lexicon
    }

    /// Adds a mention; gives its form, or `nil` once there are too many.
    @discardableResult
    mutating func add(_ mention: NameMention, of text: NewsText) -> Int? {
        let key = Folding.hash(text.bytes[mention.bytes])
        if let index = indices[key] {
            forms[index].count += 1
            forms[index].evidence += mention.evidence
            // `JAKARTA` of a dateline is `Jakarta` in the text.
            if forms[index].isAllCapitals, !isAllCapitals(mention, text) {
                forms[index].isAllCapitals = false
                forms[index].name = text.text(mention.bytes)
            }
            remember(index)
            return index
        }
        guard forms.count < Self.mostForms, mention.bytes.count <= 160 else { return nil }
        let index = forms.count
        indices[key] = index
        var words: [UInt64] = []
        var core = 0..<0
        var isBehindHeads = false
        for token in mention.tokens where text.tokens[token].kind != .sign {
            let isLast = token == mention.tokens.upperBound - 1
            let end = isLast ? mention.bytes.upperBound : text.tokens[token].end
            words.append(
                isLast ? Folding.hash(text.bytes[text.tokens[token].start..<end]) : text.tokens[token].hash
            )
            let roles = lexicon.roles(text, token)
            if !isBehindHeads, !roles.contains(.dispensable) {
                isBehindHeads = true
                core = words.count - 1..<words.count
            } else if isBehindHeads, !roles.contains(.dispensable) {
                core = core.lowerBound..<words.count
            }
        }
        forms.append(
            Form(
                name: text.text(mention.bytes),
                words: words,
                evidence: mention.evidence,
                known: mention.known,
                count: 1,
                owner: index,
                core: core,
                isAcronym: mention.tokens.count == 1 && text.tokens[mention.tokens.lowerBound].isAllCapitals,
                isAllCapitals: isAllCapitals(mention, text),
                antecedent: words.count == 1 ? latest[words[0]] : nil
            )
        )
        remember(index)
        return index
    }

    private func isAllCapitals(_ mention: NameMention, _ text: NewsText) -> Bool {
        mention.tokens.allSatisfy { text.tokens[$0].isAllCapitals || text.tokens[$0].kind != .word }
    }

    private mutating func remember(_ form: Int) {
        guard forms[form].words.count > 1, forms[form].words.count <= 8 else { return }
        for word in forms[form].words { latest[word] = form }
    }

    /// The form of a spelling, by the hash of its folded bytes.
    func form(_ key: UInt64) -> Int? { indices[key] }

    mutating func count(_ form: Int) { forms[form].count += 1 }

    /// The form that a form stands for in the end.
    func root(_ form: Int) -> Int {
        var form = form
        while forms[form].owner != form { form = forms[form].owner }
        return form
    }

    /// Lets one form, and all that stand for it, stand for another.
    mutating func join(_ form: Int, to other: Int) {
        let from = root(form)
        let to = root(other)
        guard from != to else { return }
        forms[from].owner = to
        // Shortens the way for those that ask for this one again.
        forms[form].owner = to
    }
}
