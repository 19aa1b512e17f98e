/// Sets as sorted arrays: made once, compared often.
enum SortedSets {
    /// How many elements two sorted arrays without repetitions share; linear in their lengths.
    static func shared<Element: Comparable>(_ left: [Element], _ right: [Element]) -> Int {
        shared(left[...], right[...])
    }

    static func shared<Element: Comparable>(_ left: ArraySlice<Element>, _ right: ArraySlice<Element>) -> Int {
        left.withUnsafeBufferPointer { left in
            right.withUnsafeBufferPointer { right in
                var count = 0
                var index = 0
                var other = 0
                // Without branches: which of two hashes is less nobody can foresee.
                while index < left.count, other < right.count {
                    let (mine, theirs) = (left[index], right[other])
                    count += mine == theirs ? 1 : 0
                    index += mine <= theirs ? 1 : 0
                    other += theirs <= mine ? 1 : 0
                }
                return count
            }
        }
    }
}

extension Array where Element: FixedWidthInteger & UnsignedInteger {
    /// The elements in ascending order, each once.
    consuming func sortedUnique() -> [Element] {
        var sorted = self
        HashSorting.sort(&sorted)
        sorted.removeRepetitions()
        return sorted
    }

    /// Leaves each of several equal neighbours once.
    mutating func removeRepetitions() {
        guard var last = first else { return }
        var kept = 1
        withUnsafeMutableBufferPointer { elements in
            for index in 1..<elements.count {
                let element = elements[index]
                elements[kept] = element
                kept &+= element == last ? 0 : 1
                last = element
            }
        }
        removeLast(count - kept)
    }
}
