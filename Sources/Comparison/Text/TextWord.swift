/// One word of a prepared text: where it stands and what it is compared by.
struct TextWord: Sendable {
    struct Traits: OptionSet, Sendable {
        let rawValue: UInt8
        /// Begins with a capital letter, or holds one.
        static let capitalised = Traits(rawValue: 1)
        /// Holds digits.
        static let number = Traits(rawValue: 2)
        /// The first word of its sentence or quotation, where a capital says nothing.
        static let opensSentence = Traits(rawValue: 4)
        /// So frequent in its language that it says next to nothing.
        static let common = Traits(rawValue: 8)
        /// Among the words that make figures and dates.
        static let mention = Traits(rawValue: 16)
    }

    /// Offsets in the text's bytes.
    var start: UInt32
    var end: UInt32
    /// Hash of the folded word; a number's is of its value.
    var folded: UInt32
    /// Hash of the stem; that of the folded word where there is none.
    var stem: UInt32
    /// 0 to about 1.5: how much sharing this word says.
    var weight: Float
    var traits: Traits

    var range: Range<Int> { Int(start)..<Int(end) }
    var isNumber: Bool { traits.contains(.number) }
    /// Capitalised where the sentence does not ask for it.
    var isName: Bool { traits.contains(.capitalised) && !traits.contains(.opensSentence) && !isNumber }
}
