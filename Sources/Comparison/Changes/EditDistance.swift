/// How many letters differ between two words (Damerau 1964: insertion, deletion, replacement, neighbours swapped).
enum EditDistance {
    /// Longer words are compared by their beginnings.
    static let maximumLength = 48

    /// The distance of two words, or `limit + 1` when it is more than `limit`.
    static func between(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>, limit: Int) -> Int {
        guard abs(min(left.count, maximumLength) - min(right.count, maximumLength)) <= limit else { return limit + 1 }
        let first = Array(left.prefix(maximumLength))
        let second = Array(right.prefix(maximumLength))
        guard !first.isEmpty, !second.isEmpty else { return max(first.count, second.count) }
        var beforeLast = [Int](repeating: 0, count: second.count + 1)
        var last = Array(0...second.count)
        var row = last
        for index in 1...first.count {
            row[0] = index
            var least = index
            for other in 1...second.count {
                let isEqual = first[index - 1] == second[other - 1]
                var distance = min(last[other] + 1, row[other - 1] + 1, last[other - 1] + (isEqual ? 0 : 1))
                if index > 1, other > 1, first[index - 1] == second[other - 2], first[index - 2] == second[other - 1] {
                    distance = min(distance, beforeLast[other - 2] + 1)
                }
                row[other] = distance
                least = min(least, distance)
            }
            if least > limit { return limit + 1 }
            swap(&beforeLast, &last)
            swap(&last, &row)
        }
        return min(last[second.count], limit + 1)
    }

    /// Letters that may differ in two spellings of one name of this length.
    static func tolerance(length: Int) -> Int {
        length < 4 ? 0 : length < 7 ? 1 : length < 11 ? 2 : 3
    }
}
