/// The few features of a text that a reworded or translated copy keeps: rare words, names and numbers.
package struct RareFeatures: Sendable, Equatable {
    static let termLimit = 24
    static let nameLimit = 16
    static let numberLimit = 24

    /// Hashes of stems, rarest first by the word list of the language and then by how often the text says them.
    package var terms: [UInt32]
    /// Hashes of folded words that the text writes with a capital inside sentences; the same in translations.
    package var names: [UInt32]
    /// Hashes of the values of numbers with two digits or more; the same in translations.
    package var numbers: [UInt32]

    init(terms: [UInt32], names: [UInt32], numbers: [UInt32]) {
        self.terms = terms
        self.names = names
        self.numbers = numbers
    }

    init(_ text: ComparableText) {
        var stems: [UInt64] = []
        var names: [UInt64] = []
        var numbers: [UInt64] = []
        for (index, word) in text.words.enumerated() where !word.traits.contains(.common) {
            if word.isNumber {
                if word.end - word.start > 1 { numbers.append(UInt64(word.folded) << 32) }
                continue
            }
            if word.end - word.start < 3 { continue }
            stems.append(UInt64(word.stem) << 32 | UInt64(index))
            if word.isName { names.append(UInt64(word.folded) << 32) }
        }
        // A stem weighs what its first word does.
        terms = Self.heaviest(stems, limit: Self.termLimit) { first, count in
            text.words[first].weight * Float(min(count, 4))
        }
        self.names = Self.heaviest(names, limit: Self.nameLimit) { _, count in Float(count) }
        self.numbers = Self.heaviest(numbers, limit: Self.numberLimit) { _, count in Float(count) }
    }

    /// Shares of the rare terms, names and numbers that two texts have in common, of the one that has fewer, added up.
    func shared(with other: RareFeatures) -> Double {
        func share(_ mine: [UInt32], _ theirs: [UInt32], of least: Int) -> Double {
            Double(mine.count { theirs.contains($0) }) / Double(max(least, min(mine.count, theirs.count)))
        }
        // One number of one is soon shared.
        return share(terms, other.terms, of: 1) + share(names, other.names, of: 1)
            + 0.5 * share(numbers, other.numbers, of: 3)
    }

    /// The heaviest of some hashes, equal ones in ascending order.
    ///
    /// `occurrences` have the hash in the upper half and the word's index in the lower; `weight` is given the first index
    /// and how many there are.
    private static func heaviest(
        _ occurrences: consuming [UInt64],
        limit: Int,
        weight: (_ first: Int, _ count: Int) -> Float
    ) -> [UInt32] {
        HashSorting.sortByUpperHalf(&occurrences)
        // The weight in the upper half: those above zero ascend as their bits do. Heavier ones first, then lesser hashes.
        var best: [UInt64] = []
        best.reserveCapacity(limit + 1)
        var start = 0
        while start < occurrences.count {
            let hash = occurrences[start] >> 32
            var end = start + 1
            while end < occurrences.count, occurrences[end] >> 32 == hash { end += 1 }
            let weight = weight(Int(occurrences[start] & 0xFFFF_FFFF), end - start)
            let entry = UInt64(weight.bitPattern) << 32 | (0xFFFF_FFFF - hash)
            if best.count < limit || entry > best[limit - 1] {
                if best.count == limit { best.removeLast() }
                best.insert(entry, at: best.partitioningIndex { $0 < entry })
            }
            start = end
        }
        return best.map { UInt32(0xFFFF_FFFF - $0 & 0xFFFF_FFFF) }
    }
}
