package import Clippings
package import TextAnalysis

/// An article made ready for comparison: prepared once, compared with many.
///
/// Holds the body's text and, as numbers, its words, sentences, character runs and shingles: about thirty times the
/// text's length. Nothing in it depends on other texts.
package struct ComparableText: Sendable {
    /// Bytes of body that are looked at; what stands behind them is in no passage and no shingle.
    package static let maximumBytes = 4_000_000
    /// A run of words without a full stop is cut into sentences of this length.
    static let maximumSentenceWords = 100
    /// Characters a run: long enough to tell words apart, short enough to survive affixes (measured: 5 beside 2 words).
    static let gramLength = 5

    package let headline: String
    package let paragraphs: [String]
    /// BCP 47.
    package let language: String
    package let shingles: ShingleSet

    /// The paragraphs with a line break behind each.
    let bytes: [UInt8]
    let words: [TextWord]
    let sentences: [Sentence]
    /// The distinct stems of each sentence, sorted.
    let features: SparseRows<Feature>
    /// The distinct character runs of each sentence, sorted.
    let grams: SparseRows<UInt32>
    /// The distinct character runs of the body, sorted.
    let bodyGrams: [UInt32]
    /// All features with their sentences, sorted.
    let postings: [Posting]

    package init(
        headline: String?,
        paragraphs: [String],
        language: String,
        analyzer: Analyzer = Analyzer()
    ) {
        var preparation = TextPreparation(language: language)
        for paragraph in paragraphs { preparation.add(paragraph, analyzer: analyzer) }
        self.headline = headline ?? ""
        self.paragraphs = paragraphs
        self.language = language
        shingles = ShingleSet(words: preparation.shingleWords)
        bytes = preparation.bytes
        words = preparation.words
        sentences = preparation.sentences
        features = preparation.features
        grams = preparation.grams
        bodyGrams = preparation.grams.elements.sortedUnique()
        postings = preparation.postings.sorted()
    }

    package init(_ article: Article, analyzer: Analyzer = Analyzer()) {
        self.init(
            headline: article.headline,
            paragraphs: article.paragraphs,
            language: article.language,
            analyzer: analyzer
        )
    }

    /// The primary subtag of the language, with Malay and Indonesian as one: their texts share most words.
    var languageFamily: String {
        let primary = language.utf8.prefix { $0 != 0x2D && $0 != 0x5F }
        let code = String(Substring(primary)).lowercased()
        return code == "ms" || code == "zsm" ? "id" : code
    }

    /// The text between the first and the last byte of some words, as printed.
    func text(of words: Range<Int>) -> String {
        guard let first = words.first, let last = words.last else { return "" }
        return String(decoding: bytes[Int(self.words[first].start)..<Int(self.words[last].end)], as: UTF8.self)
    }
}
