import Varlink

/// Where each field of an article was read: the evidence that the parser kept, joined with what it led to.
struct Explanation {
    /// One thing the document states, and where.
    struct Statement: Equatable {
        var place: String
        var raw: String
    }

    struct Field {
        var name: String
        /// `nil` for evidence of what the article has no field for, such as a server's header.
        var value: String?
        var taken: Statement
        var lost: [Statement]
    }

    private(set) var fields: [Field] = []

    init(_ article: ParsedFile.Article) {
        let values = FieldValues(item: article.item, clip: article.clip)
        let evidence = article.clip["evidence"]?.object?.members ?? []
        fields = evidence.compactMap { member in
            Self.statement(member.value).map { taken in
                Field(
                    name: member.name,
                    value: values[member.name],
                    taken: taken,
                    lost: (member.value["runnersUp"]?.array ?? []).compactMap(Self.statement)
                )
            }
        }
        fields.sort { Self.rank($0.name) < Self.rank($1.name) }
    }

    private static func statement(_ value: JSONValue) -> Statement? {
        value["where"]?.string.map { Statement(place: $0, raw: value["raw"]?.string ?? "") }
    }

    /// The order of a clipping's slip, then everything else by name.
    private static func rank(_ name: String) -> (Int, String) {
        (order.firstIndex(of: name) ?? order.count, name)
    }

    private static let order = [
        "headline", "kicker", "subhead", "publisher", "agency", "source", "distributor", "published", "modified",
        "dateline", "byline", "author", "editor", "reporter", "photographer", "language", "description", "body",
    ]
}

/// What stands in an article under the names that evidence goes by.
private struct FieldValues {
    let item: JSONObject
    let clip: JSONObject

    subscript(_ name: String) -> String? {
        switch name {
        case "headline": ArticleView(item: item, clip: clip).headline
        case "kicker", "subhead": joined("headlines", where: ("role", name), "value")
        case "publisher", "agency", "source", "distributor": joined("infoSources", where: ("role", name), "name")
        case "author", "editor", "reporter", "photographer": joined("people", where: ("rel", name), "name")
        case "byline": item["by"]?.string
        case "description": joined("descriptions", where: ("role", "summary"), "value")
        case "keywords": joined("subjects", where: ("rel", "keyword"), "literal")
        case "section": joined("subjects", where: ("rel", "section"), "literal")
        case "dateline": clip["dateline"]?["text"]?.string
        case "published", "modified", "format", "encoding", "pageType": clip[name]?.string
        case "editorialNote": item["edNote"]?.string
        case "publishingStatus": item["pubStatus"]?.string
        default: item[name]?.string ?? clip[name]?.string
        }
    }

    private func joined(_ member: String, where condition: (String, String), _ wanted: String) -> String? {
        let values = (item[member]?.array ?? [])
            .filter { $0[condition.0]?.string == condition.1 }
            .compactMap { $0[wanted]?.string }
        return values.isEmpty ? nil : values.joined(separator: ", ")
    }
}
