package import Clippings

/// Turns text into the terms it is found by; documents and queries go through the same analysis.
///
/// All calls may come from any thread at any time. Stems are taken from the folded form, so that a query typed without
/// accents meets the same stem.
package struct Analyzer: Sendable {
    /// Changes whenever the same article gives other terms: an index made with another version must be made again.
    package static let version = 1

    /// Parts the terms of one position in `IndexTerms`.
    package static let termSeparator: UInt8 = 0x1F
    /// Marks a stem in `IndexTerms`.
    package static let stemMark: UInt8 = 0x01

    /// The languages that have a stemmer, as primary subtags of BCP 47, sorted.
    package static var languages: [String] { StemmedLanguages.all }

    private let stemmers = StemmerLoan()

    package init() {}

    /// The searchable words of an article, stemmed in its own language.
    ///
    /// The first positions of `body` are those of `article.body`, in order; behind them stand the dateline and those
    /// descriptions that the body does not hold already. `headline` has the headline proper first, then kicker and
    /// subheads.
    package func terms(of article: Article) -> IndexTerms {
        stemmers.withStemmers { stemmers in
            let stemmer = stemmers.stemmer(for: article.language)
            var headline = TermWriter(stemmer: stemmer)
            for title in article.headlines where title.role == nil { headline.add(title.value) }
            for title in article.headlines where title.role != nil { headline.add(title.value) }
            var body = TermWriter(stemmer: stemmer)
            for paragraph in article.paragraphs { body.add(paragraph) }
            if let dateline = article.dateline?.text, article.paragraphs.first?.hasPrefix(dateline) != true {
                body.add(dateline)
            }
            for description in article.descriptions where !article.paragraphs.contains(description.value) {
                body.add(description.value)
            }
            return IndexTerms(headline: headline.text, body: body.text)
        }
    }

    /// The words of a text in order; position n of its index terms is word n.
    package func words(in text: String) -> [AnalyzedWord] {
        let bytes = text.utf8
        var words: [AnalyzedWord] = []
        var scanner = WordScanner()
        while scanner.next(in: bytes.span) {
            words.append(AnalyzedWord(range: scanner.range, folded: String(decoding: scanner.folded, as: UTF8.self)))
        }
        return words
    }

    /// The stem of a folded word, without its mark; `nil` when it is the word itself or the language has no stemmer.
    ///
    /// A document holds the stem term only where it differs from the word, so a search for all forms of a word asks for
    /// the word, for its stem as a word, and for its stem marked with `stemMark`.
    package func stem(_ folded: String, language: String) -> String? {
        stem(of: Array(folded.utf8), language: language).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The same for a word in UTF-8, as `WordScanner` gives it.
    package func stem(of folded: [UInt8], language: String) -> [UInt8]? {
        let stem = stemmers.withStemmers { stemmers in
            var stem: [UInt8] = []
            stemmers.stemmer(for: language)?.appendStem(of: folded, to: &stem, behind: [])
            return stem
        }
        return stem.isEmpty ? nil : stem
    }

    /// The value of a text that is one number and nothing else, in plain digits with at most one `.`; else `nil`.
    package static func numberValue(of text: String) -> String? {
        numberValue(of: text.utf8.span).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The same for UTF-8.
    package static func numberValue(of text: Span<UInt8>) -> [UInt8]? {
        guard !text.isEmpty, text[0] >= 0x30, text[0] <= 0x39 else { return nil }
        let number = NumberReading(at: 0, in: text)
        guard number.end == text.count else { return nil }
        return number.value
    }
}
