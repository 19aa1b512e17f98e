/// The searchable words of an article, analysed in the article's own language, ready for the index.
///
/// Each field is a run of positions parted by one space; a position holds one or more terms parted by U+001F. The first
/// is the word as written, case and diacritics folded; a further one is its stem, marked by a leading U+0001. A number
/// stands as its value first (`11000`) and then, where that differs, as printed (`11.000`). Terms hold neither spaces nor
/// other control characters. (`TextAnalysis` makes them; the index's tokenizer only splits.)
package struct IndexTerms: Sendable, Equatable {
    package var headline: String
    package var body: String

    package init(headline: String, body: String) {
        self.headline = headline
        self.body = body
    }
}
