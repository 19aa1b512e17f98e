package import Archive
package import Comparison

/// Finds the few clippings that a text could be a copy of, or a copy of it, among all that are remembered.
///
/// Shingles lead to verbatim, abridged and mixed copies; rare terms to reworded ones; names and numbers to those in other
/// languages. Work for one text is bounded: a feature that very many clippings share is a stuck scraper's or an outlet's
/// furniture and leads nowhere, and at most `limit` candidates come out, the most alike first.
///
/// In memory, and bounded: only the newest `capacity` clippings are kept, four bytes a feature, about 350 a clipping.
package struct CandidateIndex: Sendable {
    /// A feature that so many clippings of a block share is looked at for the first of them only.
    private static let commonest = 96
    /// A reworded copy comes within so many days of its original, either way.
    package static let window: Int32 = 30
    private static let termLimit = 14
    private static let nameLimit = 14
    private static let numberLimit = 12
    private static let shingleLimit = 48

    private let capacity: Int
    private let blockSize: Int
    private var blocks: [CandidateBlock] = []
    private var newest: ClippingID = 0

    package init(capacity: Int = 262_144) {
        self.init(capacity: capacity, blockSize: CandidateBlock.capacity)
    }

    init(capacity: Int, blockSize: Int) {
        self.capacity = capacity
        self.blockSize = min(blockSize, CandidateBlock.capacity)
    }

    package var count: Int { blocks.reduce(0) { $0 + $1.ids.count } }

    package mutating func add(_ id: ClippingID, days: TextDays, signature: Signature) {
        if blocks.last.map({ $0.ids.count >= blockSize }) ?? true {
            blocks.append(CandidateBlock())
            while count > capacity, blocks.count > 1 { blocks.removeFirst() }
        }
        newest = max(newest, id)
        let features = Self.keys(of: signature).map(\.key)
        blocks[blocks.count - 1].add(id, days: days, features: features)
    }

    /// Whether a clipping was added before.
    ///
    /// Nearly all come in order, and then one look tells.
    func holds(_ id: ClippingID) -> Bool {
        id <= newest && blocks.contains { $0.ids.contains(id) }
    }

    package mutating func remove(_ id: ClippingID) {
        for index in blocks.indices where blocks[index].ids.contains(id) { blocks[index].remove(id) }
    }

    /// Candidates for a text, the most alike first, without the clipping itself.
    package func candidates(
        for signature: Signature,
        days: TextDays,
        excluding own: ClippingID,
        limit: Int
    ) -> [CopyCandidate] {
        let keys = Self.keys(of: signature)
        var found = FoundCandidates()
        var tallies = TallySheet(texts: blocks.lazy.map(\.ids.count).max() ?? 0)
        var texts = [Int](repeating: 0, count: Self.commonest)
        for block in blocks {
            tallies.clear()
            for key in keys {
                // The rarer a feature, the more sharing it says; how rare is known once its postings were counted.
                let count = block.texts(with: key.key, into: &texts)
                guard count > 0 else { continue }
                let weight = 1 / (1 + Float(count) / 8)
                for text in texts.prefix(count) where text >= 0 { tallies.add(text, key.kind, weight) }
            }
            for (text, tally) in zip(tallies.texts, tallies.tallies) where block.ids[text] != own {
                let isNear = block.days[text].isNear(days, within: Self.window)
                if let (trace, score) = tally.trace(isNear: isNear) { found.add(block.ids[text], trace, score) }
            }
        }
        return found.best(limit)
    }

    /// The features of a text under which it is found, told apart by kind.
    private static func keys(of signature: Signature) -> [(key: UInt32, kind: Tally.Kind)] {
        func salted(_ hash: UInt32, _ salt: UInt32) -> UInt32 { (hash ^ salt) &* 0x9E37_79B1 }
        var keys: [(UInt32, Tally.Kind)] = []
        keys += signature.shingles.hashes.prefix(shingleLimit).map { (salted($0, 0x5368), .shingle) }
        keys += signature.features.terms.prefix(termLimit).map { (salted($0, 0x5465), .term) }
        keys += signature.features.names.prefix(nameLimit).map { (salted($0, 0x4E61), .name) }
        keys += signature.features.numbers.prefix(numberLimit).map { (salted($0, 0x4E75), .number) }
        // The first of several equal ones stays; hardly ever are there any.
        let sorted = keys.map(\.0).sorted()
        guard zip(sorted, sorted.dropFirst()).contains(where: ==) else { return keys }
        var seen: Set<UInt32> = []
        return keys.filter { seen.insert($0.0).inserted }
    }
}

/// A clipping that is worth comparing with.
package struct CopyCandidate: Sendable, Equatable {
    package var id: ClippingID
    /// For ordering only.
    package var score: Float
    /// Whether runs of words led to it, not single words.
    package var sharesRuns: Bool
}
