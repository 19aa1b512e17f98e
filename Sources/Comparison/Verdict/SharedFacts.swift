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
        let numbers = (Self.numbers(a), Self.numbers(b))
        numberCount = SortedSets.shared(numbers.0, numbers.1)
        leastNumbers = min(numbers.0.count, numbers.1.count)
        numbersOfA = Self.share(numberCount, of: numbers.0.count)
        numbersOfB = Self.share(numberCount, of: numbers.1.count)
        let names = (Self.names(a), Self.names(b))
        let keys = (names.0.map(\.hash), names.1.map(\.hash))
        let equal = SortedSets.shared(keys.0, keys.1)
        let slipped = Self.slipped(names.0.filter { !keys.1.containsSorted($0.hash) }, a) {
            names.1.filter { !keys.0.containsSorted($0.hash) }.map { b.bytes[$0.range] }
        }
        nameCount = equal + slipped
        namesOfA = Self.share(nameCount, of: names.0.count)
        namesOfB = Self.share(nameCount, of: names.1.count)
    }

    private struct Name {
        var hash: UInt32
        var range: Range<Int>
    }

    private static func share(_ part: Int, of whole: Int) -> Double {
        whole == 0 ? 0 : min(1, Double(part) / Double(whole))
    }

    /// Distinct numbers of two characters or more, without years, which all texts of a year share.
    private static func numbers(_ text: ComparableText) -> [UInt32] {
        text.words.filter { $0.isNumber && $0.end - $0.start > 1 && !isYear(text.bytes[$0.range]) }
            .map(\.folded).sortedUnique()
    }

    private static func isYear(_ word: ArraySlice<UInt8>) -> Bool {
        word.count == 4 && (word.starts(with: [0x31, 0x39]) || word.starts(with: [0x32, 0x30]))
    }

    /// Distinct names by hash.
    private static func names(_ text: ComparableText) -> [Name] {
        let all = text.words.filter { $0.isName && !$0.traits.contains(.common) }
            .map { Name(hash: $0.folded, range: $0.range) }
            .sorted { ($0.hash, $0.range.lowerBound) < ($1.hash, $1.range.lowerBound) }
        var result: [Name] = []
        for name in all where result.last?.hash != name.hash { result.append(name) }
        return result
    }

    private static func slipped(_ names: [Name], _ a: ComparableText, others: () -> [ArraySlice<UInt8>]) -> Int {
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
