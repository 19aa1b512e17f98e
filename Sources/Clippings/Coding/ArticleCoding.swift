/// An article as bytes, JSON with sorted keys: what a worker hands over and the archive keeps.
package enum ArticleCoding {
    package static func encode(_ article: Article) throws -> [UInt8] {
        try StraightJSONEncoder.encode(article)
    }

    package static func decode(_ bytes: [UInt8]) throws -> Article {
        try StraightJSONDecoder.decode(Article.self, from: bytes)
    }

    /// Only what comparing needs.
    package static func decodeText(_ bytes: [UInt8]) throws -> ArticleText {
        try StraightJSONDecoder.decode(ArticleText.self, from: bytes)
    }
}
