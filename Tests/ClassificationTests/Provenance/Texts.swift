import Classification
import Clippings
import Testing

/// Articles to tell the provenance of: a headline and paragraphs parted by line feeds.
struct ProvenanceText: Sendable, CustomTestStringConvertible {
    var language: String
    var headline: String
    var body: String

    init(_ language: String, _ headline: String, _ body: String) {
        self.language = language
        self.headline = headline
        self.body = body
    }

    var testDescription: String { headline }

    func article() -> Article {
        var article = Article(format: "text")
        article.language = language
        article.headlines = [Article.Headline(headline)]
        article.paragraphs = body.split(separator: "\n").map(String.init)
        return article
    }
}

/// What the classifier finds.
func provenance(of article: Article) -> Provenance {
    Classifier().classify(article).provenance ?? Provenance(.unknown, score: 0, evidence: [])
}
