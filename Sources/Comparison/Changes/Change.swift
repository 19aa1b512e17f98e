/// Something that one text says and the other says differently at the same place.
package struct Change: Sendable, Equatable {
    package enum Kind: String, Sendable, Codable {
        case figure
        case name
        case date
        /// A registration, a score, a model, a numeral of a series: figures and letters that name a thing.
        case identifier
    }

    /// Characters of `old` and `new`, at most.
    package static let maximumLength = 80

    package var kind: Kind
    /// As printed in A.
    package var old: String
    /// As printed in B.
    package var new: String
    /// Index of the passage it stands in.
    package var passage: Int
}
