/// What the sentences of a text are compared by: words in the text's own language, or in the language that two share.
struct SentenceFeatures: Sendable {
    /// The distinct features of each sentence, sorted.
    var rows = SparseRows<Feature>()
    /// None where spelling says nothing, across languages.
    var grams = CharacterGrams()
    /// The words of each sentence with their counterparts; no rows where a word is its own.
    private(set) var words = SparseRows<WordAlternatives>()
    /// The weight of all words of each sentence: what a sentence that shares everything would share.
    var totals: [Float] = []
    /// All features with their sentences, sorted.
    private(set) var postings: [Posting] = []

    init() {}

    /// The stems of a text's words, for comparing in one language; of equal ones in a sentence the heavier counts.
    init(_ words: [TextWord], _ sentences: [Sentence], grams: CharacterGrams) {
        var stems: [UInt64] = []
        var sentenceOf: [UInt32] = []
        stems.reserveCapacity(words.count)
        sentenceOf.reserveCapacity(words.count)
        for (index, word) in words.enumerated() { stems.append(UInt64(word.stem) << 32 | UInt64(index)) }
        for (number, sentence) in sentences.enumerated() {
            for _ in sentence.words { sentenceOf.append(UInt32(number)) }
        }
        HashSorting.sortByUpperHalf(&stems)
        postings.reserveCapacity(stems.count)
        for stem in stems {
            let index = Int(stem & 0xFFFF_FFFF)
            let posting = Posting(hash: words[index].stem, sentence: sentenceOf[index], weight: words[index].weight)
            if let last = postings.last, last.hash == posting.hash, last.sentence == posting.sentence {
                postings[postings.count - 1].weight = max(last.weight, posting.weight)
            } else {
                postings.append(posting)
            }
        }
        rows = SparseRows(
            dealing: postings,
            to: sentences.count,
            row: { Int($0.sentence) },
            element: { Feature(hash: $0.hash, weight: $0.weight) }
        )
        totals = sentences.indices.map { rows[$0].reduce(0) { $0 + $1.weight } }
        self.grams = grams
    }

    /// Adds a sentence whose words may stand for several words of another language.
    mutating func append(_ features: [Feature], words alternatives: [WordAlternatives]) {
        append(features, total: alternatives.reduce(0) { $0 + $1.weight })
        words.append(row: alternatives)
    }

    /// Adds a sentence; of equal features the heavier counts.
    mutating func append(_ features: [Feature], total: Float?) {
        let row = Self.distinct(features)
        for feature in row {
            postings.append(Posting(hash: feature.hash, sentence: UInt32(totals.count), weight: feature.weight))
        }
        totals.append(total ?? row.reduce(0) { $0 + $1.weight })
        rows.append(row: row)
    }

    /// Sorts the postings; they were added sentence by sentence, so that their numbers tell equal features apart.
    mutating func close() {
        var order = postings.indices.map { UInt64(postings[$0].hash) << 32 | UInt64($0) }
        HashSorting.sortByUpperHalf(&order)
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
