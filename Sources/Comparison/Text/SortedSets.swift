/// Sets as sorted arrays: made once, compared often.
enum SortedSets {
    /// How many elements two sorted arrays without repetitions share; linear in their lengths.
    static func shared<Element: Comparable>(_ left: [Element], _ right: [Element]) -> Int {
        shared(left[...], right[...])
    }

    static func shared<Element: Comparable>(_ left: ArraySlice<Element>, _ right: ArraySlice<Element>) -> Int {
        var count = 0
        var index = left.startIndex
        var other = right.startIndex
        while index < left.endIndex, other < right.endIndex {
            if left[index] == right[other] {
                count += 1
                index += 1
                other += 1
            } else if left[index] < right[other] {
                index += 1
            } else {
                other += 1
            }
        }
        return count
    }

    /// Shared elements over all elements of both, 0 to 1 (Jaccard 1901); 0 for two empty sets.
    static func resemblance<Element: Comparable>(_ left: [Element], _ right: [Element]) -> Double {
        let shared = shared(left, right)
        let all = left.count + right.count - shared
        return all == 0 ? 0 : Double(shared) / Double(all)
    }
}

extension Array where Element: FixedWidthInteger & UnsignedInteger {
    /// The elements in ascending order, each once.
    consuming func sortedUnique() -> [Element] {
        var sorted = self
        HashSorting.sort(&sorted)
        guard var last = sorted.first else { return sorted }
        var kept = 1
        for index in 1..<sorted.count where sorted[index] != last {
            last = sorted[index]
            sorted[kept] = last
            kept += 1
        }
        sorted.removeLast(sorted.count - kept)
        return sorted
    }
}
