/// A run of paragraphs in another language than the document they stand in.
package struct LanguagePassage: Sendable, Equatable {
    /// Places in the list of paragraphs.
    package var paragraphs: Range<Int>
    package var guess: LanguageGuess

    package init(paragraphs: Range<Int>, guess: LanguageGuess) {
        self.paragraphs = paragraphs
        self.guess = guess
    }
}
