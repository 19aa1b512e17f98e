/// A parsed article on its way to the archive: what the worker hands over.
package struct Draft: Sendable, Equatable {
    package var article: Article
    package var terms: IndexTerms
    /// `article` as JSON, as the archive keeps it.
    package var encodedArticle: [UInt8]

    package init(article: Article, terms: IndexTerms, encodedArticle: [UInt8]) {
        self.article = article
        self.terms = terms
        self.encodedArticle = encodedArticle
    }
}

/// How reading one file ended.
package enum ParseOutcome: Sendable, Equatable {
    /// One draft an article, in document order; never empty.
    case parsed([Draft])
    case refused(Refusal)
}
