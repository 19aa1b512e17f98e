package import Clippings
import FoundationEssentials

/// What Kliping knows of a clipping and ninjs has no place for: the object `clip` beside the item.
package struct ClipExtension: Encodable, Sendable {
    private let format: String
    private let encoding: String?
    private let pageType: String?
    private let published: NewsDate?
    private let modified: NewsDate?
    private let dateline: Dateline?
    private let gaps: [Gap]?
    private let evidence: [String: Evidence]?

    package init(_ article: Article) {
        format = article.format
        encoding = article.encoding
        pageType = article.pageType
        published = article.published
        modified = article.modified
        dateline = article.dateline.map(Dateline.init)
        gaps = article.gaps.isEmpty ? nil : article.gaps.map(Gap.init)
        evidence = article.evidence.isEmpty ? nil : article.evidence.mapValues(Evidence.init)
    }

    /// The extension as JSON text on one line, keys sorted.
    package static func encode(_ article: Article) throws -> String {
        try JSONText.of(ClipExtension(article))
    }
}

extension ClipExtension {
    private struct Dateline: Encodable {
        let text: String
        let place: String?
        let agency: String?
        let date: NewsDate?

        init(_ dateline: Article.Dateline) {
            text = dateline.text
            place = dateline.place
            agency = dateline.agency
            date = dateline.date
        }
    }

    private struct Gap: Encodable {
        let kind: String
        let paragraph: Int?
        let text: String

        init(_ gap: Article.Gap) {
            kind = gap.kind.rawValue
            paragraph = gap.paragraph
            text = gap.text
        }
    }

    private struct Evidence: Encodable {
        let place: String
        let raw: String

        enum CodingKeys: String, CodingKey {
            case place = "where"
            case raw
        }

        init(_ evidence: Article.Evidence) {
            place = evidence.place
            raw = evidence.raw
        }
    }
}
