/// A number as it stands in a text, in digits or words, with its scale multiplied out.
struct Numeral {
    /// Of the number, its scale and what is glued to it; without qualifier, currency and unit.
    var tokens: Range<Int>
    var value: ExactNumber
    /// The upper bound of a vague count (`ratusan`); a missing one is no bound.
    var upper: ExactNumber?
    var isVague = false
    /// Whether it is meant roughly by its own form (`200-an`).
    var isRough = false
    var isDigits = false
    var fractionDigits = 0
    /// Digits without signs, or one word, and no scale: what years, ranks and identifiers look like.
    var isPlain = false
    /// What the scale words multiplied by; 1 where there are none.
    var scale: Double = 1
    /// A scale word alone (`the first million`).
    var isBareScale = false
    /// A fraction word alone (`setengah`).
    var isFraction = false
    /// The token behind a unit that a hyphen joins in the same word (`two-day`).
    var hyphenUnit: Range<Int>?
    /// The hyphenated word's rest is no unit: the number counts nothing (`two-tier`).
    var isModifier = false

    /// The number as a whole one, where it is one of at most nine digits.
    var integer: Int? {
        let double = value.double
        guard fractionDigits == 0, double >= 0, double < 1e9, double == double.rounded() else { return nil }
        return Int(double)
    }
}
