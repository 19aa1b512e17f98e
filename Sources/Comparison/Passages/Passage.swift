/// A stretch of one or both texts and what became of it.
package struct Passage: Sendable, Equatable {
    package enum Class: String, Sendable, Codable, CaseIterable {
        case verbatim
        /// In A only, or shortened in B.
        case cut
        /// In B only, or lengthened in B.
        case added
        /// At another place of the order than the text around it.
        case moved
        case reworded
        case translated
        case figureChanged = "figure-changed"
        case nameChanged = "name-changed"
    }

    /// One side: sentences of one paragraph, as printed.
    package struct Side: Sendable, Equatable {
        /// Counted from 0.
        package var paragraph: Int
        package var text: String
    }

    package var editClass: Class
    package var a: Side?
    package var b: Side?
    /// 0 to 1; 0 where there is only one side.
    package var similarity: Double
}
