import DeskInterface
import Varlink

/// A clipping's text, whose it is, and what its document says about its use.
struct ClippingText: Sendable {
    /// One signal of a document about what may be done with it, as in `clip.rights`.
    struct Right: Sendable, Equatable {
        var signal: String
        /// `reserved`, `allowed`, `unset` or `other`.
        var value: String
        var scope: String
        /// Verbatim.
        var text: String

        /// Whether it keeps the text, not only the pictures, to its owner.
        var reservesText: Bool { value == "reserved" && scope != "pictures" }
    }

    var id: Int64
    /// The publisher, else the agency.
    var outlet: String?
    var headline: String?
    /// BCP 47.
    var language: String
    var paragraphs: [String]
    var rights: [Right]
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
        rights = (reply.clip["rights"]?.array ?? []).map { right in
            Right(
                signal: right["signal"]?.string ?? "",
                value: right["value"]?.string ?? "",
                scope: right["scope"]?.string ?? "",
                text: right["text"]?.string ?? ""
            )
        }
    }

    /// Whether the document keeps its text to its owner.
    var isReserved: Bool { rights.contains(where: \.reservesText) }
}
