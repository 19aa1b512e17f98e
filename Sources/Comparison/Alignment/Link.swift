/// Sentences of A and sentences of B that say the same: one of each, or one of one and several of the other.
struct Link: Sendable, Equatable {
    /// Ascending.
    var a: [Int]
    var b: [Int]
    /// 0 to 1, of the sentences taken together.
    var similarity: Float
    var containedInB: Float
    var containedInA: Float
    /// Whether it breaks the order in which the two texts go otherwise.
    var isMoved: Bool
}
