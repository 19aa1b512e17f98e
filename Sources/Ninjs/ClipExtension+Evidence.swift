import Clippings

extension ClipExtension {
    /// Where a value was read, and as what.
    struct Candidate: Encodable {
        let place: String
        let raw: String

        enum CodingKeys: String, CodingKey {
            case place = "where"
            case raw
        }

        init(_ candidate: Article.Candidate) {
            place = candidate.place
            raw = candidate.raw
        }
    }

    /// Where a field's value was read, and what else the document states for it.
    struct Evidence: Encodable {
        let place: String
        let raw: String
        let runnersUp: [Candidate]?

        enum CodingKeys: String, CodingKey {
            case place = "where"
            case raw
            case runnersUp
        }

        init(_ evidence: Article.Evidence) {
            place = evidence.place
            raw = evidence.raw
            runnersUp = evidence.runnersUp.isEmpty ? nil : evidence.runnersUp.map(Candidate.init)
        }
    }

    /// An object with its keys sorted, whichever encoder writes it.
    struct EvidenceByField: Encodable {
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
