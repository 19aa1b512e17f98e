package import Archive

extension TopicRule {
    /// So deep may a rule's query nest: it becomes part of the queries that ask for it, which nest, too.
    package static let maximumDepth = 8

    /// What of a query cannot be in a rule.
    static func fault(of query: Query) -> (message: String, remedy: String)? {
        if query.identifiers != nil || query.added != nil || !query.graph.isEmpty {
            return (
                "a topic is a matter of the text: id:, added:, story:, copyof: and copies: cannot decide it",
                "leave them out here, and write them beside 'topic:' in a search"
            )
        }
        if query.expression.namesEdition {
            return (
                "'edition:' cannot decide a topic", "leave it out here, and write it beside 'topic:' in a search"
            )
        }
        if query.expression.depth > maximumDepth {
            return ("the query nests deeper than \(maximumDepth) levels", "make two topics of it")
        }
        return nil
    }
}

extension Query.Expression {
    /// The values of `topic:` in it.
    package var topics: [(name: String, isPrefix: Bool)] {
        switch self {
        case .value(.topic, let name, let isPrefix): [(name, isPrefix)]
        case .all(let parts), .any(let parts): parts.flatMap(\.topics)
        case .not(let part): part.topics
        case .everything, .text, .value, .date, .refusedTopic: []
        }
    }

    fileprivate var namesEdition: Bool {
        switch self {
        case .value(.edition, _, _): true
        case .all(let parts), .any(let parts): parts.contains(where: \.namesEdition)
        case .not(let part): part.namesEdition
        case .everything, .text, .value, .date, .refusedTopic: false
        }
    }

    fileprivate var depth: Int {
        switch self {
        case .everything, .text, .value, .date, .refusedTopic: 0
        case .all(let parts), .any(let parts): 1 + (parts.map(\.depth).max() ?? 0)
        case .not(let part): 1 + part.depth
        }
    }
}
