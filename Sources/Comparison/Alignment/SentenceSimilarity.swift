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

    /// The distinct character runs of each sentence of A and of B, sorted; no rows across languages.
    struct Runs {
        var a: SparseRows<UInt32>
        var b: SparseRows<UInt32>
    }

    let a: SentenceFeatures
    let b: SentenceFeatures

    /// Whether the texts are compared by way of a word list.
    var isAcrossLanguages: Bool { a.words.count > 0 }

    /// For pairs whose shared runs are not known yet.
    func runs() -> Runs { Runs(a: a.grams.rows(), b: b.grams.rows()) }

    func pair(_ indexA: Int, _ indexB: Int, _ runs: Runs) -> SentencePair {
        guard !isAcrossLanguages else { return pairAcrossLanguages(indexA, indexB) }
        return pair(
            indexA,
            indexB,
            weight: Self.sharedWeight(a.rows[indexA], b.rows[indexB]),
            runs: SortedSets.shared(runs.a[indexA], runs.b[indexB])
        )
    }

    /// Takes the weight of the features and the number of the character runs that both sentences share.
    func pair(_ indexA: Int, _ indexB: Int, weight: Float, runs: Int) -> SentencePair {
        let measure = Self.measure(
            weight,
            a.totals[indexA],
            b.totals[indexB],
            runs: runs,
            of: a.grams.counts[indexA] + b.grams.counts[indexB]
        )
        return SentencePair(indexA, indexB, measure)
    }

    func pairAcrossLanguages(_ indexA: Int, _ indexB: Int) -> SentencePair {
        SentencePair(
            indexA,
            indexB,
            acrossLanguages([indexA], a.totals[indexA], [indexB], b.totals[indexB])
        )
    }

    /// The measure of several sentences taken together.
    func together(_ indicesA: [Int], _ indicesB: [Int], _ runs: Runs) -> Measure {
        guard !isAcrossLanguages else {
            let totals = (
                indicesA.reduce(Float(0)) { $0 + a.totals[$1] }, indicesB.reduce(Float(0)) { $0 + b.totals[$1] }
            )
            return acrossLanguages(indicesA, totals.0, indicesB, totals.1)
        }
        var joined = (SentenceFeatures(), SentenceFeatures())
        joined.0.append(indicesA.flatMap { a.rows[$0] }, total: nil)
        joined.1.append(indicesB.flatMap { b.rows[$0] }, total: nil)
        let grams = (
            indicesA.flatMap { runs.a[$0] }.sortedUnique(), indicesB.flatMap { runs.b[$0] }.sortedUnique()
        )
        return Self.measure(
            Self.sharedWeight(joined.0.rows[0], joined.1.rows[0]),
            joined.0.totals[0],
            joined.1.totals[0],
            runs: SortedSets.shared(grams.0, grams.1),
            of: grams.0.count + grams.1.count
        )
    }

    /// Takes the shared weight and the weights of both sides, the shared runs and the number of both sides' runs.
    private static func measure(
        _ shared: Float,
        _ totalA: Float,
        _ totalB: Float,
        runs: Int,
        of allRuns: Int
    ) -> Measure {
        let words = min(1, 2 * shared / max(totalA + totalB, 0.01))
        let runs = 2 * Float(runs) / Float(max(allRuns, 1))
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

extension SentencePair {
    fileprivate init(_ a: Int, _ b: Int, _ measure: SentenceSimilarity.Measure) {
        self.init(
            a: a,
            b: b,
            similarity: measure.similarity,
            containedInB: measure.containedInB,
            containedInA: measure.containedInA
        )
    }
}
