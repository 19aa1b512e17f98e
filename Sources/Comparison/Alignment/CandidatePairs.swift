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

    let pairs: [SentencePair]
    /// Distinct character runs that the texts share, where they were counted on the way.
    private(set) var sharedRuns: Int?

    init(_ a: ComparableText, _ b: ComparableText, _ similarity: SentenceSimilarity) {
        guard !a.sentences.isEmpty, !b.sentences.isEmpty else {
            pairs = []
            return
        }
        if a.sentences.count <= Self.densePairs / b.sentences.count {
            (pairs, sharedRuns) = Self.dense(similarity, rows: a.sentences.count, columns: b.sentences.count)
        } else {
            let keys = Self.sparse(similarity.a, similarity.b) + Self.equal(a.sentences, b.sentences)
            let runs = similarity.runs()
            pairs = keys.map { similarity.pair($0.0, $0.1, runs) }
        }
    }

    /// Adds up what each pair shares in two matrices, of weights of words and of character runs.
    private static func dense(
        _ similarity: SentenceSimilarity,
        rows: Int,
        columns: Int
    ) -> (pairs: [SentencePair], sharedRuns: Int?) {
        let (a, b) = (similarity.a, similarity.b)
        var shared = [Float](repeating: 0, count: rows * columns)
        shared.withUnsafeMutableBufferPointer { shared in
            PostingJoin.forEach(a.postings, b.postings, cap: .max) { left, right in
                shared[Int(left.sentence) * columns + Int(right.sentence)] += min(left.weight, right.weight)
            }
        }
        var runs = [UInt32](repeating: 0, count: similarity.isAcrossLanguages ? 0 : rows * columns)
        var sharedRuns: Int?
        if !similarity.isAcrossLanguages {
            runs.withUnsafeMutableBufferPointer { runs in
                sharedRuns = a.grams.join(b.grams) { runs[$0 * columns + $1] &+= 1 }
            }
        }
        var pairs: [SentencePair] = []
        for row in 0..<rows {
            for column in 0..<columns {
                let place = row * columns + column
                let weight = shared[place]
                let least = min(leastShared, 0.6 * min(a.totals[row], b.totals[column]))
                guard weight >= least, weight > 0 else { continue }
                pairs.append(
                    similarity.isAcrossLanguages
                        ? similarity.pairAcrossLanguages(row, column)
                        : similarity.pair(row, column, weight: weight, runs: Int(runs[place]))
                )
            }
        }
        return (pairs, sharedRuns)
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
