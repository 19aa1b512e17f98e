import Clippings
import NewsFormats

/// All articles of a document; a refusal fails the test.
func feedArticles(_ text: String, hints: SourceHints = SourceHints()) throws -> [Article] {
    switch DocumentReader().read(Array(text.utf8), hints: hints) {
    case .articles(let articles): return articles
    case .refused(let refusal): throw refusal
    }
}

/// Why a document is refused; `nil` when it is read.
func feedRefusal(_ text: String) -> RefusalReason? { refusal(Array(text.utf8)) }

/// An RSS feed of one entry.
func feedOfOne(_ entry: String, channel: String = "<title>Warta Contoh</title>") -> String {
    """
    <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
    <channel>\(channel)<item>\(entry)</item></channel></rss>
    """
}
