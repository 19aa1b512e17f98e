/// A sample of a text's shingles that keeps containment: the same shingle is in every text's sample, or in none's.
///
/// Sampling by a ceiling on the hash (the "mod m" sketch of Broder 1997) grows with the text, so that a short copy is
/// found inside a long original, which a sketch of fixed length loses. The floor keeps short texts comparable, the
/// limit bounds what one document may cost an index.
package struct ShingleSample: Sendable, Equatable {
    /// One shingle in sixteen is sampled where neither floor nor limit speaks.
    static let rate: UInt32 = 16
    static let floor = 24
    static let limit = 192

    /// Upper halves of shingle hashes, ascending, each once.
    package var hashes: [UInt32]
    /// All shingles of the text with a hash up to here are in `hashes`.
    package var ceiling: UInt32
    /// Distinct shingles of the whole text.
    package var shingleCount: Int

    package init(_ shingles: ShingleSet) {
        var ceiling = UInt32.max / Self.rate
        // Sorted by the whole hash means sorted by its upper half.
        var taken = shingles.hashes.partitioningIndex { TextHash.short($0) > ceiling }
        if taken < Self.floor {
            taken = min(Self.floor, shingles.hashes.count)
            ceiling = taken == shingles.hashes.count ? .max : TextHash.short(shingles.hashes[taken - 1])
        } else if taken > Self.limit {
            taken = Self.limit
            ceiling = TextHash.short(shingles.hashes[taken - 1])
        }
        self.init(
            hashes: shingles.hashes[..<taken].map(TextHash.short).sortedUnique(),
            ceiling: ceiling,
            shingleCount: shingles.hashes.count
        )
    }

    init(hashes: [UInt32], ceiling: UInt32, shingleCount: Int) {
        self.hashes = hashes
        self.ceiling = ceiling
        self.shingleCount = shingleCount
    }

    /// An estimate of the share of this text's shingles that the other text holds, 0 to 1.
    ///
    /// Its standard error is that of a share counted in `sharedRange` draws: about 0.1 at 24.
    package func containment(in other: ShingleSample) -> Double {
        let ceiling = min(ceiling, other.ceiling)
        let mine = hashes.prefix { $0 <= ceiling }
        let theirs = other.hashes.prefix { $0 <= ceiling }
        return mine.isEmpty ? 0 : Double(SortedSets.shared(mine, theirs)) / Double(mine.count)
    }
}

extension Array {
    /// The first index whose element fulfils `condition`, in an array where all that do stand behind all that do not.
    func partitioningIndex(where condition: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = low + (high - low) / 2
            if condition(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
