extension ComparableText {
    /// Words of the body that are looked at.
    package var wordCount: Int { words.count }
}
