/// What one Unicode scalar is to a word, and its UTF-8 bytes with case and diacritics folded.
struct FoldedScalar {
    enum Kind: UInt8 {
        /// Ends a word.
        case separator
        case letter
        case digit
        /// Belongs to the word it follows: vowel signs of Indic scripts, tone marks of Thai.
        case mark
        /// Leaves no trace inside a word: accents, vowel points, soft hyphens.
        case ignored
        /// A word of its own, with the marks that follow it: scripts written without spaces.
        case single
        /// `'` and its typographic forms.
        case apostrophe
    }

    var kind: Kind
    /// How many of `bytes` count.
    var count: UInt8 = 0
    /// At most four bytes, the first one lowest.
    var bytes: UInt32 = 0

    init(_ kind: Kind) {
        self.kind = kind
    }

    init(_ kind: Kind, _ text: String) {
        self.kind = kind
        for byte in text.utf8.prefix(4) {
            bytes |= UInt32(byte) << (8 * UInt32(count))
            count += 1
        }
    }
}

extension FoldedScalar {
    /// Classifies and folds any scalar by its Unicode properties; slow, so common scalars come from `FoldTable`.
    init(_ scalar: Unicode.Scalar) {
        if let special = Self.special(scalar) {
            self = special
            return
        }
        let properties = scalar.properties
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .letterNumber:
            let lowered = properties.lowercaseMapping
            if let base = BaseLetter.of(scalar) {
                self.init(.letter, base)
            } else {
                self.init(Self.isWrittenWithoutSpaces(scalar) ? .single : .letter, lowered)
            }
        case .decimalNumber:
            self.init(.digit, String(Int(properties.numericValue ?? 0)))
        case .nonspacingMark, .spacingMark, .enclosingMark:
            self.init(.mark, String(scalar))
        default:
            self.init(.separator)
        }
    }

    private static func special(_ scalar: Unicode.Scalar) -> FoldedScalar? {
        switch scalar.value {
        case 0x27, 0x2018, 0x2019, 0x02BB, 0x02BC, 0xFF07:
            FoldedScalar(.apostrophe)
        // Soft hyphen, combining grapheme joiner, joiners and direction marks, variation selectors.
        case 0xAD, 0x034F, 0x200C...0x200F, 0x2060, 0xFE00...0xFE0F, 0xFEFF:
            FoldedScalar(.ignored)
        // Accents of Latin, Greek and Cyrillic.
        case 0x0300...0x036F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F:
            FoldedScalar(.ignored)
        // Hebrew points and accents; Arabic vowel points, Quranic signs and the stretching stroke.
        case 0x0591...0x05BD, 0x05BF, 0x05C1, 0x05C2, 0x05C4, 0x05C5, 0x05C7,
            0x0610...0x061A, 0x0640, 0x064B...0x065F, 0x0670, 0x06D6...0x06DC, 0x06DF...0x06E8, 0x06EA...0x06ED:
            FoldedScalar(.ignored)
        // Arabic alef, waw and yeh that carry a hamza or madda.
        case 0x0622, 0x0623, 0x0625: FoldedScalar(.letter, "\u{0627}")
        case 0x0624: FoldedScalar(.letter, "\u{0648}")
        case 0x0626: FoldedScalar(.letter, "\u{064A}")
        // Full-width forms of ASCII.
        case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
            Unicode.Scalar(scalar.value - 0xFEE0).map { FoldedScalar($0) }
        default: nil
        }
    }

    /// Han, kana, bopomofo, Thai, Lao, Tibetan, Burmese, Khmer.
    private static func isWrittenWithoutSpaces(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0E00...0x0FFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3005...0x3007, 0x3041...0x312F, 0x31A0...0x31BF,
            0x31F0...0x31FF, 0xA9E0...0xA9FF, 0xAA60...0xAA7F, 0xFF66...0xFF9D:
            true
        default:
            scalar.properties.isIdeographic
        }
    }
}
