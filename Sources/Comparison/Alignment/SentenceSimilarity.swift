/// How alike sentences are.
///
/// In one language half from words, weighed by rarity and reduced to stems, half from runs of characters, which feel
/// words of one root and misspellings: on reworded news either alone loses what the other keeps. Across languages from
/// the words that have a counterpart.
struct SentenceSimilarity {
    struct Measure {
        /// 0 to 1, the same in both directions.
        var similarity: Float
        /// The share of A's sentences, by weight of words, that stands in B's, and the reverse.
        var containedInB: Float
        var containedInA: Float
    }

    let a: SentenceFeatures
    let b: SentenceFeatures

    func pair(_ indexA: Int, _ indexB: Int) -> SentencePair {
        let measure =
            a.words.count > 0
            ? acrossLanguages([indexA], a.totals[indexA], [indexB], b.totals[indexB])
            : Self.measure(
                a.rows[indexA],
                a.totals[indexA],
                a.grams[indexA],
                b.rows[indexB],
                b.totals[indexB],
                b.grams[indexB]
            )
        return SentencePair(
            a: indexA,
            b: indexB,
            similarity: measure.similarity,
            containedInB: measure.containedInB,
            containedInA: measure.containedInA
        )
    }

    /// The measure of several sentences taken together.
    func together(_ indicesA: [Int], _ indicesB: [Int]) -> Measure {
        guard a.words.count == 0 else {
            let totals = (
                indicesA.reduce(Float(0)) { $0 + a.totals[$1] }, indicesB.reduce(Float(0)) { $0 + b.totals[$1] }
            )
            return acrossLanguages(indicesA, totals.0, indicesB, totals.1)
        }
        var joined = (SentenceFeatures(), SentenceFeatures())
        joined.0.append(indicesA.flatMap { a.rows[$0] }, grams: nil, total: nil)
        joined.1.append(indicesB.flatMap { b.rows[$0] }, grams: nil, total: nil)
        let grams = (
            indicesA.flatMap { a.grams[$0] }.sortedUnique(), indicesB.flatMap { b.grams[$0] }.sortedUnique()
        )
        return Self.measure(
            joined.0.rows[0],
            joined.0.totals[0],
            grams.0[...],
            joined.1.rows[0],
            joined.1.totals[0],
            grams.1[...]
        )
    }

    private static func measure(
        _ rowA: ArraySlice<Feature>,
        _ totalA: Float,
        _ gramsA: ArraySlice<UInt32>,
        _ rowB: ArraySlice<Feature>,
        _ totalB: Float,
        _ gramsB: ArraySlice<UInt32>
    ) -> Measure {
        let shared = sharedWeight(rowA, rowB)
        let words = min(1, 2 * shared / max(totalA + totalB, 0.01))
        let runs = 2 * Float(SortedSets.shared(gramsA, gramsB)) / Float(max(gramsA.count + gramsB.count, 1))
        return Measure(
            similarity: (words + runs) / 2,
            containedInB: min(1, shared / max(totalA, 0.01)),
            containedInA: min(1, shared / max(totalB, 0.01))
        )
    }

    private func acrossLanguages(_ indicesA: [Int], _ totalA: Float, _ indicesB: [Int], _ totalB: Float) -> Measure {
        let sharedA = Self.matched(indicesA, of: a, in: indicesB, of: b)
        let sharedB = Self.matched(indicesB, of: b, in: indicesA, of: a)
        return Measure(
            similarity: min(1, (sharedA + sharedB) / max(totalA + totalB, 0.01)),
            containedInB: min(1, sharedA / max(totalA, 0.01)),
            containedInA: min(1, sharedB / max(totalB, 0.01))
        )
    }

    /// The weight of the words of some sentences that have a counterpart in some others.
    private static func matched(
        _ sentences: [Int],
        of mine: SentenceFeatures,
        in others: [Int],
        of theirs: SentenceFeatures
    ) -> Float {
        var weight: Float = 0
        for sentence in sentences {
            for word in mine.words[sentence] {
                let hasCounterpart = others.contains { other in
                    let row = theirs.rows[other]
                    for index in 0..<8 where word.hashes[index] != 0 {
                        if holds(row, word.hashes[index]) { return true }
                    }
                    return false
                }
                if hasCounterpart { weight += word.weight }
            }
        }
        return weight
    }

    private static func holds(_ row: ArraySlice<Feature>, _ hash: UInt32) -> Bool {
        var low = row.startIndex
        var high = row.endIndex
        while low < high {
            let middle = low + (high - low) / 2
            if row[middle].hash < hash { low = middle + 1 } else { high = middle }
        }
        return low < row.endIndex && row[low].hash == hash
    }

    /// The weight of the features that two sorted rows share, the lesser weight of each.
    private static func sharedWeight(_ left: ArraySlice<Feature>, _ right: ArraySlice<Feature>) -> Float {
        var weight: Float = 0
        var index = left.startIndex
        var other = right.startIndex
        while index < left.endIndex, other < right.endIndex {
            if left[index].hash == right[other].hash {
                weight += min(left[index].weight, right[other].weight)
                index += 1
                other += 1
            } else if left[index].hash < right[other].hash {
                index += 1
            } else {
                other += 1
            }
        }
        return weight
    }
}
