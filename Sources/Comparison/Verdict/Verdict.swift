/// What one text is to another.
package enum Verdict: String, Sendable, CaseIterable, Codable {
    /// The same words in the same order, under the same headline.
    case same
    /// The same text but for trifles.
    case reprint
    /// Parts of one stand in the other word for word; also a text mixed from several.
    case abridged
    /// Sentence by sentence the same in other words.
    case rewrite
    /// The same in another language.
    case translation
    /// The same text with figures, names or dates changed: a correction, a new version, or a slip.
    case correction
    /// The same event, told independently.
    case sameStory = "same-story"
    case unrelated

    /// Whether one text was made from the other, or both from a third.
    package var isCopy: Bool { self != .sameStory && self != .unrelated }
}
