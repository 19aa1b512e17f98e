/// A word, a number or a sign of a text.
package struct Token: Sendable {
    package enum Kind: UInt8, Sendable {
        case word
        /// Digits with the signs between them (`1.234,5`), without currency or unit.
        case number
        /// `"`, `“`, `”`, `«` and their like, which open or close speech.
        case quotation
        case sign
    }

    package let kind: Kind
    /// Whether white space, or the paragraph's start, stands before it.
    package let isApart: Bool
    /// Whether its first letter is upper case.
    package let isCapitalised: Bool
    /// Whether it is of two or more letters, all upper case.
    package let isAllCapitals: Bool
    /// UTF-8 offsets in the text's bytes.
    package let start: Int
    package let end: Int
    /// Of the folded bytes; see `Folding`.
    package let hash: UInt64

    package var range: Range<Int> { start..<end }
}
