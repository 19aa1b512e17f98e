/// What the sentences of a text are compared by: words in the text's own language, or in the language that two share.
struct SentenceFeatures: Sendable {
    /// The distinct features of each sentence, sorted.
    var rows = SparseRows<Feature>()
    /// The distinct character runs of each sentence, sorted; no rows where spelling says nothing, across languages.
    var grams = SparseRows<UInt32>()
    /// The words of each sentence with their counterparts; no rows where a word is its own.
    private(set) var words = SparseRows<WordAlternatives>()
    /// The weight of all words of each sentence: what a sentence that shares everything would share.
    var totals: [Float] = []
    /// All features with their sentences, sorted.
    private(set) var postings: [Posting] = []

    /// Adds a sentence whose words may stand for several words of another language.
    mutating func append(_ features: [Feature], words alternatives: [WordAlternatives]) {
        append(features, grams: nil, total: alternatives.reduce(0) { $0 + $1.weight })
        words.append(row: alternatives)
    }

    /// Adds a sentence; of equal features the heavier counts.
    mutating func append(_ features: [Feature], grams runs: [UInt32]?, total: Float?) {
        let row = Self.distinct(features)
        for feature in row {
            postings.append(Posting(hash: feature.hash, sentence: UInt32(totals.count), weight: feature.weight))
        }
        totals.append(total ?? row.reduce(0) { $0 + $1.weight })
        rows.append(row: row)
        if let runs { grams.append(row: runs) }
    }

    /// Sorts the postings; they were added sentence by sentence, so that their numbers tell equal features apart.
    mutating func close() {
        var order = postings.indices.map { UInt64(postings[$0].hash) << 32 | UInt64($0) }
        HashSorting.sort(&order)
        postings = order.map { postings[Int($0 & 0xFFFF_FFFF)] }
    }

    private static func distinct(_ features: [Feature]) -> [Feature] {
        let sorted = features.sorted()
        var result: [Feature] = []
        result.reserveCapacity(sorted.count)
        for feature in sorted {
            if let last = result.last, last.hash == feature.hash {
                result[result.count - 1].weight = max(last.weight, feature.weight)
            } else {
                result.append(feature)
            }
        }
        return result
    }
}
