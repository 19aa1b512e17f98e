import Archive
import Configuration
import Topics

extension DeskTopics {
    /// So many words, phrases and values may a query come to with the rules that it asks for.
    private static let maximumTerms = 1024

    /// Reads a query, in which `topic:` also finds what the desk's own topics find.
    func query(_ text: String, today: Today) throws(QueryError) -> Query {
        var query = try Query(parsing: text, today: today)
        guard !query.expression.topics.isEmpty else { return query }
        query.expression = completed(query.expression, today)
        guard query.expression.terms <= Self.maximumTerms else {
            throw QueryError(
                "with the queries of the desk's own topics it comes to more than \(Self.maximumTerms) terms",
                at: 0..<text.utf8.count,
                remedy: "ask for fewer topics at once"
            )
        }
        return query
    }

    private func completed(_ expression: Query.Expression, _ today: Today) -> Query.Expression {
        switch expression {
        case .value(.topic, let name, let isPrefix): criterion(name, isPrefix: isPrefix, today)
        case .all(let parts): .all(parts.map { completed($0, today) })
        case .any(let parts): .any(parts.map { completed($0, today) })
        case .not(let part): .not(completed(part, today))
        case .everything, .text, .value, .date, .refusedTopic: expression
        }
    }

    /// What has a topic: by the model or a person, or by a rule where no person said otherwise.
    func criterion(_ name: String, isPrefix: Bool = false, _ today: Today) -> Query.Expression {
        let wanted = key(name)
        func fits(_ known: String) -> Bool { isPrefix ? known.hasPrefix(wanted) : known == wanted }
        var parts: [Query.Expression] = [.value(.topic, name, isPrefix: isPrefix)]
        var codes: Set<String> = isPrefix ? [] : [wanted]
        for known in media {
            let isEnglish = fits(known.englishKey)
            guard isEnglish || fits(known.indonesianKey) || codes.contains(known.topic.code) else { continue }
            codes.insert(known.topic.code)
            // The index has codes and English names.
            if !isEnglish, wanted != known.topic.code {
                parts.append(.value(.topic, known.topic.code, isPrefix: false))
            }
        }
        for rule in rules {
            let found = expression(of: rule, today: today).and(.not(.refusedTopic(rule.name)))
            if fits(key(rule.name)) {
                parts.append(found)
            } else if let code = rule.code, codes.contains(code) {
                let own = Query.Expression.any([.value(.topic, rule.name, isPrefix: false), found])
                parts.append(.all([own, .not(.refusedTopic(code))]))
            }
        }
        return parts.count == 1 ? parts[0] : .any(parts)
    }

    /// What the facet of topics counts beside the values that clippings hold.
    func facets(today: Today) -> [SearchRequest.FacetExpression] {
        var facets: [SearchRequest.FacetExpression] = []
        var seen: Set<String> = []
        for rule in rules {
            let code = rule.code.map { (value: media($0)?.english ?? $0, asked: $0) }
            for (value, asked) in [(rule.name, rule.name)] + (code.map { [$0] } ?? []) where seen.insert(value).inserted
            {
                facets.append(.init(field: .topic, value: value, expression: criterion(asked, today)))
            }
        }
        return facets
    }
}

extension Query.Expression {
    /// Both, nesting no deeper than it must: the index's parser has room for so many levels.
    fileprivate func and(_ other: Query.Expression) -> Query.Expression {
        if case .all(let parts) = self { .all(parts + [other]) } else { .all([self, other]) }
    }

    /// How many words, phrases and values it holds.
    fileprivate var terms: Int {
        switch self {
        case .all(let parts), .any(let parts): parts.reduce(0) { $0 + $1.terms }
        case .not(let part): part.terms
        case .everything, .text, .value, .date, .refusedTopic: 1
        }
    }
}
