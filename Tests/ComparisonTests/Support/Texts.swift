import Comparison
import TextAnalysis

/// Texts of our own, in several kinds of copies.
enum Texts {
    static let analyzer = Analyzer()

    static func prepared(_ paragraphs: [String], headline: String = "", language: String = "id") -> ComparableText {
        ComparableText(headline: headline, paragraphs: paragraphs, language: language, analyzer: analyzer)
    }
}
