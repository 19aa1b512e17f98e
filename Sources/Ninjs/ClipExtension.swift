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
    private let evidence: EvidenceByField?

    package init(_ article: Article) {
        format = article.format
        encoding = article.encoding
        pageType = article.pageType
        published = article.published
        modified = article.modified
        dateline = article.dateline.map(Dateline.init)
        gaps = article.gaps.isEmpty ? nil : article.gaps.map(Gap.init)
        evidence = article.evidence.isEmpty ? nil : EvidenceByField(article.evidence)
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

    /// An object with its keys sorted, whichever encoder writes it.
    private struct EvidenceByField: Encodable {
        private struct Field: CodingKey {
            let stringValue: String
            var intValue: Int? { nil }

            init(stringValue: String) { self.stringValue = stringValue }
            init?(intValue: Int) { nil }
        }

        private let entries: [(field: String, evidence: Evidence)]

        init(_ evidence: [String: Article.Evidence]) {
            entries = evidence.sorted { $0.key < $1.key }.map { ($0.key, Evidence($0.value)) }
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Field.self)
            for (field, evidence) in entries {
                try container.encode(evidence, forKey: Field(stringValue: field))
            }
        }
    }
}
