/// One sentence of a prepared text.
struct Sentence: Sendable {
    /// Indices of its words; never empty.
    var words: Range<Int>
    /// Index of the paragraph it stands in.
    var paragraph: Int
    /// Of its folded words in order: equal sentences have equal hashes.
    var hash: UInt64
}
