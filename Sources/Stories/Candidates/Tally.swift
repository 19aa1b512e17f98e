/// What a text shares with the one that candidates are looked for.
struct Tally {
    enum Kind { case shingle, term, name, number }

    /// A name that eight clippings of a block have weighs a half.
    private static let leastMentions: Float = 1.2
    /// One run of words that four clippings of a block have weighs so much; furniture weighs less.
    private static let leastShingles: Float = 0.6

    var shingles: Float = 0
    var terms = 0
    var names = 0
    var numbers = 0
    var weight: Float = 0
    /// That of names and numbers alone.
    var mentionWeight: Float = 0

    mutating func add(_ kind: Kind, _ weight: Float) {
        switch kind {
        case .shingle: shingles += weight
        case .term: terms += 1
        case .name:
            names += 1
            mentionWeight += weight
        case .number:
            numbers += 1
            mentionWeight += weight
        }
        self.weight += weight
    }

    /// What led here.
    enum Trace: Hashable { case shingles, terms, mentions }

    /// What leads to the text, and how alike it is, for ordering; `nil` for a chance meeting.
    func trace(isNear: Bool) -> (Trace, Float)? {
        if shingles >= Self.leastShingles { return (.shingles, 100 * shingles + weight) }
        guard isNear else { return nil }
        let isReworded = terms >= 3 || terms >= 2 && names + numbers >= 2
        // What both languages write alike; three rare ones seldom meet by chance.
        let isTranslated = names + numbers >= 3 && mentionWeight >= Self.leastMentions
        if isReworded { return (.terms, weight) }
        return isTranslated ? (.mentions, weight) : nil
    }
}

/// The tallies of one block's texts: few of them share anything, and those are touched often.
struct TallySheet {
    /// The texts that share something, in the order in which that was found, and what they share.
    private(set) var texts: [Int] = []
    private(set) var tallies: [Tally] = []
    /// For each text of the block where its tally stands, or -1.
    private var places: [Int32]

    init(texts count: Int) {
        places = [Int32](repeating: -1, count: count)
    }

    mutating func add(_ text: Int, _ kind: Tally.Kind, _ weight: Float) {
        if places[text] < 0 {
            places[text] = Int32(tallies.count)
            texts.append(text)
            tallies.append(Tally())
        }
        tallies[Int(places[text])].add(kind, weight)
    }

    mutating func clear() {
        for text in texts { places[text] = -1 }
        texts.removeAll(keepingCapacity: true)
        tallies.removeAll(keepingCapacity: true)
    }
}
