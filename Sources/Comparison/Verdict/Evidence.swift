/// The figures a verdict is judged by; shares are from 0 to 1.
package struct Evidence: Sendable, Equatable {
    /// Share of A's, and of B's, six-word shingles that the other holds.
    package var containmentOfA: Double
    package var containmentOfB: Double
    /// Share of A's, and of B's, words inside aligned sentences.
    package var coverageOfA: Double
    package var coverageOfB: Double
    /// The mean similarity of each sentence's best partner, weighed by words, in the direction where it is lower, and
    /// in the one where it is higher.
    package var lowerSimilarity: Double
    package var higherSimilarity: Double
    /// Share of the aligned words that keep the order of the other text.
    package var order: Double
    /// Jaccard resemblance of the character runs of the bodies.
    package var gramResemblance: Double
    /// Share of the sentences of the shorter text that follow on each other in both texts alike.
    package var adjacency: Double
    /// Share of A's, and of B's, distinct numbers (two digits or more) that the other has too.
    package var numbersOfA: Double
    package var numbersOfB: Double
    /// Share of A's, and of B's, distinct names that the other has too, in this or nearly this spelling.
    package var namesOfA: Double
    package var namesOfB: Double
    /// Distinct numbers and names they share.
    package var numberCount: Int
    package var nameCount: Int
    /// Distinct numbers of the text that has fewer.
    package var leastNumbers: Int
    /// Whether both name days of the calendar and none is the same.
    package var namesOtherDays: Bool
    /// Six-word shingles they share.
    package var sharedShingles: Int
    /// Whether the texts were aligned by way of a bilingual word list.
    package var isAcrossLanguages: Bool
}
