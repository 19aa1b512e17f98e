/// Which numbers and names of two texts are in both, names also where their spelling slipped.
struct SharedFacts {
    /// Names without an equal that are held against each other's spelling, at most.
    static let comparedSpellings = 60

    var numbersOfA: Double
    var numbersOfB: Double
    var namesOfA: Double
    var namesOfB: Double
    var numberCount: Int
    var nameCount: Int
    /// Distinct numbers of the text that has fewer.
    var leastNumbers: Int

    init(_ a: ComparableText, _ b: ComparableText) {
        let numbers = (a.facts.numbers, b.facts.numbers)
        numberCount = SortedSets.shared(numbers.0, numbers.1)
        leastNumbers = min(numbers.0.count, numbers.1.count)
        numbersOfA = Self.share(numberCount, of: numbers.0.count)
        numbersOfB = Self.share(numberCount, of: numbers.1.count)
        let names = (a.facts.names, b.facts.names)
        let keys = (a.facts.nameHashes, b.facts.nameHashes)
        let equal = SortedSets.shared(keys.0, keys.1)
        let slipped = Self.slipped(names.0.filter { !keys.1.containsSorted($0.hash) }, a) {
            names.1.filter { !keys.0.containsSorted($0.hash) }.map { b.bytes[$0.range] }
        }
        nameCount = equal + slipped
        namesOfA = Self.share(nameCount, of: names.0.count)
        namesOfB = Self.share(nameCount, of: names.1.count)
    }

    private static func share(_ part: Int, of whole: Int) -> Double {
        whole == 0 ? 0 : min(1, Double(part) / Double(whole))
    }

    private static func slipped(
        _ names: [TextFacts.Name],
        _ a: ComparableText,
        others: () -> [ArraySlice<UInt8>]
    ) -> Int {
        var rest = Array(others().prefix(comparedSpellings))
        var count = 0
        for name in names.prefix(comparedSpellings) {
            let spelling = a.bytes[name.range]
            let tolerance = EditDistance.tolerance(length: spelling.count)
            guard tolerance > 0 else { continue }
            let match = rest.firstIndex {
                // A slip seldom takes the first and the last letter at once.
                ($0.first == spelling.first || $0.last == spelling.last)
                    && EditDistance.between(spelling, $0, limit: tolerance) <= tolerance
            }
            guard let match else { continue }
            rest.remove(at: match)
            count += 1
        }
        return count
    }
}

extension [UInt32] {
    /// Whether an ascending array holds an element.
    func containsSorted(_ element: UInt32) -> Bool {
        let index = partitioningIndex { $0 >= element }
        return index < count && self[index] == element
    }
}
