import Clippings
import DeskInterface
import Varlink

/// A clipping's text, whose it is, and what its document says about its use.
struct ClippingText: Sendable {
    var id: Int64
    /// The publisher, else the agency.
    var outlet: String?
    var headline: String?
    /// BCP 47.
    var language: String
    var paragraphs: [String]
    var rights: RightsView
    /// The document's own address, or another identifier.
    var uri: String?

    init(_ reply: Desk.Show.Reply) {
        let article = ArticleView(item: reply.item, clip: reply.clip)
        id = reply.id
        headline = article.headline
        outlet = article.outlet
        language = reply.item["language"]?.string ?? "und"
        paragraphs = article.body.utf8.split(separator: UInt8(ascii: "\n")).map { String(Substring($0)) }
        uri = reply.item["uri"]?.string
        rights = RightsView(clip: reply.clip)
    }

    /// Whether the document keeps its text to its owner, from people or from machines: what `export` refuses.
    var isReserved: Bool { rights.verdict.isReserved }
}
