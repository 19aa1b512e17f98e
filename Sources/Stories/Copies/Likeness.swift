import Archive
import Comparison

/// What comparing a clipping with another came to, seen from the first.
struct Likeness: Sendable {
    let other: FiledText
    /// `nil` where neither is a copy of the other.
    let kind: CopyEdge.Class?
    let isSameStory: Bool
    let score: Double
    let containment: Double
    let coverage: Double
    let coverageOfOther: Double
    /// The share of the first text's numbers that the other has, too, 0...1.
    let sharedNumbers: Double
    /// The words of the first text that stand in passages of the other.
    let covered: [Range<Int>]

    /// How much of the first text's words are covered by this and by none of `chosen`, 0...1.
    func share(besides chosen: [Likeness], of words: Int) -> Double {
        guard words > 0 else { return 0 }
        var isCovered = [Bool](repeating: false, count: words)
        for range in covered { for word in range where word < words { isCovered[word] = true } }
        for likeness in chosen {
            for range in likeness.covered { for word in range where word < words { isCovered[word] = false } }
        }
        return Double(isCovered.count { $0 }) / Double(words)
    }
}
