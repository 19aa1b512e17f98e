import Archive

/// The most alike of the candidates that were found, of each kind of trace so many.
struct FoundCandidates {
    /// Of each kind so many are worth a comparison: a copy stands among the first.
    private static let mostByShingles = 16
    private static let mostByTerms = 6
    private static let mostByMentions = 4

    private var shingles: [CopyCandidate] = []
    private var terms: [CopyCandidate] = []
    private var mentions: [CopyCandidate] = []

    mutating func add(_ id: ClippingID, _ trace: Tally.Trace, _ score: Float) {
        let candidate = CopyCandidate(id: id, score: score, sharesRuns: trace == .shingles)
        switch trace {
        case .shingles: Self.add(candidate, to: &shingles, most: Self.mostByShingles)
        case .terms: Self.add(candidate, to: &terms, most: Self.mostByTerms)
        case .mentions: Self.add(candidate, to: &mentions, most: Self.mostByMentions)
        }
    }

    /// At most `limit`, the most alike first.
    func best(_ limit: Int) -> [CopyCandidate] {
        Array((shingles + terms + mentions).sorted(by: Self.isBetter).prefix(limit))
    }

    /// Of equal ones the earlier clipping comes first.
    private static func isBetter(_ left: CopyCandidate, _ right: CopyCandidate) -> Bool {
        (right.score, left.id) < (left.score, right.id)
    }

    private static func add(_ candidate: CopyCandidate, to best: inout [CopyCandidate], most: Int) {
        if best.count == most {
            guard let last = best.last, isBetter(candidate, last) else { return }
            best.removeLast()
        }
        var place = best.count
        while place > 0, isBetter(candidate, best[place - 1]) { place -= 1 }
        best.insert(candidate, at: place)
    }
}
