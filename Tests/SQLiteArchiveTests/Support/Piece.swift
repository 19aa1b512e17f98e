import Clippings
import TextAnalysis

/// A file to deliver in a test: an article, or several, and what is known beside it.
struct Piece: Sendable {
    var headline: String
    var paragraphs: [String]
    var language = "id"
    var publisher: String?
    var agency: String?
    var published: String?
    var uri: String?
    /// What its format and its sender say of it beside the words.
    var detail: @Sendable (inout Article) -> Void = { _ in }
    var tags: [String] = []
    var folder = "inbox"
    var path: String
    var claim: String
    /// The bytes; unless given, made of headline and paragraphs.
    var bytes: [UInt8]
    /// More articles from the same file.
    var further: [Article] = []
    var fingerprint: FileFingerprint?
    var isInStore = false

    init(_ headline: String, _ paragraphs: String..., path: String? = nil, claim: String? = nil) {
        self.headline = headline
        self.paragraphs = paragraphs
        self.path = path ?? "\(headline).txt"
        self.claim = claim ?? "claim \(headline)"
        bytes = Array(([headline] + paragraphs).joined(separator: "\n\n").utf8)
    }

    func with(_ change: (inout Piece) -> Void) -> Piece {
        var piece = self
        change(&piece)
        return piece
    }

    var article: Article {
        var article = Article(format: "text")
        article.headlines = [Article.Headline(headline)]
        article.paragraphs = paragraphs
        article.language = language
        if let publisher { article.infoSources.append(Article.InfoSource(publisher, .publisher)) }
        if let agency { article.infoSources.append(Article.InfoSource(agency, .agency)) }
        article.published = published.flatMap { NewsDate($0) }
        article.uri = uri
        detail(&article)
        return article
    }

    var hints: SourceHints {
        var hints = SourceHints()
        hints.tags = tags
        return hints
    }

    /// Not the hash of the bytes, which an archive never looks at, but as distinct as they are.
    var hash: ContentHash {
        var state: UInt64 = 0xCBF2_9CE4_8422_2325
        var hash: [UInt8] = []
        for round in UInt8(0)..<32 {
            for byte in bytes + [round] { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
            hash.append(UInt8(truncatingIfNeeded: state >> 32))
        }
        return ContentHash(bytes: hash) ?? Self.noHash
    }

    var drafts: [Draft] {
        ([article] + further).map { article in
            Draft(
                article: article,
                terms: Analyzer().terms(of: article),
                encodedArticle: (try? ArticleCoding.encode(article)) ?? []
            )
        }
    }

    func delivery(_ outcome: Delivery.Outcome? = nil) -> Delivery {
        let content: Original.Content = isInStore ? .stored(size: Int64(bytes.count)) : .bytes(bytes)
        return Delivery(
            claim: claim,
            folder: folder,
            path: path,
            size: Int64(bytes.count),
            seen: Desk.start - 2,
            claimed: Desk.start - 1,
            hints: hints,
            outcome: outcome ?? .parsed(Original(hash: hash, content: content), drafts),
            fingerprint: fingerprint
        )
    }

    private static let noHash: ContentHash = {
        guard let hash = ContentHash(bytes: [UInt8](repeating: 0, count: 32)) else { preconditionFailure("32 bytes") }
        return hash
    }()
}
