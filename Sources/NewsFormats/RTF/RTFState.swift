/// What a brace opens a new copy of, and its partner restores.
struct RTFState {
    enum Destination: Equatable {
        case body, note, box, skipped
        case fontTable, styleSheet
        /// A field of the document's properties, by its control word.
        case property(String)
    }

    var destination = Destination.body
    /// Where text goes once the Unicode half of `\upr` comes.
    var outer = Destination.body
    var isBold = false
    /// In points; Word begins with 12.
    var size = 12.0
    var isHidden = false
    var isDeleted = false
    var isInTable = false
    var font = 0
    var style: Int?
    var isHeading = false
    /// How many characters stand in for one of `\u`.
    var standIns = 1

    /// `\plain`.
    mutating func resetCharacters() {
        isBold = false
        size = 12
        isHidden = false
        isDeleted = false
    }

    /// `\pard`.
    mutating func resetParagraph() {
        isInTable = false
        style = nil
        isHeading = false
    }
}
