/// The pairs of sentences that are worth comparing: those that share words which few sentences have.
///
/// Texts of up to 65,536 pairs of sentences lose nothing. Beyond that a word counts the less the more sentences hold it,
/// until the work fits `maximumContributions`; a sentence keeps its `width` best partners, and equal sentences meet in
/// the order in which they stand. So neither ten thousand equal sentences nor a book are compared each with each.
struct CandidatePairs {
    static let densePairs = 65_536
    static let maximumContributions = 2_000_000
    /// Partners that are looked at a sentence.
    static let width = 8
    /// Shared weight below which two sentences have nothing to do with each other: one rare word and a bit.
    static let leastShared: Float = 1.2

    static func find(_ a: ComparableText, _ b: ComparableText, _ similarity: SentenceSimilarity) -> [SentencePair] {
        guard !a.sentences.isEmpty, !b.sentences.isEmpty else { return [] }
        let keys: [(a: Int, b: Int)]
        if a.sentences.count <= densePairs / b.sentences.count {
            keys = dense(similarity.a, similarity.b, rows: a.sentences.count, columns: b.sentences.count)
        } else {
            keys = sparse(similarity.a, similarity.b) + equal(a.sentences, b.sentences)
        }
        return keys.map { similarity.pair($0.a, $0.b) }
    }

    /// Adds up what each pair shares in one matrix.
    private static func dense(_ a: SentenceFeatures, _ b: SentenceFeatures, rows: Int, columns: Int) -> [(Int, Int)] {
        var shared = [Float](repeating: 0, count: rows * columns)
        PostingJoin.forEach(a.postings, b.postings, cap: .max) { left, right in
            shared[Int(left.sentence) * columns + Int(right.sentence)] += min(left.weight, right.weight)
        }
        var keys: [(Int, Int)] = []
        for row in 0..<rows {
            for column in 0..<columns {
                let weight = shared[row * columns + column]
                let least = min(leastShared, 0.6 * min(a.totals[row], b.totals[column]))
                if weight >= least, weight > 0 { keys.append((row, column)) }
            }
        }
        return keys
    }

    private static func sparse(_ a: SentenceFeatures, _ b: SentenceFeatures) -> [(Int, Int)] {
        var cap = 1024
        while cap > 1, PostingJoin.count(a.postings, b.postings, cap: cap) > maximumContributions { cap /= 4 }
        var contributions: [(key: UInt64, weight: Float)] = []
        PostingJoin.forEach(a.postings, b.postings, cap: cap) { left, right in
            guard contributions.count < maximumContributions else { return }
            let key = UInt64(left.sentence) << 32 | UInt64(right.sentence)
            contributions.append((key, min(left.weight, right.weight)))
        }
        contributions.sort { $0.key < $1.key }
        var keys: [(Int, Int)] = []
        var row: [(weight: Float, column: Int)] = []
        var rowIndex: UInt64 = 0
        func closeRow() {
            row.sort { ($1.weight, $0.column) < ($0.weight, $1.column) }
            keys += row.prefix(width).map { (Int(rowIndex), $0.column) }
            row.removeAll(keepingCapacity: true)
        }
        var index = 0
        while index < contributions.count {
            let key = contributions[index].key
            var weight: Float = 0
            while index < contributions.count, contributions[index].key == key {
                weight += contributions[index].weight
                index += 1
            }
            if key >> 32 != rowIndex {
                closeRow()
                rowIndex = key >> 32
            }
            if weight >= leastShared { row.append((weight, Int(key & 0xFFFF_FFFF))) }
        }
        closeRow()
        return keys
    }

    /// The k-th of several equal sentences of A with the k-th of B.
    private static func equal(_ a: [Sentence], _ b: [Sentence]) -> [(Int, Int)] {
        let left = a.indices.sorted { (a[$0].hash, $0) < (a[$1].hash, $1) }
        let right = b.indices.sorted { (b[$0].hash, $0) < (b[$1].hash, $1) }
        var keys: [(Int, Int)] = []
        var index = 0
        var other = 0
        while index < left.count, other < right.count {
            let (first, second) = (a[left[index]].hash, b[right[other]].hash)
            if first == second {
                keys.append((left[index], right[other]))
                index += 1
                other += 1
            } else if first < second {
                index += 1
            } else {
                other += 1
            }
        }
        return keys
    }
}
