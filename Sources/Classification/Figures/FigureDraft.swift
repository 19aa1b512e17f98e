import Clippings

/// A figure on its way: where its parts stand in the text.
struct FigureDraft {
    /// The number with its scale.
    var numeral: Numeral
    /// The upper end of a range.
    var upper: Numeral?
    /// From qualifier to unit.
    var tokens: Range<Int>
    /// Where the unit is printed, which may be in another figure of the list.
    var unit: Range<Int>?
    var hasCurrency = false
    /// Whether the unit stands in this figure.
    var hasOwnUnit = false
    /// `95 lainnya`.
    var isRest = false
    var qualifier = Figure.Qualifier.exact
    var isNegative = false
}
