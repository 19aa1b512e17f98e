import Comparison
import DeskInterface

/// What a copy made of the clipping it draws on: A is the original, B the copy.
struct CopyDifference: Sendable {
    let edge: DeskCopyEdge
    let original: ClippingText
    let copy: ClippingText
    /// In the order of the texts.
    let passages: [Passage]
    let changes: [Change]

    init(_ edge: DeskCopyEdge, original: ComparableClipping, copy: ComparableClipping) {
        self.edge = edge
        self.original = original.text
        self.copy = copy.text
        let comparison = TextComparison(original.comparable, copy.comparable)
        passages = comparison.passages
        changes = comparison.changes
    }

    /// What stands in the copy only.
    var added: [Passage] { passages.filter { $0.a == nil } }
    /// What stands in the original only.
    var dropped: [Passage] { passages.filter { $0.b == nil } }
    /// What the copy has otherwise than the original.
    var altered: [Passage] { passages.filter { $0.a != nil && $0.b != nil && $0.editClass != .verbatim } }
    /// Passages that are word for word the same.
    var kept: Int { passages.count { $0.editClass == .verbatim } }
}

/// A clipping's text, made ready for comparison once.
struct ComparableClipping: Sendable {
    let text: ClippingText
    let comparable: ComparableText

    init(_ text: ClippingText) {
        self.text = text
        comparable = ComparableText(headline: text.headline, paragraphs: text.paragraphs, language: text.language)
    }
}
