/// Moves labels apart that would stand on each other.
enum LabelColumn {
    /// `heights` ascending; the answer keeps their order, with `gap` between neighbours as far as `bounds` has room.
    static func spread(_ heights: [Int], gap: Int, within bounds: ClosedRange<Int>) -> [Int] {
        var result: [Int] = []
        for height in heights {
            result.append(max(height, result.last.map { $0 + gap } ?? bounds.lowerBound))
        }
        // What was pushed out at the bottom pushes the others up again.
        var ceiling = bounds.upperBound
        for index in result.indices.reversed() where result[index] > ceiling {
            result[index] = max(ceiling, bounds.lowerBound)
            ceiling = result[index] - gap
        }
        return result
    }
}
