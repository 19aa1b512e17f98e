/// One word of a text, where it stands and how it is searched.
package struct AnalyzedWord: Sendable, Equatable {
    /// UTF-8 offsets in the text it was found in.
    package var range: Range<Int>
    /// Case and diacritics folded, apostrophes dropped; a number is its value (`11.000` is `11000`, `4,7` is `4.7`).
    package var folded: String

    package init(range: Range<Int>, folded: String) {
        self.range = range
        self.folded = folded
    }
}
