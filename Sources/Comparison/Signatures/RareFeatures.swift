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
        var counts: [UInt32: (count: Int, weight: Float)] = [:]
        var names: [UInt32: Int] = [:]
        var numbers: [UInt32: Int] = [:]
        for word in text.words where !word.traits.contains(.common) {
            if word.isNumber {
                if word.end - word.start > 1 { numbers[word.folded, default: 0] += 1 }
                continue
            }
            if word.end - word.start < 3 { continue }
            counts[word.stem, default: (0, word.weight)].count += 1
            if word.isName { names[word.folded, default: 0] += 1 }
        }
        let ranked = counts.sorted { left, right in
            let first = left.value.weight * Float(min(left.value.count, 4))
            let second = right.value.weight * Float(min(right.value.count, 4))
            return first != second ? first > second : left.key < right.key
        }
        terms = ranked.prefix(Self.termLimit).map(\.key)
        self.names = Self.most(names, limit: Self.nameLimit)
        self.numbers = Self.most(numbers, limit: Self.numberLimit)
    }

    private static func most(_ counts: [UInt32: Int], limit: Int) -> [UInt32] {
        counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit).map(\.key)
    }
}
