/// Someone who says something: where the name stands, and what it is.
struct Speaker {
    /// The name's tokens, without titles.
    var tokens: Range<Int>
    /// Whether pronouns may point to it: a person, or somebody described.
    var isPerson: Bool
    /// Whether it names no one but describes (`seorang pejabat`).
    var isDescription = false
}

/// A reporting phrase in a sentence, who it names, and what it covers.
struct Cue {
    /// The reporting words.
    var tokens: Range<Int>
    var speaker: Speaker
    /// The tokens that stand under it, quotations left out.
    var scope: Range<Int>
    /// The quotation that is its complement, so that the rest of the sentence is not under it.
    var quotation: Int?
    /// Whether it reports the sentence before.
    var isBackReference = false
    /// Whether it opens a list in the speaker's name.
    var opensList = false
    /// Whether the speaker stands before it.
    var isBehindSpeaker = false
}
