/// A sentence of A and one of B, and what they share.
struct SentencePair: Sendable, Equatable {
    var a: Int
    var b: Int
    /// 0 to 1, the same in both directions.
    var similarity: Float
    /// The share of A's sentence, by weight of words, that stands in B's, and the reverse.
    var containedInB: Float
    var containedInA: Float
}
