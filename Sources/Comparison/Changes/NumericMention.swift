/// A figure, a date or an identifier in a sentence.
struct NumericMention: Sendable {
    enum Value: Sendable, Hashable {
        case number(DecimalValue)
        /// Zero where the text leaves it out.
        case date(day: Int, month: Int, year: Int)
        /// Hash of the folded words.
        case identifier(UInt64)
    }

    var value: Value
    /// `MentionWords.Kind.unit`, or 0.
    var unit = 0
    /// Positions in the list of words that was read.
    var positions: Range<Int> {
        didSet { printed = positions }
    }
    /// The positions to print: a range's other end belongs to it.
    var printed: Range<Int>

    init(value: Value, positions: Range<Int>) {
        self.value = value
        self.positions = positions
        printed = positions
    }

    var kind: Change.Kind {
        switch value {
        case .number: .figure
        case .date: .date
        case .identifier: .identifier
        }
    }

    /// Whether both say the same, in whatever spelling; a date may leave parts out.
    func isSame(as other: NumericMention) -> Bool {
        switch (value, other.value) {
        case (.date(let day, let month, let year), .date(let day2, let month2, let year2)):
            Self.agree(day, day2) && Self.agree(month, month2) && Self.agree(year, year2)
        default: value == other.value
        }
    }

    private static func agree(_ left: Int, _ right: Int) -> Bool { left == right || left == 0 || right == 0 }
}
