/// Which words of two sentences are the same words: a longest common subsequence.
struct WordAnchors {
    /// Cells of the table, at most; larger sentences have no anchors.
    static let maximumCells = 90_000

    /// For each position of A its position in B, or -1.
    private(set) var ofA: [Int]
    private(set) var ofB: [Int]

    init(_ a: [UInt32], _ b: [UInt32]) {
        ofA = [Int](repeating: -1, count: a.count)
        ofB = [Int](repeating: -1, count: b.count)
        guard !a.isEmpty, !b.isEmpty, a.count <= Self.maximumCells / b.count else { return }
        let columns = b.count + 1
        var table = [UInt16](repeating: 0, count: (a.count + 1) * columns)
        for row in stride(from: a.count - 1, through: 0, by: -1) {
            for column in stride(from: b.count - 1, through: 0, by: -1) {
                table[row * columns + column] =
                    a[row] == b[column]
                    ? table[(row + 1) * columns + column + 1] + 1
                    : max(table[(row + 1) * columns + column], table[row * columns + column + 1])
            }
        }
        var row = 0
        var column = 0
        while row < a.count, column < b.count {
            if a[row] == b[column] {
                ofA[row] = column
                ofB[column] = row
                row += 1
                column += 1
            } else if table[(row + 1) * columns + column] >= table[row * columns + column + 1] {
                row += 1
            } else {
                column += 1
            }
        }
    }

    /// How closely two stretches stand at the same place.
    struct Fit {
        /// The words in front, or behind, are the same.
        var isTightBefore: Bool
        var isTightBehind: Bool
        /// They stand between the same two anchors.
        var isSameGap: Bool

        var isTight: Bool { isTightBefore && isTightBehind }
    }

    func fit(_ rangeA: Range<Int>, _ rangeB: Range<Int>) -> Fit {
        let before = (previous(ofA, rangeA.lowerBound), previous(ofB, rangeB.lowerBound))
        let behind = (next(ofA, rangeA.upperBound), next(ofB, rangeB.upperBound))
        let isSameGap =
            (before.0 < 0 ? before.1 < 0 : ofA[before.0] == before.1)
            && (behind.0 < 0 ? behind.1 < 0 : ofA[behind.0] == behind.1)
        return Fit(
            isTightBefore: isSameGap && before.0 == rangeA.lowerBound - 1 && before.1 == rangeB.lowerBound - 1,
            isTightBehind: isSameGap && behind.0 == Self.edge(rangeA, ofA) && behind.1 == Self.edge(rangeB, ofB),
            isSameGap: isSameGap
        )
    }

    private static func edge(_ range: Range<Int>, _ anchors: [Int]) -> Int {
        range.upperBound < anchors.count ? range.upperBound : -1
    }

    private func previous(_ anchors: [Int], _ start: Int) -> Int {
        var index = start - 1
        while index >= 0, anchors[index] < 0 { index -= 1 }
        return index
    }

    private func next(_ anchors: [Int], _ end: Int) -> Int {
        var index = end
        while index < anchors.count, anchors[index] < 0 { index += 1 }
        return index < anchors.count ? index : -1
    }
}
