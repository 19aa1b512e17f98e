import Clippings
import Comparison

/// Two files that `compare` read, and what came of it.
struct ComparedFiles: Sendable {
    struct Side: Sendable {
        /// As given.
        var file: String
        var headline: String?
        var language: String
    }

    var a: Side
    var b: Side
    var comparison: TextComparison

    init(_ first: String, _ a: Article, _ second: String, _ b: Article) {
        self.a = Side(file: first, headline: a.headline, language: a.language)
        self.b = Side(file: second, headline: b.headline, language: b.language)
        comparison = TextComparison(ComparableText(a), ComparableText(b))
    }
}
