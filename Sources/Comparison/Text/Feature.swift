/// What a sentence can share with another: a word's stem, with the weight of sharing it.
struct Feature: Sendable, Comparable {
    var hash: UInt32
    var weight: Float

    static func < (left: Feature, right: Feature) -> Bool { left.hash < right.hash }
}

/// A feature and the sentence that has it.
struct Posting: Sendable, Comparable {
    var hash: UInt32
    var sentence: UInt32
    var weight: Float

    static func < (left: Posting, right: Posting) -> Bool {
        (left.hash, left.sentence) < (right.hash, right.sentence)
    }
}
