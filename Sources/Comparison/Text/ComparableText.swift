package import Clippings

/// An article made ready for comparison: prepared once, compared with many.
///
/// Holds the body's text and, as numbers, its words, sentences, character runs and shingles: about twenty times the
/// text's length. Nothing in it depends on other texts.
package struct ComparableText: Sendable {
    /// Bytes of body that are looked at; what stands behind them is in no passage and no shingle.
    package static let maximumBytes = 4_000_000
    /// A run of words without a full stop is cut into sentences of this length.
    static let maximumSentenceWords = 100
    /// Characters a run: long enough to tell words apart, short enough to survive affixes (measured: 5 beside 2 words).
    static let gramLength = 5

    package let headline: String
    package let shingles: ShingleSet
    /// The primary subtag of the language, in lower case.
    let primaryLanguage: String

    /// The paragraphs with a line break behind each.
    let bytes: [UInt8]
    let words: [TextWord]
    let sentences: [Sentence]
    /// Of the folded words in order: texts of the same words have the same.
    let wordsHash: UInt64
    let headlineHash: UInt64
    /// Hashes of the distinct names (words with a capital that no sentence asks for), sorted.
    let names: [UInt32]
    /// The distinct names and numbers that it can share with another.
    let facts: TextFacts
    /// The distinct days of full or half dates, as month * 32 + day, sorted.
    let days: [UInt32]
    /// What the sentences are compared by with those of a text in the same language.
    let features: SentenceFeatures
    /// The character runs of the body.
    var grams: CharacterGrams { features.grams }

    /// Takes the language as BCP 47.
    package init(headline: String?, paragraphs: [String], language: String) {
        let preparation = TextPreparation(paragraphs, language: language)
        self.headline = headline ?? ""
        primaryLanguage = String(Substring(language.utf8.prefix { $0 != 0x2D && $0 != 0x5F })).lowercased()
        shingles = ShingleSet(words: preparation.shingleWords)
        wordsHash = TextHash.sequence(preparation.shingleWords)
        var headlineWords: [UInt64] = []
        ShingleWords.append(of: (headline ?? "").utf8.span, to: &headlineWords)
        headlineHash = TextHash.sequence(headlineWords)
        bytes = preparation.bytes
        words = preparation.words
        names = preparation.words.filter { $0.isName }.map { $0.folded }.sortedUnique()
        facts = TextFacts(preparation.bytes, preparation.words)
        days = Self.days(preparation.bytes, preparation.words)
        sentences = preparation.sentences
        features = SentenceFeatures(
            preparation.words,
            preparation.sentences,
            grams: CharacterGrams(preparation.folded, ends: preparation.foldedEnds)
        )
    }

    package init(_ article: Article) {
        self.init(ArticleText(article))
    }

    package init(_ article: ArticleText) {
        self.init(headline: article.headline, paragraphs: article.paragraphs, language: article.language)
    }

    private static func days(_ bytes: [UInt8], _ words: [TextWord]) -> [UInt32] {
        NumericReading(bytes: bytes, all: words, words: Array(words.indices)).mentions.compactMap { mention in
            guard case .date(let day, let month, _) = mention.value, day > 0, month > 0 else { return nil }
            return UInt32(month * 32 + day)
        }.sortedUnique()
    }

    /// The primary subtag of the language, with Malay and Indonesian as one: their texts share most words.
    var languageFamily: String {
        primaryLanguage == "ms" || primaryLanguage == "zsm" ? "id" : primaryLanguage
    }

    /// Some words as printed, with the punctuation around them up to the next space.
    func printed(_ words: Range<Int>) -> String {
        guard let first = words.first, let last = words.last else { return "" }
        var start = Int(self.words[first].start)
        var end = Int(self.words[last].end)
        let floor = first > 0 ? Int(self.words[first - 1].end) : 0
        let ceiling = last + 1 < self.words.count ? Int(self.words[last + 1].start) : bytes.count
        while start > floor, bytes[start - 1] != 0x20, bytes[start - 1] != 0x0A { start -= 1 }
        while end < ceiling, bytes[end] != 0x20, bytes[end] != 0x0A { end += 1 }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }
}
