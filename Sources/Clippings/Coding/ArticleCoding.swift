/// An article as bytes, JSON with sorted keys: what a worker hands over and the archive keeps.
package enum ArticleCoding {
    /// - Throws: Where a number is none, or infinite.
    package static func encode(_ article: Article) throws -> [UInt8] { try article.json() }

    package static func decode(_ bytes: [UInt8]) throws -> Article { try Article(json: bytes) }

    /// Only what comparing and an answer's hits need.
    package static func decodeText(_ bytes: [UInt8]) throws -> ArticleText { try ArticleText(json: bytes) }
}
